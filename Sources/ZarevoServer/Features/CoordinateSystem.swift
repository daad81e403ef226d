import Geo
import MapTiles

/// The coordinate reference systems that positions are read and written in.
enum CoordinateSystem: String, CaseIterable, Sendable {
    case crs84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
    /// Latitude first.
    case wgs84 = "http://www.opengis.net/def/crs/EPSG/0/4326"
    case webMercator = "http://www.opengis.net/def/crs/EPSG/0/3857"

    /// What Web Mercator reaches, degrees.
    private static let highestLatitude = 85.051_128_779_806_59

    /// Decimals that make less than a metre.
    var places: Int { self == .webMercator ? 2 : 5 }

    func position(of point: Coordinate) -> (Double, Double) {
        switch self {
        case .crs84: return (point.longitude, point.latitude)
        case .wgs84: return (point.latitude, point.longitude)
        case .webMercator:
            let latitude = min(max(point.latitude, -Self.highestLatitude), Self.highestLatitude)
            let place = (try? Coordinate(latitude: latitude, longitude: point.longitude))
                .flatMap(TileMatrixSet.webMercatorQuad.project)
            return (place?.x ?? .nan, place?.y ?? .nan)
        }
    }

    /// Degrees east and north; `nil` where the Earth has no such place.
    func degrees(_ first: Double, _ second: Double) -> (longitude: Double, latitude: Double)? {
        switch self {
        case .crs84: (first, second)
        case .wgs84: (second, first)
        case .webMercator:
            TileMatrixSet.webMercatorQuad.unproject(PlanarPoint(x: first, y: second)).map {
                ($0.longitude, $0.latitude)
            }
        }
    }
}
