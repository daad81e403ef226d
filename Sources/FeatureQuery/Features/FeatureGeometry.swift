public import Geo

/// Where a feature lies: degrees, edges straight in longitude and latitude, cut at the antimeridian (RFC 7946).
public enum FeatureGeometry: Equatable, Sendable {
    case points([Coordinate])
    /// Each of two points or more.
    case lines([[Coordinate]])
    case polygons(MultiPolygon)
    case box(BoundingBox)

    public static func point(_ coordinate: Coordinate) -> FeatureGeometry { .points([coordinate]) }

    /// Runs of points: rings, lines, points alone; a box that crosses ±180° has two.
    var paths: [[Coordinate]] {
        switch self {
        case .points(let points): points.map { [$0] }
        case .lines(let lines): lines
        case .polygons(let shape): shape.polygons.flatMap(\.rings)
        case .box(let box): box.rings
        }
    }

    /// The paths are rings with land inside.
    var isLand: Bool {
        switch self {
        case .points, .lines: false
        case .polygons, .box: true
        }
    }
}

extension BoundingBox {
    var rings: [[Coordinate]] {
        west <= east
            ? [ring(from: west, to: east)] : [ring(from: west, to: 180), ring(from: -180, to: east)]
    }

    private func ring(from west: Double, to east: Double) -> [Coordinate] {
        [(west, south), (east, south), (east, north), (west, north), (west, south)].compactMap {
            try? Coordinate(latitude: $0.1, longitude: $0.0)
        }
    }
}
