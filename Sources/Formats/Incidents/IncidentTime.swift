import Geo
import Tables

/// A time as files of incidents write it.
struct IncidentTime: Equatable {
    /// As written, taken as UTC where no offset stands.
    var wall: Instant
    var hasOffset: Bool
    var isDayOnly: Bool

    static let years = 1950...2100

    /// Reads ISO 8601 with or without an offset, `2020/08/16 20:37:26+00`, `8/16/2020 8:37:26 PM`, `16.08.2020 20:37`,
    /// and milliseconds or seconds since 1970.
    init?(_ text: String) {
        let text = text.trimming { $0 == " " }
        guard let time = Self.epoch(text) ?? Self.calendar(text), Self.years.contains(time.wall.calendarDay.year) else {
            return nil
        }
        self = time
    }

    private init(_ wall: Instant, hasOffset: Bool, isDayOnly: Bool) {
        (self.wall, self.hasOffset, self.isDayOnly) = (wall, hasOffset, isDayOnly)
    }

    private static func epoch(_ text: String) -> IncidentTime? {
        let digits = text.split(separator: ".")[...].first.map(String.init) ?? text
        guard digits.count >= 9, digits.count <= 14, let value = Int64(digits) else { return nil }
        let seconds = digits.count >= 12 ? value / 1_000 : value
        return IncidentTime(Instant(seconds: seconds), hasOffset: true, isDayOnly: false)
    }

    private static func calendar(_ text: String) -> IncidentTime? {
        let pieces = text.split(maxSplits: 1) { $0 == "T" || $0 == " " }
        guard let first = pieces.first, let (year, month, day) = date(String(first)) else { return nil }
        guard pieces.count == 2 else {
            return Instant(year: year, month: month, day: day).map {
                IncidentTime($0, hasOffset: false, isDayOnly: true)
            }
        }
        guard let (clock, offset) = clock(String(pieces[1])), let midnight = Instant(year: year, month: month, day: day)
        else { return nil }
        return IncidentTime(
            Instant(seconds: midnight.seconds + Int64(clock - (offset ?? 0) * 60)), hasOffset: offset != nil,
            isDayOnly: false)
    }

    private static func date(_ text: String) -> (Int, Int, Int)? {
        let separators: Set<Character> = ["-", "/", "."]
        let parts = text.split { separators.contains($0) }
        let numbers = parts.compactMap { Int($0) }
        guard parts.count == 3, numbers.count == 3 else { return nil }
        if parts[0].count == 4 { return (numbers[0], numbers[1], numbers[2]) }
        guard parts[2].count == 4 else { return nil }
        // Months first with slashes, days first with points, as they are written.
        return text.contains(".") ? (numbers[2], numbers[1], numbers[0]) : (numbers[2], numbers[0], numbers[1])
    }

    /// Seconds of the day, and minutes east of UTC where the text says.
    private static func clock(_ text: String) -> (Int, Int?)? {
        var rest = text.uppercased().trimming { $0 == " " }
        let isAfternoon = rest.hasSuffix("PM")
        let isTwelveHours = isAfternoon || rest.hasSuffix("AM")
        if isTwelveHours { rest = String(rest.dropLast(2)).trimming { $0 == " " } }
        guard let offset = takeOffset(from: &rest) else { return nil }
        let parts = rest.split(separator: ":")
        guard (2...3).contains(parts.count), var hour = Int(parts[0]), let minute = Int(parts[1]) else { return nil }
        let second = parts.count == 3 ? Int(parts[2].prefix { $0 != "." }) : 0
        if isTwelveHours { hour = hour % 12 + (isAfternoon ? 12 : 0) }
        guard let second, (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else {
            return nil
        }
        return (hour * 3_600 + minute * 60 + second, offset.minutes)
    }

    private struct Offset { var minutes: Int? }

    private static func takeOffset(from text: inout String) -> Offset? {
        if text.hasSuffix("Z") {
            text = String(text.dropLast())
            return Offset(minutes: 0)
        }
        guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return Offset(minutes: nil) }
        let digits = text[text.index(after: sign)...].filter { $0 != ":" }
        guard digits.count == 2 || digits.count == 4, let value = Int(digits) else { return nil }
        let minutes = digits.count == 2 ? value * 60 : value / 100 * 60 + value % 100
        guard minutes <= 14 * 60 else { return nil }
        let isWest = text[sign] == "-"
        text = String(text[..<sign])
        return Offset(minutes: isWest ? -minutes : minutes)
    }
}

extension String {
    /// Without characters of a kind at either end.
    func trimming(_ isTrimmed: (Character) -> Bool) -> String {
        let start = drop(while: isTrimmed)
        return String(start[..<(start.lastIndex { !isTrimmed($0) }.map(start.index(after:)) ?? start.startIndex)])
    }
}
