public import Geo

#if canImport(Glibc)
    import Glibc
#endif

/// West, south, east and north edges in a projection, metres.
public struct ProjectedBox: Sendable, Equatable {
    public let west: Double
    public let south: Double
    public let east: Double
    public let north: Double

    func grown(by meters: Double) -> ProjectedBox {
        ProjectedBox(west: west - meters, south: south - meters, east: east + meters, north: north + meters)
    }
}

extension TileMatrixSet {
    public func bounds(of tile: Tile) -> ProjectedBox {
        let side = sideMeters / Double(1 << tile.zoom)
        return ProjectedBox(
            west: pointOfOrigin.x + side * Double(tile.column), south: pointOfOrigin.y - side * Double(tile.row + 1),
            east: pointOfOrigin.x + side * Double(tile.column + 1), north: pointOfOrigin.y - side * Double(tile.row))
    }

    /// The smallest box of longitudes and latitudes around a tile; it crosses ±180° where west is greater than east.
    public func geographicBounds(of tile: Tile) -> BoundingBox { geographicBounds(of: bounds(of: tile)) }

    /// The smallest box of longitudes and latitudes around a rectangle; all longitudes where Mercator's go on beyond ±180°.
    func geographicBounds(of box: ProjectedBox) -> BoundingBox {
        switch projection {
        case .webMercator: return Self.mercatorBounds(box)
        case .universalPolarStereographicNorth: return Self.polarBounds(box)
        }
    }

    private static func mercatorBounds(_ box: ProjectedBox) -> BoundingBox {
        func degrees(_ meters: Double) -> Double { meters / WebMercator.radiusMeters * 180 / .pi }
        func latitude(_ meters: Double) -> Double { atan(sinh(meters / WebMercator.radiusMeters)) * 180 / .pi }
        let (west, east) = (degrees(box.west), degrees(box.east))
        // The outermost edges may lie beyond by a rounding error.
        let isWithin = west >= -180 - 1e-9 && east <= 180 + 1e-9
        return BoundingBox(
            west: isWithin ? max(-180, west) : -180, south: latitude(box.south), east: isWithin ? min(180, east) : 180,
            north: latitude(box.north))
    }

    /// A box is nearest to the pole at one point and farthest at a corner; the pole lies in it, or all longitudes of it
    /// within a half turn.
    private static func polarBounds(_ box: ProjectedBox) -> BoundingBox {
        let pole = UniversalPolarStereographic.falseOriginMeters
        let corners = [(box.west, box.south), (box.east, box.south), (box.east, box.north), (box.west, box.north)]
            .map { PlanarPoint(x: $0, y: $1) }
        let nearest = PlanarPoint(x: min(max(pole, box.west), box.east), y: min(max(pole, box.south), box.north))
        let places = corners.compactMap(UniversalPolarStereographic.unproject)
        let south = places.map(\.latitude).min() ?? -90
        let north = UniversalPolarStereographic.unproject(nearest)?.latitude ?? 90
        let middle = atan2((box.west + box.east) / 2 - pole, pole - (box.south + box.north) / 2) * 180 / .pi
        // A corner of a tile misses the pole by a rounding error.
        let slack = 0.001
        let isAroundPole =
            box.west < pole - slack && pole + slack < box.east && box.south < pole - slack && pole + slack < box.north
        guard !isAroundPole else { return BoundingBox(west: -180, south: south, east: 180, north: 90) }
        let offsets = zip(corners, places).filter { $0.0.meters(to: PlanarPoint(x: pole, y: pole)) > slack }.map {
            ($0.1.longitude - middle).remainder(dividingBy: 360)
        }
        let west = (middle + (offsets.min() ?? 0)).remainder(dividingBy: 360)
        let east = (middle + (offsets.max() ?? 0)).remainder(dividingBy: 360)
        // The antimeridian is an edge in the west as −180° and one in the east as 180°.
        return BoundingBox(
            west: west == 180 && east < 180 ? -180 : west, south: south,
            east: east == -180 && west > -180 ? 180 : east, north: north)
    }
}
