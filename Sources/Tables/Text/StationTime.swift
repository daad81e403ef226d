package import Chronology

/// When an observation was made, as the table writes it.
package struct StationTime: Equatable {
    package let day: CalendarDay
    /// Minutes since midnight; nothing where the table has days only.
    package let minute: Int?
    /// How far the clock of the table is ahead of UTC, minutes; nothing for local standard time.
    package let minutesAheadOfUTC: Int?

    /// Which number of `7/14/2026` is the month.
    package enum Order { case monthFirst, dayFirst }

    /// Reads `2020-06-01`, `2020/6/1`, `20200601`, `01.06.2020`, `01-Jun-2020`, each alone or with `T12:00`, ` 12:00:00`, ` 1:53 PM`,
    /// ` 12z`, `Z`, `UTC`, `+07:00`, `UTC+7`, `PST` behind it, `202006011200`, and seconds or milliseconds since 1970.
    ///
    /// - Parameter order: For days such as `7/14/2026`, which are none without it.
    package init?(_ text: String, order: Order? = nil) {
        if let seconds = Self.secondsSince1970(text) {
            let day = Int((Double(seconds) / 86_400).rounded(.down))
            self.day = CalendarDay(daysSince1970: day)
            (minute, minutesAheadOfUTC) = ((seconds - day * 86_400) / 60, 0)
            return
        }
        var rest = Array(text.utf8)[...]
        guard let (day, inside) = Self.dayAndClock(&rest, order) else { return nil }
        self.day = day
        var minute = inside
        if let first = rest.first, first | 0x20 == UInt8(ascii: "t") || first == ASCII.space {
            rest = rest.dropFirst()
            guard let clock = Self.clock(&rest) else { return nil }
            minute = clock
        }
        self.minute = minute
        switch Self.zone(rest) {
        case .aheadOfUTC(let minutes): minutesAheadOfUTC = minutes
        case .unsaid: minutesAheadOfUTC = nil
        case nil: return nil
        }
    }

    package init(day: CalendarDay, minute: Int?, minutesAheadOfUTC: Int? = nil) {
        (self.day, self.minute, self.minutesAheadOfUTC) = (day, minute, minutesAheadOfUTC)
    }

    /// Minutes of a clock: `12:00`, `12:00:30`, `1200`, `12`.
    package static func minutes(ofClock text: String) -> Int? {
        var rest = Array(text.utf8)[...]
        guard let minute = clock(&rest), rest.isEmpty else { return nil }
        return minute
    }

    /// A clock that may bear a zone: `12:00`, `0000 UTC`, `12:00+07:00`.
    package static func zonedClock(_ text: String) -> (minute: Int, minutesAheadOfUTC: Int?)? {
        var rest = Array(text.utf8)[...]
        guard let minute = clock(&rest) else { return nil }
        switch zone(rest) {
        case .aheadOfUTC(let minutes): return (minute, minutes)
        case .unsaid: return (minute, nil)
        case nil: return nil
        }
    }

    /// The two numbers before the year of a day such as `7/14/2026`; `nil` for any other text.
    package static func slashedDay(_ text: String) -> (Int, Int)? {
        var rest = Array(text.utf8)[...]
        guard let first = digits(&rest), first.width <= 2, rest.first == ASCII.slash else { return nil }
        rest = rest.dropFirst()
        guard let second = digits(&rest), second.width <= 2, rest.first == ASCII.slash else { return nil }
        rest = rest.dropFirst()
        guard let year = digits(&rest), year.width == 4 else { return nil }
        return (first.value, second.value)
    }

    /// Of ten digits that are no hour of a day since 1850, or of thirteen, which are milliseconds.
    private static func secondsSince1970(_ text: String) -> Int? {
        guard text.utf8.count == 10 || text.utf8.count == 13, text.utf8.allSatisfy({ (48...57).contains($0) }),
            let number = Int(text)
        else { return nil }
        if text.utf8.count == 13 { return number / 1_000 }
        return number < 1_850_000_000 ? number : nil
    }

    /// A day, and the minute where the digits go on as those of a clock.
    private static func dayAndClock(
        _ rest: inout ArraySlice<UInt8>, _ order: Order?
    ) -> (CalendarDay, Int?)? {
        let run = rest.prefix { $0 >= 48 && $0 <= 57 }
        if [10, 12, 14].contains(run.count) {
            let numbers = run.map { Int($0 - 48) }
            func number(_ range: Range<Int>) -> Int { numbers[range].reduce(0) { $0 * 10 + $1 } }
            let minute = number(8..<10) * 60 + (run.count > 10 ? number(10..<12) : 0)
            rest = rest.dropFirst(run.count)
            guard minute <= 1_440 else { return nil }
            return CalendarDay(year: number(0..<4), month: number(4..<6), day: number(6..<8)).map { ($0, minute) }
        }
        if run.count <= 2 {
            if let day = dayOfNamedMonth(&rest) { return (day, nil) }
            if let day = dayOfYearLast(&rest, order) { return (day, nil) }
        }
        return day(&rest).map { ($0, nil) }
    }

    /// `14-Jul-2026`, `14 July 2026`; leaves any other text as it is.
    private static func dayOfNamedMonth(_ rest: inout ArraySlice<UInt8>) -> CalendarDay? {
        var text = rest
        func isGap(_ byte: UInt8) -> Bool { [ASCII.dash, ASCII.space, ASCII.slash].contains(byte) }
        guard let day = digits(&text), let gap = text.first, isGap(gap) else { return nil }
        let name = text.dropFirst().prefix { !isGap($0) }
        let month = months.firstIndex(of: String(decoding: name.prefix(3), as: UTF8.self).lowercased())
        text = text.dropFirst(1 + name.count + 1)
        guard let month, name.count >= 3, let year = digits(&text), year.width == 4 else { return nil }
        rest = text
        return CalendarDay(year: year.value, month: month + 1, day: day.value)
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    /// `14.07.2026`, and `7/14/2026` where the order is known.
    private static func dayOfYearLast(_ rest: inout ArraySlice<UInt8>, _ order: Order?) -> CalendarDay? {
        guard let first = digits(&rest), let separator = rest.first, [ASCII.point, ASCII.slash].contains(separator)
        else {
            return nil
        }
        rest = rest.dropFirst()
        guard let second = digits(&rest), second.width <= 2, rest.first == separator else { return nil }
        rest = rest.dropFirst()
        guard let year = digits(&rest), year.width == 4 else { return nil }
        if separator == ASCII.point { return CalendarDay(year: year.value, month: second.value, day: first.value) }
        switch order {
        case .monthFirst: return CalendarDay(year: year.value, month: first.value, day: second.value)
        case .dayFirst: return CalendarDay(year: year.value, month: second.value, day: first.value)
        case nil: return nil
        }
    }

    private static func day(_ rest: inout ArraySlice<UInt8>) -> CalendarDay? {
        guard let (first, width) = digits(&rest) else { return nil }
        if width == 8 { return CalendarDay(year: first / 10_000, month: first / 100 % 100, day: first % 100) }
        guard width == 4, let separator = rest.first, separator == ASCII.dash || separator == ASCII.slash else {
            return nil
        }
        rest = rest.dropFirst()
        guard let month = digits(&rest), month.width <= 2, rest.first == separator else { return nil }
        rest = rest.dropFirst()
        guard let day = digits(&rest), day.width <= 2 else { return nil }
        return CalendarDay(year: first, month: month.value, day: day.value)
    }

    private static func clock(_ rest: inout ArraySlice<UInt8>) -> Int? {
        guard let (first, width) = digits(&rest) else { return nil }
        var minute = width <= 2 ? first * 60 : first / 100 * 60 + first % 100
        guard width <= 2 || (width <= 4 && first % 100 < 60) else { return nil }
        if width <= 2, rest.first == ASCII.colon {
            rest = rest.dropFirst()
            guard let part = digits(&rest), part.width == 2, part.value < 60 else { return nil }
            minute += part.value
            if rest.first == ASCII.colon {
                rest = rest.dropFirst()
                guard let second = digits(&rest), second.width == 2, second.value < 60 else { return nil }
                if rest.first == ASCII.point {
                    rest = rest.dropFirst()
                    guard digits(&rest) != nil else { return nil }
                }
            }
        }
        if let half = half(&rest) {
            guard (60..<780).contains(minute) else { return nil }
            minute = minute % 720 + half
        }
        return minute <= 1_440 ? minute : nil
    }

    /// 0 for ` AM`, 720 for ` PM`.
    private static func half(_ rest: inout ArraySlice<UInt8>) -> Int? {
        let letters = rest.drop { $0 == ASCII.space }.prefix(2).map { $0 & 0xDF }
        guard letters == [65, 77] || letters == [80, 77] else { return nil }
        rest = rest.drop { $0 == ASCII.space }.dropFirst(2)
        return letters[0] == 65 ? 0 : 720
    }

    private enum Zone {
        case unsaid
        case aheadOfUTC(minutes: Int)
    }

    /// Nothing when what stands there is no zone.
    private static func zone(_ text: ArraySlice<UInt8>) -> Zone? {
        var rest = text.drop { $0 == ASCII.space }
        guard rest.first != nil else { return .unsaid }
        if let minutes = ZoneAbbreviation.minutesAheadOfUTC(String(decoding: rest, as: UTF8.self)) {
            return .aheadOfUTC(minutes: minutes)
        }
        if ["utc", "gmt"].contains(where: { rest.prefix(3).map { $0 | 0x20 }.elementsEqual($0.utf8) }) {
            rest = rest.dropFirst(3)
        }
        if rest.starts(with: minus) { rest = [ASCII.dash] + rest.dropFirst(minus.count) }
        guard let sign = rest.first, sign == ASCII.plus || sign == ASCII.dash else { return nil }
        rest = rest.dropFirst()
        guard let minute = clock(&rest), rest.isEmpty, minute <= 14 * 60 else { return nil }
        return .aheadOfUTC(minutes: sign == ASCII.dash ? -minute : minute)
    }

    /// The sign of mathematics, which some write for a hyphen.
    private static let minus = Array("−".utf8)

    private static func digits(_ rest: inout ArraySlice<UInt8>) -> (value: Int, width: Int)? {
        let run = rest.prefix { $0 >= 48 && $0 <= 57 }
        guard !run.isEmpty, run.count <= 9 else { return nil }
        rest = rest.dropFirst(run.count)
        return (run.reduce(0) { $0 * 10 + Int($1 - 48) }, run.count)
    }
}
