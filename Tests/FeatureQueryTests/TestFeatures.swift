import FeatureQuery
import Geo
import TestSupport
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
