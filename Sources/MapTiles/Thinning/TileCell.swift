public import Geo

/// The detections of one square of a tile.
public struct TileCell: Sendable, Equatable {
    /// From the west edge of the tile.
    public let column: Int
    /// From the north edge of the tile.
    public let row: Int
    public var count: Int
    /// Of the strongest; `nil` where none is known.
    public var maximumFireRadiativePowerMegawatts: Double?
    public var lastSeen: Instant

    /// The same detections and those of another square in the square that holds both.
    fileprivate mutating func add(_ other: TileCell) {
        count += other.count
        lastSeen = max(lastSeen, other.lastSeen)
        guard let power = other.maximumFireRadiativePowerMegawatts else { return }
        maximumFireRadiativePowerMegawatts = max(maximumFireRadiativePowerMegawatts ?? power, power)
    }
}

/// The detections of a tile by squares; empty squares are left out.
public struct ThinnedTile: Sendable, Equatable {
    /// A power of two.
    public let cellsPerSide: Int
    /// In the order of a quad tree: north-west, north-east, south-west, south-east quarter, and so on in each.
    public let cells: [TileCell]

    /// Squares that a tile has along each side unless fewer are asked for.
    public static let standardCellsPerSide = 1_024

    /// All detections of the tile in the window of time.
    public var count: Int { cells.reduce(0) { $0 + $1.count } }

    /// Squares of twice the side: each holds four of these.
    public func coarser() -> ThinnedTile {
        guard cellsPerSide > 1 else { return self }
        var merged: [TileCell] = []
        for cell in cells {
            let (column, row) = (cell.column / 2, cell.row / 2)
            if let last = merged.last, last.column == column, last.row == row {
                merged[merged.count - 1].add(cell)
            } else {
                merged.append(
                    TileCell(
                        column: column, row: row, count: cell.count,
                        maximumFireRadiativePowerMegawatts: cell.maximumFireRadiativePowerMegawatts,
                        lastSeen: cell.lastSeen))
            }
        }
        return ThinnedTile(cellsPerSide: cellsPerSide / 2, cells: merged)
    }
}
