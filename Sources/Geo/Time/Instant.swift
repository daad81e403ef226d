import Chronology

/// An instant in UTC, to the second.
public struct Instant: Hashable, Comparable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    public var seconds: Int64

    public init(seconds: Int64) { self.seconds = seconds }

    /// - Returns: `nil` when the calendar has no such day or the clock no such time.
    public init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        guard (0...9_999).contains(year), (1...12).contains(month),
            (1...GregorianCalendar.days(inMonth: month, of: year)).contains(day),
            (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
        else { return nil }
        let days = GregorianCalendar.dayNumber(year: year, month: month, day: day)
        seconds = Int64(days * 86_400 + hour * 3_600 + minute * 60 + second)
    }

    public static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }

    public func adding(hours: Double) -> Instant {
        Instant(seconds: seconds + Int64((hours * 3_600).rounded()))
    }

    public func hours(since other: Instant) -> Double { Double(seconds - other.seconds) / 3_600 }

    /// The start of a minute.
    ///
    /// - Parameter minute: Since 1970.
    public init(minute: Int32) { self.init(seconds: Int64(minute) * 60) }

    /// Whole minutes since 1970.
    public var minute: Int32 { Int32(truncatingIfNeeded: seconds / 60) }
}
