import Geo

/// Key of an observation, the same for two rows of it: satellite, minute and place to five decimals.
///
/// Its order (time, satellite, latitude, longitude) is the canonical order of detections.
public struct ObservationKey: Hashable, Comparable, Sendable {
    /// Minutes since 1970-01-01T00:00Z.
    public let minute: Int32
    public let satellite: UInt8
    /// Degrees × 100,000.
    public let latitude: Int32
    /// Degrees × 100,000; +180° is written as −180°.
    public let longitude: Int32

    public init(_ detection: Detection) {
        minute = detection.minute
        satellite = detection.satellite.rawValue
        latitude = Int32((detection.coordinate.latitude * 100_000).rounded())
        let east = Int32((detection.coordinate.longitude * 100_000).rounded())
        longitude = east == 18_000_000 ? -18_000_000 : east
    }

    /// - Parameters:
    ///   - minute: Since 1970-01-01T00:00Z.
    ///   - satellite: The raw value of one.
    ///   - latitude: Degrees × 100,000; so is the longitude.
    public init(minute: Int32, satellite: UInt8, latitude: Int32, longitude: Int32) {
        (self.minute, self.satellite, self.latitude, self.longitude) = (minute, satellite, latitude, longitude)
    }

    public static func < (a: ObservationKey, b: ObservationKey) -> Bool {
        if a.minute != b.minute { return a.minute < b.minute }
        if a.satellite != b.satellite { return a.satellite < b.satellite }
        if a.latitude != b.latitude { return a.latitude < b.latitude }
        return a.longitude < b.longitude
    }

    /// Of the fields, most significant byte first.
    public var fingerprint: Fingerprint {
        let words = [
            UInt32(bitPattern: minute), UInt32(satellite), UInt32(bitPattern: latitude), UInt32(bitPattern: longitude),
        ]
        return Fingerprint(
            of: words.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } })
    }
}
