public import Geo

/// Where a feature lies: degrees, edges straight in longitude and latitude, cut at the antimeridian (RFC 7946).
public enum FeatureGeometry: Equatable, Sendable {
    case points([Coordinate])
    /// Each of two points or more.
    case lines([[Coordinate]])
    case polygons(MultiPolygon)
    case box(BoundingBox)

    public static func point(_ coordinate: Coordinate) -> FeatureGeometry { .points([coordinate]) }

    /// Has land inside.
    var isLand: Bool {
        switch self {
        case .points, .lines: false
        case .polygons, .box: true
        }
    }
}
