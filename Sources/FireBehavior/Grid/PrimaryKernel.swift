/// Writes the primary outputs of every cell.
///
/// The same equations as ``PrimaryBehavior/init(_:)`` and the same bits. A cell with a NaN or impossible value that its fuel
/// uses, or with an unknown fuel code, gets ``PrimaryBehavior/unknown``; a cell with code 0 gets
/// ``PrimaryBehavior/withoutFuel``. No cell touches another.
///
/// - Parameters:
///   - cells: Any number of cells of mixed fuels, in any order.
///   - behavior: Receives the outputs in the same order. Same count.
/// - Returns: How many cells were unknown.
/// - Complexity: O(cells), no allocation.
@discardableResult
public func writePrimaryBehavior(of cells: Span<GridCell>, into behavior: inout MutableSpan<PrimaryBehavior>) -> Int {
    precondition(cells.count == behavior.count, "as many outputs as cells")
    var unknown = 0
    var start = 0
    while start < cells.count {
        let end = min(start + blockSize, cells.count)
        unknown += writeBlock(of: cells, start..<end, into: &behavior)
        start = end
    }
    return unknown
}

private let blockSize = 512

/// One block, fuel after fuel: four cells of one fuel at a time, what is left over one by one.
private func writeBlock(
    of cells: Span<GridCell>, _ block: Range<Int>, into behavior: inout MutableSpan<PrimaryBehavior>
) -> Int {
    var next = InlineArray<33, Int>(repeating: 0)
    var order = InlineArray<512, UInt16>(repeating: 0)
    for index in block { next[bucket(cells[index].fuelCode) + 1] += 1 }
    for code in 1..<33 { next[code] += next[code - 1] }
    for index in block {
        let code = bucket(cells[index].fuelCode)
        order[next[code]] = UInt16(truncatingIfNeeded: index - block.lowerBound)
        next[code] += 1
    }
    var unknown = 0
    var place = 0
    while place < block.count {
        let first = block.lowerBound + Int(order[place])
        if place + 4 <= block.count {
            let second = block.lowerBound + Int(order[place + 1])
            let third = block.lowerBound + Int(order[place + 2])
            let fourth = block.lowerBound + Int(order[place + 3])
            if writeFour(of: cells, (first, second, third, fourth), into: &behavior) {
                place += 4
                continue
            }
        }
        behavior[first] = primaryBehavior(of: cells[first], &unknown)
        place += 1
    }
    return unknown
}

/// Unknown codes share the last bucket.
@inline(__always)
private func bucket(_ code: UInt8) -> Int { Int(min(code, 31)) }

/// False, and nothing written, when the four are not usable cells of one fuel that has lanes.
@inline(__always)
private func writeFour(
    of cells: Span<GridCell>, _ places: (Int, Int, Int, Int), into behavior: inout MutableSpan<PrimaryBehavior>
) -> Bool {
    let code = cells[places.0].fuelCode
    guard code == cells[places.3].fuelCode, let type = FuelType(rawValue: code), type != .c6,
        cells[places.0].isUsable(by: type), cells[places.1].isUsable(by: type), cells[places.2].isUsable(by: type),
        cells[places.3].isUsable(by: type)
    else { return false }
    let four = LanePrimary(
        LaneCells(type, cells[places.0], cells[places.1], cells[places.2], cells[places.3]))
    behavior[places.0] = four[0]
    behavior[places.1] = four[1]
    behavior[places.2] = four[2]
    behavior[places.3] = four[3]
    return true
}

private func primaryBehavior(of cell: GridCell, _ unknown: inout Int) -> PrimaryBehavior {
    guard cell.fuelCode != 0 else { return PrimaryBehavior(everywhere: 0) }
    guard let type = FuelType(rawValue: cell.fuelCode), let conditions = cell.conditions(burning: type) else {
        unknown += 1
        return PrimaryBehavior(everywhere: .nan)
    }
    return PrimaryBehavior(HeadFire(conditions), conditions.fuel)
}
