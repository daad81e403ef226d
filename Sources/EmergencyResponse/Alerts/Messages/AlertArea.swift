public import Geo

/// Where a block holds: the union of its polygons, circles and codes.
///
/// - Source: CAP12, section 3.2.4.
public struct AlertArea: Codable, Hashable, Sendable {
    public var description: String
    public var polygons: [AlertPolygon]
    public var circles: [AlertCircle]
    /// Codes of administrative areas, each with the system it is of.
    public var geocodes: [NamedValue]
    /// Feet above mean sea level, as the protocol has it.
    public var altitudeFeet: Int?
    /// Feet above mean sea level; only with an altitude.
    public var ceilingFeet: Int?

    public init(
        description: String, polygons: [AlertPolygon] = [], circles: [AlertCircle] = [], geocodes: [NamedValue] = [],
        altitudeFeet: Int? = nil, ceilingFeet: Int? = nil
    ) {
        self.description = description
        self.polygons = polygons
        self.circles = circles
        self.geocodes = geocodes
        self.altitudeFeet = altitudeFeet
        self.ceilingFeet = ceilingFeet
    }
}

/// A ring of pairs "latitude,longitude", the last the same as the first, rounded to 0.00001° (about 1 m).
public struct AlertPolygon: Hashable, Sendable {
    public let corners: [Coordinate]

    /// - Parameter corners: Closed or not; neighbours that are the same after rounding become one.
    public init(_ corners: [Coordinate]) {
        var ring: [Coordinate] = []
        for corner in corners.map(\.rounded) where corner != ring.last { ring.append(corner) }
        if let first = ring.first, ring.last != first { ring.append(first) }
        self.corners = ring
    }

    /// As the protocol writes it.
    public var text: String { corners.map(\.pairText).joined(separator: " ") }
}

/// All land within a distance of a point.
public struct AlertCircle: Hashable, Sendable {
    public let center: Coordinate
    public let radiusKilometers: Double

    /// - Parameters:
    ///   - center: Rounded to 0.00001°.
    ///   - radiusKilometers: Zero or more, rounded to 0.00001.
    public init(center: Coordinate, radiusKilometers: Double) {
        self.center = center.rounded
        self.radiusKilometers = (max(0, radiusKilometers) * 1e5).rounded() / 1e5
    }

    /// - Parameter text: As the protocol writes it, `latitude,longitude radius`.
    public init?(text: String) {
        let parts = text.split(whereSeparator: \.isWhitespace)
        guard parts.count == 2, let place = AlertPolygon.numbers(parts[0]), abs(place.0) <= 90, abs(place.1) <= 180,
            let radius = DecimalText.value(parts[1]), radius >= 0, radius <= 40_000
        else { return nil }
        self.init(
            center: Coordinate(wrappingLatitude: place.0, longitude: place.1), radiusKilometers: radius)
    }

    /// As the protocol writes it.
    public var text: String { center.pairText + " " + DecimalText.plain(radiusKilometers) }
}

extension Coordinate {
    /// To 0.00001°.
    var rounded: Coordinate {
        Coordinate(
            wrappingLatitude: (latitude * 1e5).rounded() / 1e5, longitude: (longitude * 1e5).rounded() / 1e5)
    }

    var pairText: String { DecimalText.plain(latitude) + "," + DecimalText.plain(longitude) }
}

/// Numbers without an exponent.
enum DecimalText {
    /// At most five decimals, without zeros at the end.
    ///
    /// - Parameter value: Finite, below 10¹² in size.
    static func plain(_ value: Double) -> String {
        let units = Int64((value * 1e5).rounded())
        var fraction = String(units.magnitude % 100_000)
        fraction = String(repeating: "0", count: 5 - fraction.utf8.count) + fraction
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return (units < 0 ? "-" : "") + String(units.magnitude / 100_000) + (fraction.isEmpty ? "" : "." + fraction)
    }
}

extension AlertCircle: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let circle = AlertCircle(text: text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "expected a circle of CAP 1.2, found \(text)"))
        }
        self = circle
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
