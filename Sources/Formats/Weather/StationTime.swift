import FireWeather

/// When an observation was made, as the table writes it.
struct StationTime: Equatable {
    let day: CalendarDay
    /// Minutes since midnight; nothing where the table has days only.
    let minute: Int?
    /// How far the clock of the table is ahead of UTC, minutes; nothing for local standard time.
    let minutesAheadOfUTC: Int?

    /// Reads `2020-06-01`, `2020/6/1`, `20200601`, each alone or with `T12:00`, ` 12:00:00`, `Z`, `UTC`, `+07:00` behind it.
    init?(_ text: String, isUTC: Bool = false) {
        var rest = Array(text.utf8)[...]
        guard let day = Self.day(&rest) else { return nil }
        self.day = day
        var minute: Int?
        if let first = rest.first, first == UInt8(ascii: "T") || first == ASCII.space {
            rest = rest.dropFirst()
            guard let clock = Self.clock(&rest) else { return nil }
            minute = clock
        }
        self.minute = minute
        switch Self.zone(rest) {
        case .aheadOfUTC(let minutes): minutesAheadOfUTC = minutes
        case .unsaid: minutesAheadOfUTC = isUTC ? 0 : nil
        case nil: return nil
        }
    }

    init(day: CalendarDay, minute: Int?, minutesAheadOfUTC: Int? = nil) {
        (self.day, self.minute, self.minutesAheadOfUTC) = (day, minute, minutesAheadOfUTC)
    }

    /// Minutes of a clock: `12:00`, `12:00:30`, `1200`, `12`.
    static func minutes(ofClock text: String) -> Int? {
        var rest = Array(text.utf8)[...]
        guard let minute = clock(&rest), rest.isEmpty else { return nil }
        return minute
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
        return minute <= 1_440 ? minute : nil
    }

    private enum Zone {
        case unsaid
        case aheadOfUTC(minutes: Int)
    }

    /// Nothing when what stands there is no zone.
    private static func zone(_ text: ArraySlice<UInt8>) -> Zone? {
        var rest = text.drop { $0 == ASCII.space }
        guard let sign = rest.first else { return .unsaid }
        if rest.elementsEqual("Z".utf8) || rest.elementsEqual("UTC".utf8) { return .aheadOfUTC(minutes: 0) }
        guard sign == ASCII.plus || sign == ASCII.dash else { return nil }
        rest = rest.dropFirst()
        guard let minute = clock(&rest), rest.isEmpty, minute <= 14 * 60 else { return nil }
        return .aheadOfUTC(minutes: sign == ASCII.dash ? -minute : minute)
    }

    private static func digits(_ rest: inout ArraySlice<UInt8>) -> (value: Int, width: Int)? {
        let run = rest.prefix { $0 >= 48 && $0 <= 57 }
        guard !run.isEmpty, run.count <= 9 else { return nil }
        rest = rest.dropFirst(run.count)
        return (run.reduce(0) { $0 * 10 + Int($1 - 48) }, run.count)
    }
}
