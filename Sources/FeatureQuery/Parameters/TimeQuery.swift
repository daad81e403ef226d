public import Geo

/// The parameter `datetime`: the time that features must have in common.
///
/// - Source: OGC17-069r4, /req/core/datetime-parameter and /req/core/fc-time-response.
public struct TimeQuery: Equatable, Sendable {
    public let start: IntervalEnd
    public let end: IntervalEnd
    private let interval: TimeInterval

    /// - Parameter parameter: A time of RFC 3339, or two with `/` between, of which one may be `..` or empty; a date is all of
    ///   its day, UTC.
    public init(parameter: String) throws(FilterError) {
        guard parameter.utf8.count <= 1_000 else {
            throw FilterError(offset: 1_000, expected: "at most 1000 bytes", found: "more")
        }
        let parts = parameter.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count <= 2 else {
            throw FilterError(
                offset: parts[0].utf8.count + parts[1].utf8.count + 1, expected: "one / at most", found: "another")
        }
        let second = parts.count == 2 ? parts[0].utf8.count + 1 : 0
        start = try Self.end(parts[0], mayBeOpen: parts.count == 2, at: 0)
        end = try Self.end(parts[parts.count - 1], mayBeOpen: parts.count == 2, at: second)
        guard start != .open || end != .open else {
            throw FilterError(
                offset: second, expected: TimeLiteral.expected, found: "an interval without start and end")
        }
        let bounds = (start.span ?? .distantPast, end.span ?? .distantFuture)
        guard let interval = TimeInterval(start: bounds.0, end: bounds.1) else {
            throw FilterError(offset: second, expected: "an end that is not before the start", found: parts[1])
        }
        self.interval = interval
    }

    /// Whether the feature has time in common with the query, or has no time.
    public func matches(_ feature: some QueryableFeature) -> Bool {
        guard let time = feature.time else { return true }
        return TemporalOperator.intersects.truth(TimeInterval(time), interval) == true
    }

    /// First instant of whole seconds that is in the query; `nil` without a start.
    public var firstInstant: Instant? {
        start.span.map { Instant(seconds: $0.first.seconds + ($0.first.nanoseconds > 0 ? 1 : 0)) }
    }

    /// Last instant of whole seconds that is in the query; `nil` without an end.
    public var lastInstant: Instant? { end.span.map { Instant(seconds: $0.last.seconds) } }

    private static func end(_ text: Substring, mayBeOpen: Bool, at offset: Int) throws(FilterError) -> IntervalEnd {
        if mayBeOpen, text.isEmpty || text == ".." { return .open }
        guard let time = TimeLiteral(rfc3339: String(text)) else {
            throw FilterError(offset: offset, expected: TimeLiteral.expected, found: text.isEmpty ? "nothing" : text)
        }
        return .time(time)
    }
}

extension IntervalEnd {
    fileprivate var span: TimeSpan? { if case .time(let time) = self { time.span } else { nil } }
}
