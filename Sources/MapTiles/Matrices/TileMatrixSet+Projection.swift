public import Geo

extension TileMatrixSet {
    /// Easting and northing in metres; `nil` for a pole that lies infinitely far away.
    public func project(_ point: Coordinate) -> PlanarPoint? {
        switch projection {
        case .webMercator: WebMercator.project(point)
        case .universalPolarStereographicNorth: UniversalPolarStereographic.project(point)
        }
    }

    /// The place at an easting and a northing; `nil` where the Earth has none.
    public func unproject(_ point: PlanarPoint) -> Coordinate? {
        switch projection {
        case .webMercator: WebMercator.unproject(point)
        case .universalPolarStereographicNorth: UniversalPolarStereographic.unproject(point)
        }
    }

    /// A place in shares of the square, east and south of its north-west corner: 0…1 within the set.
    func fraction(_ point: Coordinate) -> PlanarPoint? {
        guard let projected = project(point) else { return nil }
        return PlanarPoint(
            x: (projected.x - pointOfOrigin.x) / sideMeters, y: (pointOfOrigin.y - projected.y) / sideMeters)
    }

    /// The tile that holds a place; `nil` beyond the set. The east and south edges of the square belong to it.
    ///
    /// - Throws: ``TileError/zoomOutOfRange(_:)``.
    public func tile(holding point: Coordinate, zoom: Int) throws(TileError) -> Tile? {
        guard Tile.zooms.contains(zoom) else { throw .zoomOutOfRange(zoom) }
        guard let position = GridPosition(point, in: self) else { return nil }
        return Tile(
            unchecked: zoom, column: Int(position.column >> (32 - zoom)), row: Int(position.row >> (32 - zoom)))
    }
}
