import Geo

extension TimeLiteral {
    static let expected = "a date as 2020-08-20 or a time stamp as 2020-08-20T12:00:00Z"

    /// Reads `full-date` or `date-time`; fractions of a second to nine digits.
    ///
    /// - Source: RFC3339, section 5.6.
    init?(rfc3339 text: String) {
        var rest = Array(text.utf8)[...]
        guard let date = rest.take(10), let day = Self.day(date) else { return nil }
        if rest.isEmpty {
            self = .date(dayNumber: day.dayNumber)
            return
        }
        guard let mark = rest.popFirst(), mark | 0x20 == UInt8(ascii: "t"), let clock = rest.take(8),
            let second = Self.secondOfDay(clock), let nanoseconds = Self.takeFraction(from: &rest),
            let offset = Self.offset(rest)
        else { return nil }
        let instant = Instant(seconds: day.seconds + second - offset)
        guard (1...9_999).contains(instant.calendarDay.year) else { return nil }
        self = .timestamp(instant, nanoseconds: nanoseconds)
    }

    /// Year 0000 is none of the Gregorian calendar.
    private static func day(_ text: ArraySlice<UInt8>) -> Instant? {
        guard let fields = text.fields("dddd-dd-dd"), fields[0] > 0 else { return nil }
        return Instant(year: fields[0], month: fields[1], day: fields[2])
    }

    private static func secondOfDay(_ text: ArraySlice<UInt8>) -> Int64? {
        guard let fields = text.fields("dd:dd:dd"), fields[0] < 24, fields[1] < 60, fields[2] < 60 else { return nil }
        return Int64(fields[0] * 3_600 + fields[1] * 60 + fields[2])
    }

    private static func takeFraction(from rest: inout ArraySlice<UInt8>) -> Int32? {
        guard rest.first == UInt8(ascii: ".") else { return 0 }
        rest = rest.dropFirst()
        let digits = rest.prefix { (48...57).contains($0) }
        rest = rest.dropFirst(digits.count)
        guard !digits.isEmpty, digits.dropFirst(9).allSatisfy({ $0 == 48 }) else { return nil }
        let nine = Array(digits.prefix(9)) + [UInt8](repeating: 48, count: max(0, 9 - digits.count))
        return nine.reduce(0) { $0 * 10 + Int32($1 - 48) }
    }

    /// Seconds east of UTC.
    private static func offset(_ text: ArraySlice<UInt8>) -> Int64? {
        guard let sign = text.first else { return nil }
        if sign | 0x20 == UInt8(ascii: "z") { return text.count == 1 ? 0 : nil }
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
            let fields = text.dropFirst().fields("dd:dd"), fields[0] < 24, fields[1] < 60
        else { return nil }
        return Int64(fields[0] * 3_600 + fields[1] * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
    }
}

extension TimeLiteral: CustomStringConvertible {
    /// As RFC 3339 writes it, UTC.
    public var description: String {
        switch self {
        case .date(let dayNumber): String("\(Instant(seconds: Int64(dayNumber) * 86_400))".prefix(10))
        case .timestamp(let instant, 0): "\(instant)"
        case .timestamp(let instant, let nanoseconds):
            "\(instant)".dropLast() + "." + String(1_000_000_000 + Int(nanoseconds)).dropFirst() + "Z"
        }
    }
}

extension ArraySlice<UInt8> {
    fileprivate mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard self.count >= count else { return nil }
        defer { self = dropFirst(count) }
        return prefix(count)
    }

    /// Numbers of a text of which `d` is a digit and all else itself.
    fileprivate func fields(_ form: StaticString) -> [Int]? {
        let form = form.withUTF8Buffer(Array.init)
        guard count == form.count else { return nil }
        var fields = [0]
        for (byte, mark) in zip(self, form) {
            if mark == UInt8(ascii: "d"), (48...57).contains(byte) {
                fields[fields.count - 1] = fields[fields.count - 1] * 10 + Int(byte - 48)
            } else if mark != UInt8(ascii: "d"), mark == byte {
                fields.append(0)
            } else {
                return nil
            }
        }
        return fields
    }
}
