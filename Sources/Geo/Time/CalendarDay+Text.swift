public import Chronology

extension CalendarDay {
    /// ISO 8601, as `2020-08-19`.
    public var text: String { String(Instant(seconds: Int64(daysSince1970) * 86_400).description.prefix(10)) }

    /// Reads `2020-08-19`.
    public init?(text: String) {
        guard text.utf8.count == 10, let midnight = Instant(iso8601: text) else { return nil }
        self.init(daysSince1970: midnight.dayNumber)
    }

    /// Midnight in UTC.
    public var midnight: Instant { Instant(seconds: Int64(daysSince1970) * 86_400) }
}
