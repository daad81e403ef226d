public import Geo

/// A time to the nanosecond, between or beyond the seconds of ``Instant``.
struct TimePoint: Hashable, Comparable, Sendable {
    var seconds: Int64
    /// 0…999,999,999.
    var nanoseconds: Int32

    init(seconds: Int64, nanoseconds: Int32 = 0) {
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    init(_ instant: Instant) { self.init(seconds: instant.seconds) }

    static func < (a: TimePoint, b: TimePoint) -> Bool {
        (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds)
    }
}

/// A moment as exactly as it is known: a time, or all of a day.
struct TimeSpan: Hashable, Sendable {
    var first: TimePoint
    /// In the span.
    var last: TimePoint

    init(_ point: TimePoint) {
        first = point
        last = point
    }

    /// - Parameter dayNumber: Since 1970-01-01, UTC.
    init(dayNumber: Int) {
        let midnight = Int64(dayNumber) * 86_400
        first = TimePoint(seconds: midnight)
        last = TimePoint(seconds: midnight + 86_399, nanoseconds: 999_999_999)
    }

    static let distantPast = TimeSpan(TimePoint(seconds: .min))
    static let distantFuture = TimeSpan(TimePoint(seconds: .max))

    /// A time within a day is the same as the day.
    func order(to other: TimeSpan) -> Order {
        last < other.first ? .before : (first > other.last ? .after : .same)
    }
}

/// A date or a time stamp as a query writes it.
public enum TimeLiteral: Hashable, Sendable {
    /// A day of the UTC calendar: all of its time.
    case date(dayNumber: Int)
    /// - Parameter nanoseconds: 0…999,999,999 after the instant.
    case timestamp(Instant, nanoseconds: Int32)

    var span: TimeSpan {
        switch self {
        case .date(let dayNumber): TimeSpan(dayNumber: dayNumber)
        case .timestamp(let instant, let nanoseconds):
            TimeSpan(TimePoint(seconds: instant.seconds, nanoseconds: nanoseconds))
        }
    }

    var isDate: Bool { if case .date = self { true } else { false } }
}
