import Geo
import Wording

/// Numbers, distances, directions and times as people say them.
struct PlainText: Speaking {
    let language: Language

    /// `12,000`, `12 000` with a no-break space in Russian from four digits on.
    func number(_ value: Int) -> String {
        // A narrow space is not in the fonts of all receivers.
        let mark = language.groupSeparator == "\u{202F}" ? "\u{A0}" : language.groupSeparator
        return (value < 0 ? "-" : "") + value.digits(groupedBy: mark)
    }

    /// To two significant digits: what a warning needs.
    func rounded(_ value: Double) -> String {
        var (rest, scale) = (max(0, value), 1.0)
        while rest >= 99.5 { (rest, scale) = (rest / 10, scale * 10) }
        return number(Int(rest.rounded() * scale))
    }

    /// `about 3 km`, `примерно в 3 км`.
    func distance(_ kilometers: Double) -> String {
        kilometers < 0.95 ? self("less than 1 km") : self("about \(number(Int(kilometers.rounded()))) km")
    }

    /// `north-west`, `северо-западу`: what stands after "to the …" or «к …».
    func side(_ degrees: Double) -> String {
        let names: [Words] = [
            "north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west",
        ]
        return self(names[Self.octant(degrees)], of: "to the")
    }

    /// `the east`, `восток`: what stands after "toward" or «на».
    func aim(_ degrees: Double) -> String {
        let names: [Words] = [
            "the north", "the north-east", "the east", "the south-east", "the south", "the south-west", "the west",
            "the north-west",
        ]
        return self(names[Self.octant(degrees)])
    }

    private static func octant(_ degrees: Double) -> Int { ((Int((degrees / 45).rounded()) % 8) + 8) % 8 }

    /// `23:40 on 30 July 2019 (UTC+7)`, `23:40 30 июля 2019 года (UTC+7)`.
    func time(_ time: AlertTime) -> String {
        let clock = String(time.local.description.dropFirst(11).prefix(5))
        return self("\(clock) on \(day(time)) (\(Self.zone(time.offsetMinutes)))")
    }

    /// `30 July 2019`, `30 июля 2019 года`.
    func day(_ time: AlertTime) -> String {
        let (year, month, day) = time.local.calendarDay
        return self("\(day) \(language.month(behindDay: month)) \(String(year))", of: "date")
    }

    /// `UTC+7`, `UTC+5:30`, `UTC`.
    private static func zone(_ minutes: Int) -> String {
        guard minutes != 0 else { return "UTC" }
        let (hours, rest) = (minutes.magnitude / 60, minutes.magnitude % 60)
        return "UTC" + (minutes > 0 ? "+" : "−") + String(hours) + (rest == 0 ? "" : ":" + AlertTime.twoDigits(rest))
    }

    func name(_ place: Place) -> String {
        Self.oneLine(language == .russian ? place.russianName ?? place.name : place.name)
    }

    /// Without line feeds and other control characters, whatever a source holds.
    static func oneLine(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }

    /// The number to call about a fire; `nil` where it is not known here.
    static func emergencyNumber(_ countryCode: String) -> String? {
        switch countryCode {
        case "US", "CA": "911"
        case "RU", "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
            "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "KZ":
            "112"
        default: nil
        }
    }
}
