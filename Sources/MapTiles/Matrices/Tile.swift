/// The number of one tile of a quad tree: 2^zoom columns from the west edge, 2^zoom rows from the north edge.
public struct Tile: Hashable, Sendable {
    public let zoom: Int
    public let column: Int
    public let row: Int

    /// Zooms that the registered sets define.
    public static let zooms = 0...24

    /// - Throws: ``TileError`` when the set has no such tile.
    public init(zoom: Int, column: Int, row: Int) throws(TileError) {
        guard Self.zooms.contains(zoom) else { throw .zoomOutOfRange(zoom) }
        guard (0..<(1 << zoom)).contains(column) else { throw .columnOutOfRange(column, zoom: zoom) }
        guard (0..<(1 << zoom)).contains(row) else { throw .rowOutOfRange(row, zoom: zoom) }
        self.init(unchecked: zoom, column: column, row: row)
    }

    init(unchecked zoom: Int, column: Int, row: Int) {
        self.zoom = zoom
        self.column = column
        self.row = row
    }

    /// `nil` at zoom 0.
    public var parent: Tile? {
        zoom == 0 ? nil : Tile(unchecked: zoom - 1, column: column >> 1, row: row >> 1)
    }

    /// North-west, north-east, south-west, south-east; none at the largest zoom.
    public var children: [Tile] {
        guard zoom < Self.zooms.upperBound else { return [] }
        return [(0, 0), (1, 0), (0, 1), (1, 1)].map { east, south in
            Tile(unchecked: zoom + 1, column: 2 * column + east, row: 2 * row + south)
        }
    }
}

/// The reason why numbers name no tile.
public enum TileError: Error, Equatable, CustomStringConvertible {
    case zoomOutOfRange(Int)
    case columnOutOfRange(Int, zoom: Int)
    case rowOutOfRange(Int, zoom: Int)

    public var description: String {
        switch self {
        case .zoomOutOfRange(let value):
            "tile matrix \(value) is not within \(Tile.zooms.lowerBound)…\(Tile.zooms.upperBound)"
        case .columnOutOfRange(let value, let zoom):
            "tile column \(value) is not within 0…\((1 << zoom) - 1), the columns of tile matrix \(zoom)"
        case .rowOutOfRange(let value, let zoom):
            "tile row \(value) is not within 0…\((1 << zoom) - 1), the rows of tile matrix \(zoom)"
        }
    }
}
