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
    for index in cells.indices {
        let code = cells[index].fuelCode
        if code == 0 {
            behavior[index] = PrimaryBehavior(everywhere: 0)
        } else if let type = FuelType(rawValue: code), let conditions = cells[index].conditions(burning: type) {
            behavior[index] = PrimaryBehavior(HeadFire(conditions), conditions.fuel)
        } else {
            behavior[index] = PrimaryBehavior(everywhere: .nan)
            unknown += 1
        }
    }
    return unknown
}
