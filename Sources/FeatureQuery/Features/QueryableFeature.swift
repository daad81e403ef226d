public import Geo

/// A feature that queries are asked of.
public protocol QueryableFeature {
    /// - Parameter property: Name of a ``Queryable`` of any type but interval and geometry.
    /// - Returns: A value of that type, or ``PropertyValue/null``.
    func value(of property: String) -> PropertyValue

    /// `nil` when the feature lies nowhere.
    var geometry: FeatureGeometry? { get }

    /// `nil` when the feature has no time.
    var time: TimeExtent? { get }
}

/// An instant, or an interval that holds both of its ends.
public struct TimeExtent: Equatable, Sendable {
    /// `nil` without a start.
    public var start: Instant?
    /// `nil` without an end, as a fire that burns.
    public var end: Instant?

    /// - Parameter end: Not before the start.
    public init(start: Instant?, end: Instant?) {
        self.start = start
        self.end = end
    }

    public init(_ instant: Instant) { self.init(start: instant, end: instant) }
}
