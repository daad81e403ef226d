/// A point on the Earth, in degrees.
///
/// Never two bare doubles: a latitude cannot be passed where a longitude is meant, and an impossible value cannot exist.
public struct Coordinate: Hashable, Sendable {
    /// Degrees north, −90…90.
    public let latitude: Double
    /// Degrees east, −180…180.
    public let longitude: Double

    /// - Throws: ``CoordinateError`` when a value is not finite or out of range.
    public init(latitude: Double, longitude: Double) throws(CoordinateError) {
        guard latitude >= -90, latitude <= 90 else { throw .latitudeOutOfRange(latitude) }
        guard longitude >= -180, longitude <= 180 else { throw .longitudeOutOfRange(longitude) }
        self.latitude = latitude
        self.longitude = longitude
    }

    init(unchecked latitude: Double, _ longitude: Double) {
        self.latitude = latitude
        self.longitude = longitude
    }

    /// The same point with the longitude brought into −180…180 and the latitude clamped: for computed points.
    public init(wrappingLatitude latitude: Double, longitude: Double) {
        precondition(latitude.isFinite && longitude.isFinite)
        self.latitude = min(90, max(-90, latitude))
        let turned = longitude.remainder(dividingBy: 360)
        self.longitude = turned
    }
}

/// Why two numbers are not a place on the Earth.
public enum CoordinateError: Error, Equatable, CustomStringConvertible {
    case latitudeOutOfRange(Double)
    case longitudeOutOfRange(Double)

    public var description: String {
        switch self {
        case .latitudeOutOfRange(let value): "latitude \(value) is not within -90…90"
        case .longitudeOutOfRange(let value): "longitude \(value) is not within -180…180"
        }
    }
}
