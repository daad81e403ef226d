public import Assessment
public import Geo

/// What one cell of a table holds.
public enum FieldValue: Sendable, Equatable {
    case missing
    case text(String)
    case integer(Int)
    /// Rounded half away from zero to so many decimals.
    case decimal(Double, places: Int)
    case instant(Instant)

    /// A value that may be missing: `nil`, not finite, or empty text.
    static func given(_ text: String?) -> FieldValue { text.map { $0.isEmpty ? .missing : .text($0) } ?? .missing }
    static func given(_ value: Int?) -> FieldValue { value.map { .integer($0) } ?? .missing }
    static func given(_ instant: Instant?) -> FieldValue { instant.map { .instant($0) } ?? .missing }
    static func given(_ value: Double?, places: Int) -> FieldValue {
        guard let value, value.isFinite else { return .missing }
        return .decimal(value, places: places)
    }
}

/// A column of a table of events: one definition for CSV, GeoJSON, GeoPackage, FlatGeobuf and KML.
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
