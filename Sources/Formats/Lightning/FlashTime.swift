import Chronology
import Geo
import Tables

/// Times as networks of lightning write them, to fractions of a second.
enum FlashTime {
    /// Reads `2020-08-16T10:12:33.123456789Z`, `2020/08/16 10:12:33.1`, `20200816 101233`, each with an offset or in UTC without one,
    /// and seconds, milli-, micro- or nanoseconds since 1970 by the number of their digits. Fractions of a second are cut off.
    static func instant(_ text: String) -> Instant? {
        let bytes = Array(text.utf8)
        if (9...19).contains(bytes.count), bytes.allSatisfy(isDigit) { return sinceEpoch(bytes) }
        let plain = text.replacing("/", with: "-").replacing(" UTC", with: "Z")
        guard let gap = plain.firstIndex(where: { $0 == " " || $0 == "T" }) else { return nil }
        let (date, clock) = (String(plain[..<gap]), String(plain[plain.index(after: gap)...]))
        return Instant(iso8601: dashed(date) + "T" + coloned(clock))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    private static func sinceEpoch(_ digits: [UInt8]) -> Instant? {
        let scales = [10: 1, 13: 1_000, 16: 1_000_000, 19: 1_000_000_000]
        guard let scale = scales[digits.count], let value = Int64(String(decoding: digits, as: UTF8.self)) else {
            return nil
        }
        return Instant(seconds: value / Int64(scale))
    }

    /// `20200816` and `16.08.2020` as `2020-08-16`.
    private static func dashed(_ date: String) -> String { StationTime(date)?.day.text ?? date }

    /// `101233.5` as `10:12:33Z`: without its fraction, with a zone.
    private static func coloned(_ clock: String) -> String {
        let digits = clock.prefix { $0.isNumber || $0 == ":" }
        let rest = clock.dropFirst(digits.count)
        let zone = rest.first == "." || rest.first == "," ? rest.dropFirst().drop { $0.isNumber } : rest
        let isPlain = digits.count == 6 && !digits.contains(":")
        let spelled =
            isPlain ? digits.prefix(2) + ":" + digits.dropFirst(2).prefix(2) + ":" + digits.suffix(2) : digits[...]
        return String(spelled) + (zone.isEmpty ? "Z" : String(zone.filter { $0 != " " }))
    }
}
