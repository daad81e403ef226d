import Geo

/// Cells of equal height on the sphere, each row divided so that no cell is wider than high.
///
/// The grid only finds candidates; what links is decided by distance, so the result does not depend on it.
struct CellGrid {
    /// For each sighting its cell.
    private(set) var cellOf: [Int32] = []
    /// Sightings by cell, in canonical order within one; cell c holds `members[starts[c]..<starts[c + 1]]`.
    private(set) var members: [Int32] = []
    private(set) var starts: [Int32] = []
    private(set) var neighborStarts: [Int32] = []
    /// Cells within reach of each cell, itself left out.
    private(set) var neighborCells: [Int32] = []
    /// For each entry of a cell's neighbours the entry of the neighbour that names the cell.
    private(set) var mirrorSlots: [Int32] = []

    private let cells: SphereCells

    /// Nothing more will be linked.
    mutating func forgetMirrors() { mirrorSlots = [] }

    /// - Parameters:
    ///   - sideMeters: Any two points of a cell are at most √2 × this apart.
    ///   - allowanceMeters: What is added to two half diagonals to give the reach.
    init(_ sightings: SightingTable, sideMeters: Double, allowanceMeters: Double) {
        let cells = SphereCells(sideMeters: sideMeters)
        self.cells = cells
        let keys = sightings.vectors.map { cells.key(of: $0) }
        let order = Self.sorted(keys)
        fill(order, keys)
        findNeighbors(sightings, keys, allowanceMeters: allowanceMeters)
    }

    var cellCount: Int { starts.count - 1 }

    /// Indices by key, and by index within a key.
    private static func sorted(_ keys: [UInt64]) -> [Int32] {
        (0..<Int32(keys.count)).sorted {
            keys[Int($0)] != keys[Int($1)] ? keys[Int($0)] < keys[Int($1)] : $0 < $1
        }
    }

    private mutating func fill(_ order: [Int32], _ keys: [UInt64]) {
        members = order
        cellOf = [Int32](repeating: 0, count: order.count)
        for (position, index) in order.enumerated() {
            if position == 0 || keys[Int(index)] != keys[Int(order[position - 1])] { starts.append(Int32(position)) }
            cellOf[Int(index)] = Int32(starts.count - 1)
        }
        starts.append(Int32(order.count))
    }
}

extension CellGrid {
    private mutating func findNeighbors(_ sightings: SightingTable, _ keys: [UInt64], allowanceMeters: Double) {
        let cellKeys = (0..<cellCount).map { keys[Int(members[Int(starts[$0])])] }
        let largest = (0..<cellCount).map { cell in
            members[Int(starts[cell])..<Int(starts[cell + 1])].reduce(Float(0)) {
                max($0, sightings.halfDiagonalMeters[Int($1)])
            }
        }
        // Coarse pixels search far and tell both cells; fine pixels search only as far as fine pixels reach.
        let fine: Float = 650
        let coarsest = largest.max() ?? 0
        var pairs: [(Int32, Int32)] = []
        for cell in 0..<cellCount {
            let isFine = largest[cell] <= fine
            let reach = Double(largest[cell] + (isFine ? min(fine, coarsest) : coarsest)) + allowanceMeters
            forEachCell(near: cellKeys[cell], within: reach / Earth.radiusMeters, cellKeys) { other in
                // Each pair once: told by the coarse cell, among equals by the first.
                let isOtherFine = largest[other] <= fine
                if isFine == isOtherFine ? other > cell : !isFine { pairs.append((Int32(cell), Int32(other))) }
            }
        }
        collect(pairs)
    }

    private mutating func collect(_ pairs: [(Int32, Int32)]) {
        neighborStarts = [Int32](repeating: 0, count: cellCount + 1)
        for (a, b) in pairs {
            neighborStarts[Int(a) + 1] += 1
            neighborStarts[Int(b) + 1] += 1
        }
        for cell in 0..<cellCount { neighborStarts[cell + 1] += neighborStarts[cell] }
        var next = neighborStarts
        neighborCells = [Int32](repeating: 0, count: 2 * pairs.count)
        mirrorSlots = [Int32](repeating: 0, count: 2 * pairs.count)
        for (a, b) in pairs {
            let (there, back) = (next[Int(a)], next[Int(b)])
            neighborCells[Int(there)] = b
            neighborCells[Int(back)] = a
            mirrorSlots[Int(there)] = back
            mirrorSlots[Int(back)] = there
            next[Int(a)] += 1
            next[Int(b)] += 1
        }
    }

    /// Visits the cells whose rectangles may hold a point within an angle of any point of a cell.
    private func forEachCell(near key: UInt64, within angle: Double, _ cellKeys: [UInt64], _ visit: (Int) -> Void) {
        cells.forEachRange(near: key, within: angle) { visitRange($0, cellKeys, visit) }
    }

    private func visitRange(_ wanted: ClosedRange<UInt64>, _ cellKeys: [UInt64], _ visit: (Int) -> Void) {
        var cell = cellKeys.partitioningIndex { $0 >= wanted.lowerBound }
        while cell < cellKeys.count, cellKeys[cell] <= wanted.upperBound {
            visit(cell)
            cell += 1
        }
    }
}
