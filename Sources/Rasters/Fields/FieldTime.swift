package import Chronology
package import Geo
import Tables

/// When a field holds.
package enum FieldTime: Hashable, Sendable {
    /// An instant, or the end of a step of rain.
    case instant(Instant)
    /// A calendar day at the place.
    case day(CalendarDay)
    /// The file does not say.
    case unknown

    /// Of the day in UTC, or the day itself.
    package var day: CalendarDay? {
        switch self {
        case .instant(let instant): CalendarDay(daysSince1970: instant.dayNumber)
        case .day(let day): day
        case .unknown: nil
        }
    }

    package var instant: Instant? {
        if case .instant(let instant) = self { instant } else { nil }
    }

    /// Reads `2020-08-20`, `2020-08-20T12:00:00Z`, or the same with a blank or colons in the date, as TIFF has it; without a zone
    /// it is UTC.
    init?(text: String) {
        let parts = text.split { $0 == " " || $0 == "T" }
        guard let first = parts.first, first.utf8.count == 10 else { return nil }
        let date = String(first).replacing(":", with: "-")
        guard let midnight = Instant(iso8601: date) else { return nil }
        guard parts.count > 1 else {
            self = .day(CalendarDay(daysSince1970: midnight.dayNumber))
            return
        }
        let clock = parts[1].hasSuffix("Z") ? String(parts[1]) : parts[1] + "Z"
        guard let instant = Instant(iso8601: date + "T" + clock) else { return nil }
        self = .instant(instant)
    }
}

/// The time axis of a CF file: `hours since 1900-01-01 00:00:00.0`.
package struct TimeAxis {
    private let origin: Instant
    private let unitSeconds: Double

    /// - Returns: `nil` for a unit or a calendar without instants, such as `noleap`.
    package init?(units: String, calendar: String?) {
        let parts = units.split(separator: " ").map(String.init)
        guard parts.count >= 3, parts[1] == "since", Self.realCalendars.contains(calendar?.lowercased() ?? "standard"),
            let seconds = Self.seconds(parts[0].lowercased())
        else { return nil }
        let date = parts[2].split(separator: "T", omittingEmptySubsequences: false).map(String.init)
        let zoned = date.count > 1 ? date[1] : parts.count > 3 ? parts[3] : "00:00:00"
        let rest = parts.dropFirst(date.count > 1 ? 3 : 4).joined()
        let clock = String(zoned.prefix { $0 != "+" && $0 != "-" })
        guard let ahead = Self.minutesAhead(zoned.dropFirst(clock.count) + rest) else { return nil }
        let fields = date[0].split(separator: "-").compactMap { Int($0) }
        let hours = clock.replacing("Z", with: "").split(separator: ":").compactMap { Double($0) }
        guard fields.count == 3, (1...3).contains(hours.count), hours.allSatisfy({ (0...60).contains($0) }),
            let midnight = Instant(year: fields[0], month: fields[1], day: fields[2])
        else { return nil }
        let start = zip(hours, [3_600.0, 60, 1]).map(*).reduce(0, +)
        origin = Instant(seconds: midnight.seconds + Int64(start.rounded()) - Int64(ahead) * 60)
        unitSeconds = seconds
    }

    /// Of a zone behind the clock: `+07:00`, `-3`, `UTC`, or nothing, which is UTC; `nil` for anything else.
    private static func minutesAhead(_ text: some StringProtocol) -> Int? {
        let name = text.uppercased()
        if ["", "Z", "UTC", "GMT"].contains(name) { return 0 }
        guard let sign = name.first, sign == "+" || sign == "-",
            let minutes = StationTime.minutes(ofClock: String(name.dropFirst()))
        else { return nil }
        return sign == "-" ? -minutes : minutes
    }

    package func instant(at value: Double) -> Instant? {
        let seconds = (value * unitSeconds).rounded()
        return abs(seconds) < 1e12 ? Instant(seconds: origin.seconds + Int64(seconds)) : nil
    }

    private static let realCalendars = ["standard", "gregorian", "proleptic_gregorian"]

    private static func seconds(_ unit: String) -> Double? {
        switch unit {
        case "seconds", "second", "secs", "sec", "s": 1
        case "minutes", "minute", "mins", "min": 60
        case "hours", "hour", "hrs", "hr", "h": 3_600
        case "days", "day", "d": 86_400
        default: nil
        }
    }
}
