public import Geo

/// Date of a header field (RFC 9110, section 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`.
public enum HTTPDate {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// - Returns: `nil` for another form; the obsolete ones are not read.
    public static func instant(_ text: String) -> Instant? {
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[5] == "GMT", let day = Int(parts[1]), let year = Int(parts[3]),
            let month = months.firstIndex(of: String(parts[2]))
        else { return nil }
        let clock = parts[4].split(separator: ":").compactMap { Int($0) }
        guard clock.count == 3 else { return nil }
        return Instant(
            year: year, month: month + 1, day: day, hour: clock[0], minute: clock[1], second: min(clock[2], 59))
    }

    /// Seconds of a field `Retry-After`: a number, or a date that is compared with the clock of whoever sent it.
    ///
    /// - Parameters:
    ///   - date: The field `Date` of the same answer: a clock of ours that is wrong does not count.
    ///   - now: Our clock, where there is no such field.
    public static func retryAfterSeconds(_ text: String?, date: String?, now: Instant) -> Double? {
        guard let text else { return nil }
        if let seconds = Int(text) { return Double(min(max(seconds, 0), 86_400)) }
        guard let then = instant(text) else { return nil }
        let sent = date.flatMap(instant) ?? now
        return Double(min(max(then.seconds - sent.seconds, 0), 86_400))
    }
}
