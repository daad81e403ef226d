public import Assessment
import Geo
public import Tables

/// A column of a table of events: the one definition for CSV, JSON, GeoJSON, GeoPackage, FlatGeobuf and KML,
/// the layer `events` of a store, and the tables of a report.
public struct EventColumn: Sendable {
    public enum Kind: Sendable { case text, integer, decimal, instant }

    public let name: String
    /// What it says, with the unit.
    public let meaning: String
    public let kind: Kind
    public let value: @Sendable (LocatedEvent) -> FieldValue
}

extension EventColumn {
    static func text(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (LocatedEvent) -> String?
    ) -> EventColumn {
        EventColumn(name: name, meaning: meaning, kind: .text) { event in .given(value(event)) }
    }

    static func integer(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (LocatedEvent) -> Int?
    ) -> EventColumn {
        EventColumn(name: name, meaning: meaning, kind: .integer) { event in .given(value(event)) }
    }

    static func instant(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (LocatedEvent) -> Instant?
    ) -> EventColumn {
        EventColumn(name: name, meaning: meaning, kind: .instant) { event in .given(value(event)) }
    }

    static func decimal(
        _ name: String, places: Int, _ meaning: String, _ value: @escaping @Sendable (LocatedEvent) -> Double?
    ) -> EventColumn {
        EventColumn(name: name, meaning: meaning, kind: .decimal) { event in .given(value(event), places: places) }
    }

    static func hectares(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (LocatedEvent) -> Double?
    ) -> EventColumn { decimal(name, places: 1, meaning + ", hectares", value) }

    static func kilometers(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (LocatedEvent) -> Double?
    ) -> EventColumn { decimal(name, places: 2, meaning + ", kilometres", value) }
}
