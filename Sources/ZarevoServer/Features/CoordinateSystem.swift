import Geo
import Glibc

/// The coordinate reference systems that positions are read and written in.
enum CoordinateSystem: String, CaseIterable, Sendable {
    case crs84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
    /// Latitude first.
    case wgs84 = "http://www.opengis.net/def/crs/EPSG/0/4326"
    case webMercator = "http://www.opengis.net/def/crs/EPSG/0/3857"

    /// Half of the equator of WGS 84, metres.
    private static let halfWidth = 6_378_137 * Double.pi
    /// What Web Mercator reaches.
    private static let highestLatitude = 85.051_128_779_806_59

    /// Decimals that make less than a metre.
    var places: Int { self == .webMercator ? 2 : 5 }

    func position(of point: Coordinate) -> (Double, Double) {
        switch self {
        case .crs84: return (point.longitude, point.latitude)
        case .wgs84: return (point.latitude, point.longitude)
        case .webMercator:
            let latitude = min(max(point.latitude, -Self.highestLatitude), Self.highestLatitude) * .pi / 180
            return (
                point.longitude / 180 * Self.halfWidth, log(tan(.pi / 4 + latitude / 2)) / .pi * Self.halfWidth
            )
        }
    }

    /// Degrees east and north.
    func degrees(_ first: Double, _ second: Double) -> (longitude: Double, latitude: Double) {
        switch self {
        case .crs84: (first, second)
        case .wgs84: (second, first)
        case .webMercator:
            (
                first / Self.halfWidth * 180,
                (2 * atan(exp(second / Self.halfWidth * .pi)) - .pi / 2) * 180 / .pi
            )
        }
    }
}
