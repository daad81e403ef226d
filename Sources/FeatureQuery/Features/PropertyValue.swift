public import Geo

/// Value of one property of one feature.
public enum PropertyValue: Equatable, Sendable {
    case null
    case bool(Bool)
    /// A number that is not finite counts as ``null``.
    case number(Double)
    case text(String)
    /// Of a property of type ``PropertyType/date``: any instant of that day, UTC.
    case instant(Instant)
}
