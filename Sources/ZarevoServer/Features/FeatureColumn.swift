import Assessment
import Formats
import Geo
import Tables

/// A property of features, with how its value is found in what they are made from.
struct FeatureColumn<Row>: Sendable {
    let property: FeatureProperty
    let value: @Sendable (Row) -> FieldValue

    /// - Parameter choices: The values that it may have, where they are few.
    init(
        _ name: String, _ kind: FeatureProperty.Kind, _ meaning: String, choices: [String] = [],
        _ value: @escaping @Sendable (Row) -> FieldValue
    ) {
        property = FeatureProperty(name: name, meaning: meaning, kind: kind, choices: choices)
        self.value = value
    }
}

extension FeatureColumn {
    /// - Parameter event: The event that a column of a table of events is of.
    init(_ column: EventColumn, of event: @escaping @Sendable (Row) -> LocatedEvent) {
        let kind: FeatureProperty.Kind =
            switch column.kind {
            case .text: .text
            case .integer: .integer
            case .decimal: .decimal
            case .instant: .instant
            }
        self.init(column.name, kind, column.meaning) { column.value(event($0)) }
    }
}

extension FeatureTable {
    /// - Parameters:
    ///   - rows: In any order.
    ///   - identifier: Another one for each row.
    ///   - time: When it was so; `nil` where no time is known.
    init<Row>(
        id: String, title: String, description: String, geometryType: String, rows: [Row],
        columns: [FeatureColumn<Row>], identifier: (Row) -> String, time: (Row) -> ClosedRange<Instant>?,
        geometry: (Row) -> FeatureLocation
    ) {
        self.init(
            id: id, title: title, description: description, properties: columns.map(\.property),
            geometryType: geometryType,
            features: rows.map { row in
                Feature(
                    identifier: identifier(row), values: columns.map { $0.value(row) }, time: time(row),
                    geometry: geometry(row))
            })
    }
}

extension FeatureLocation {
    /// No geometry where the shape is empty or not known.
    init(_ shape: MultiPolygon?) {
        if let shape, !shape.isEmpty { self = .shape(shape) } else { self = .none }
    }
}
