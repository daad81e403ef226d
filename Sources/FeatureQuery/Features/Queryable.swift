/// A property of a collection that a query may name.
public struct Queryable: Equatable, Sendable {
    /// As features and queries write it.
    public var name: String
    public var type: PropertyType
    /// For people to read.
    public var title: String
    /// Unit of a number, as `ha` or `MW`; `nil` where there is none.
    public var unit: String?

    public init(name: String, type: PropertyType, title: String, unit: String? = nil) {
        self.name = name
        self.type = type
        self.title = title
        self.unit = unit
    }
}

/// Type of a property, by which a query is checked before any feature is looked at.
public enum PropertyType: String, CaseIterable, Sendable {
    case bool, integer, number, text
    /// To the second, UTC.
    case instant
    /// A day of the UTC calendar.
    case date
    /// ``QueryableFeature/time`` of the feature.
    case interval
    /// ``QueryableFeature/geometry`` of the feature.
    case geometry

    /// As an error message calls it.
    var phrase: String {
        switch self {
        case .bool: "a boolean"
        case .integer, .number: "a number"
        case .text: "a text"
        case .instant: "a time stamp"
        case .date: "a date"
        case .interval: "an interval of time"
        case .geometry: "a geometry"
        }
    }
}

/// A queryable that a query names.
public struct PropertyReference: Hashable, Sendable {
    public let name: String
    public let type: PropertyType

    public init(name: String, type: PropertyType) {
        self.name = name
        self.type = type
    }
}
