/// A day of the Gregorian calendar at the place, without a time zone.
public struct CalendarDay: Hashable, Comparable, Sendable {
    /// Year, 1…9999.
    public let year: Int
    /// Month, 1…12.
    public let month: Int
    /// Day of the month, 1…31.
    public let day: Int

    /// A day that exists, or nothing.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= GregorianCalendar.days(inMonth: month, of: year)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// The day that lies so many days after 1 January 1970 (before it when negative).
    public init(daysSince1970 days: Int) { (year, month, day) = GregorianCalendar.date(ofDay: days) }

    /// Days since 1 January 1970.
    public var daysSince1970: Int { GregorianCalendar.dayNumber(year: year, month: month, day: day) }

    /// The day so many days later.
    public func advanced(by days: Int) -> CalendarDay { CalendarDay(daysSince1970: daysSince1970 + days) }

    public static func < (a: CalendarDay, b: CalendarDay) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }
}
