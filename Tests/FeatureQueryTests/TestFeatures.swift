import FeatureQuery
import Geo
import Testing

/// A feature of any properties.
struct TestFeature: QueryableFeature {
    var values: [String: PropertyValue] = [:]
    var geometry: FeatureGeometry?
    var time: TimeExtent?

    func value(of property: String) -> PropertyValue { values[property] ?? .null }
}

let queryables = [
    Queryable(name: "flag", type: .bool, title: "Flag"),
    Queryable(name: "count", type: .integer, title: "Count"),
    Queryable(name: "area", type: .number, title: "Area", unit: "ha"),
    Queryable(name: "name", type: .text, title: "Name"),
    Queryable(name: "observedAt", type: .instant, title: "Observed"),
    Queryable(name: "seenAt", type: .instant, title: "Seen"),
    Queryable(name: "day", type: .date, title: "Day"),
    Queryable(name: "period", type: .interval, title: "Period"),
    Queryable(name: "geometry", type: .geometry, title: "Place"),
]

func instant(_ text: String) throws -> Instant { try #require(Instant(iso8601: text)) }

func coordinate(_ longitude: Double, _ latitude: Double) throws -> Coordinate {
    try Coordinate(latitude: latitude, longitude: longitude)
}

/// Numbers of a seed and a counter.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
