import Chronology

extension Instant: CustomStringConvertible {
    /// ISO 8601, as `2019-07-31T18:00:00Z`.
    public var description: String {
        let (year, month, day) = calendarDay
        let clock = Int(seconds - Int64(dayNumber) * 86_400)
        let pairs = [month, day, clock / 3_600, clock / 60 % 60, clock % 60]
        return Self.pad(year, 4)
            + String(unsafeUninitializedCapacity: 16) { text in
                for (index, (mark, value)) in zip("--T::".utf8, pairs).enumerated() {
                    text[3 * index] = mark
                    text[3 * index + 1] = 48 + UInt8(value / 10)
                    text[3 * index + 2] = 48 + UInt8(value % 10)
                }
                text[15] = UInt8(ascii: "Z")
                return 16
            }
    }

    /// Days since 1970-01-01, counted in UTC.
    public var dayNumber: Int {
        Int(seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
    }

    /// Year, month and day in UTC.
    public var calendarDay: (year: Int, month: Int, day: Int) { GregorianCalendar.date(ofDay: dayNumber) }

    /// Reads `2019-07-31`, `2019-07-31T18:00Z`, `2019-07-31T18:00:00Z` or the same with an offset such as `+07:00`.
    ///
    /// A date alone is its first instant; a time without a zone is refused, because nobody could say which one was meant.
    public init?(iso8601 text: String) {
        var bytes = Array(text.utf8)[...]
        guard let year = Self.take(4, from: &bytes), Self.take("-", from: &bytes),
            let month = Self.take(2, from: &bytes), Self.take("-", from: &bytes),
            let day = Self.take(2, from: &bytes)
        else { return nil }
        if bytes.isEmpty {
            self.init(year: year, month: month, day: day)
            return
        }
        guard Self.take("T", from: &bytes) || Self.take(" ", from: &bytes),
            let hour = Self.take(2, from: &bytes), Self.take(":", from: &bytes),
            let minute = Self.take(2, from: &bytes)
        else { return nil }
        var second = 0
        if Self.take(":", from: &bytes) {
            guard let value = Self.take(2, from: &bytes) else { return nil }
            second = value
        }
        guard let offset = Self.takeOffset(from: &bytes), bytes.isEmpty,
            let local = Instant(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
        else { return nil }
        self.init(seconds: local.seconds - Int64(offset * 60))
    }

    private static func takeOffset(from bytes: inout ArraySlice<UInt8>) -> Int? {
        if take("Z", from: &bytes) { return 0 }
        let sign = take("+", from: &bytes) ? 1 : (take("-", from: &bytes) ? -1 : 0)
        guard sign != 0, let hours = take(2, from: &bytes), hours <= 14 else { return nil }
        _ = take(":", from: &bytes)
        guard let minutes = take(2, from: &bytes), minutes < 60 else { return nil }
        return sign * (hours * 60 + minutes)
    }

    private static func take(_ count: Int, from bytes: inout ArraySlice<UInt8>) -> Int? {
        guard bytes.count >= count else { return nil }
        var value = 0
        for byte in bytes.prefix(count) {
            guard (48...57).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        bytes = bytes.dropFirst(count)
        return value
    }

    private static func take(_ character: Unicode.Scalar, from bytes: inout ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, UInt32(first) == character.value else { return false }
        bytes = bytes.dropFirst()
        return true
    }

    private static func pad(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
