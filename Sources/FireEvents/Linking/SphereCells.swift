#if canImport(Glibc)
    import Glibc
#endif
public import Geo

/// Cells of equal height on the sphere, each row divided so that no cell is wider than high.
public struct SphereCells: Sendable {
    /// Height of a row, radians.
    private let side: Double
    private let rowCount: Int

    /// - Parameter sideMeters: Any two points of a cell are at most √2 × this apart.
    public init(sideMeters: Double) {
        side = sideMeters / Earth.radiusMeters
        rowCount = Int((Double.pi / side).rounded(.up)) + 1
    }

    /// The number of the cell that a place lies in, below 2⁶².
    public func key(of place: UnitVector) -> UInt64 {
        let row = Int((asin(max(-1, min(1, place.z))) + .pi / 2) / side)
        let turn = atan2(place.y, place.x) / (2 * .pi) + 0.5
        let column = min(columnCount(row) - 1, Int(turn * Double(columnCount(row))))
        return UInt64(row) << 31 | UInt64(column)
    }

    private func columnCount(_ row: Int) -> Int {
        let edge = min(abs(Double(row) * side - .pi / 2), abs(Double(row + 1) * side - .pi / 2))
        return max(1, Int((2 * .pi * cos(min(.pi / 2, edge)) / side).rounded(.up)))
    }

    /// Visits ranges of cells whose rectangles may hold a point within an angle of any point of a cell, itself among them.
    public func forEachRange(near key: UInt64, within angle: Double, _ visit: (ClosedRange<UInt64>) -> Void) {
        let angle = min(angle, .pi)
        let (row, column) = (Int(key >> 31), Int(key & 0x7fff_ffff))
        let rows = Int((angle / side).rounded(.up))
        let middle = (Double(column) + 0.5) / Double(columnCount(row))
        for other in max(0, row - rows)...min(rowCount, row + rows) {
            let poleward = max(
                abs(Double(min(row, other)) * side - .pi / 2), abs(Double(max(row, other) + 1) * side - .pi / 2))
            let shrink = cos(min(.pi / 2, poleward))
            let halfTurn = shrink * 2 * .pi > 2 * angle + 2 * side ? (angle + side) / (shrink * 2 * .pi) : 0.5
            visitColumns(of: other, from: middle - halfTurn, to: middle + halfTurn, visit)
        }
    }

    private func visitColumns(
        of row: Int, from: Double, to: Double, _ visit: (ClosedRange<UInt64>) -> Void
    ) {
        let (rowKey, count) = (UInt64(row) << 31, columnCount(row))
        let first = Int((from * Double(count)).rounded(.down))
        let last = Int((to * Double(count)).rounded(.down))
        func range(_ first: Int, _ last: Int) { visit(rowKey | UInt64(first)...rowKey | UInt64(last)) }
        if to - from >= 1 || last - first + 1 >= count {
            range(0, count - 1)
        } else if first < 0 {
            range(first + count, count - 1)
            range(0, last)
        } else if last >= count {
            range(first, count - 1)
            range(0, last - count)
        } else {
            range(first, last)
        }
    }
}
