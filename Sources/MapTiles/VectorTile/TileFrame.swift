public import Geo

/// The square of a tile with units of its own: from the north-west corner east and south.
struct TileFrame {
    let set: TileMatrixSet
    /// Units along the square of the whole set.
    let unitsOfSet: Double
    private let west: Double
    private let north: Double

    init(_ tile: Tile, of set: TileMatrixSet, extent: Int) {
        self.set = set
        unitsOfSet = Double(extent << tile.zoom)
        west = Double(extent * tile.column)
        north = Double(extent * tile.row)
    }

    /// Places that lie infinitely far away are drawn far beyond the set.
    func units(_ point: Coordinate) -> PlanarPoint {
        let limit = 89.99
        let nearer = Coordinate(
            wrappingLatitude: set.projection == .webMercator
                ? min(limit, max(-limit, point.latitude)) : max(-limit, point.latitude), longitude: point.longitude)
        guard let share = set.fraction(nearer) else { return PlanarPoint(x: -unitsOfSet, y: -unitsOfSet) }
        return PlanarPoint(x: share.x * unitsOfSet - west, y: share.y * unitsOfSet - north)
    }
}

extension TileMatrixSet {
    /// A place in units of a tile; `nil` when it lies in another one, so that each place is in one tile of a zoom.
    public func point(
        of place: Coordinate, in tile: Tile, extent: Int = VectorTileLayer.standardExtent
    ) -> TilePoint? {
        guard let position = GridPosition(place, in: self), MortonCode.codes(in: tile).contains(position.morton) else {
            return nil
        }
        let units = TileFrame(tile, of: self, extent: extent).units(place)
        func unit(_ value: Double) -> Int32 { Int32(min(Double(extent - 1), max(0, value.rounded(.down)))) }
        return TilePoint(x: unit(units.x), y: unit(units.y))
    }
}
