public import Geo

/// The tiles of one zoom in a rectangle of columns and rows.
public struct TileRange: Sendable, Equatable {
    public let zoom: Int
    public let columns: ClosedRange<Int>
    public let rows: ClosedRange<Int>

    /// Row by row.
    public var tiles: [Tile] {
        rows.flatMap { row in columns.map { Tile(unchecked: zoom, column: $0, row: row) } }
    }

    public var count: Int { columns.count * rows.count }

    public func contains(_ tile: Tile) -> Bool {
        tile.zoom == zoom && columns.contains(tile.column) && rows.contains(tile.row)
    }
}

extension TileMatrixSet {
    /// The tiles of the smallest rectangle in the map around a box of longitudes and latitudes: two rectangles where the map
    /// parts the box at ±180°; none where the box lies beyond the set or is no box.
    ///
    /// - Throws: ``TileError/zoomOutOfRange(_:)``.
    public func ranges(of box: BoundingBox, zoom: Int) throws(TileError) -> [TileRange] {
        guard Tile.zooms.contains(zoom) else { throw .zoomOutOfRange(zoom) }
        guard box.isOnEarth else { return [] }
        switch projection {
        case .webMercator where box.west > box.east:
            let parts = [
                BoundingBox(west: -180, south: box.south, east: box.east, north: box.north),
                BoundingBox(west: box.west, south: box.south, east: 180, north: box.north),
            ].compactMap { range(of: Self.mercatorCorners($0), zoom) }
            return parts.first.map { $0.joined(with: parts.dropFirst()) } ?? []
        case .webMercator: return [range(of: Self.mercatorCorners(box), zoom)].compactMap { $0 }
        case .universalPolarStereographicNorth: return [range(of: Self.polarCorners(box), zoom)].compactMap { $0 }
        }
    }

    /// Places whose images span the image of a box.
    private static func mercatorCorners(_ box: BoundingBox) -> [Coordinate] {
        // Beyond the square at every zoom, and short of the pole.
        let limit = 89.0
        return [(box.west, box.south), (box.east, box.north)].map {
            Coordinate(wrappingLatitude: min(limit, max(-limit, $1)), longitude: $0)
        }
    }

    /// The image of a box is part of a ring about the pole: it reaches farthest at a corner, or where its southern edge
    /// passes a multiple of 90°.
    private static func polarCorners(_ box: BoundingBox) -> [Coordinate] {
        // Its circle runs outside the square's corners.
        let limit = -60.0
        guard box.north > limit else { return [] }
        let (south, north) = (max(limit, box.south), box.north)
        let width = box.west <= box.east ? box.east - box.west : box.east - box.west + 360
        let turns = [-180.0, -90, 0, 90, 180].filter { turn in
            let offset = turn - box.west
            return (offset < 0 ? offset + 360 : offset) <= width
        }
        return [(box.west, south), (box.east, south), (box.west, north), (box.east, north)].map {
            Coordinate(wrappingLatitude: $1, longitude: $0)
        } + turns.map { Coordinate(wrappingLatitude: south, longitude: $0) }
    }

    private func range(of corners: [Coordinate], _ zoom: Int) -> TileRange? {
        let images = corners.compactMap(fraction)
        guard let columns = Self.numbers(images.map(\.x), zoom), let rows = Self.numbers(images.map(\.y), zoom) else {
            return nil
        }
        return TileRange(zoom: zoom, columns: columns, rows: rows)
    }

    private static func numbers(_ fractions: [Double], _ zoom: Int) -> ClosedRange<Int>? {
        guard let low = fractions.min(), let high = fractions.max(), low <= 1, high >= 0 else { return nil }
        func number(_ fraction: Double) -> Int { Int(GridPosition.share(min(1, max(0, fraction))) >> (32 - zoom)) }
        return number(low)...number(high)
    }
}

extension TileRange {
    /// One range where the columns of two meet, as at small zooms, so that no tile is named twice.
    fileprivate func joined(with others: ArraySlice<TileRange>) -> [TileRange] {
        guard let other = others.first else { return [self] }
        guard columns.upperBound + 1 >= other.columns.lowerBound else { return [self, other] }
        return [TileRange(zoom: zoom, columns: columns.lowerBound...other.columns.upperBound, rows: rows)]
    }
}

extension BoundingBox {
    fileprivate var isOnEarth: Bool {
        abs(west) <= 180 && abs(east) <= 180 && south <= north && south >= -90 && north <= 90
    }
}
