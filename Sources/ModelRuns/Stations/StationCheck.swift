import FireWeather
import Geo
import Tables

/// How a table of stations is read, in about ten lines for a person to check before anything is computed.
public struct StationCheck: Sendable {
    /// A subject and what is to be said of it.
    public let lines: [(subject: String, text: String)]

    /// - Parameter rainHours: How many of the 24 hours before noon must have their rain, in tables of hours.
    public init(_ table: StationTable, rainHours: Double = 24) {
        var lines: [(subject: String, text: String)] = []
        lines.append(("form", table.table.form.text))
        lines.append(("source", table.layout.source?.name ?? "not known by its columns"))
        lines.append(("rows", Self.rows(table)))
        lines.append(("clock", Self.clock(table)))
        for element in Self.elements where table.layout.has(element) {
            lines.append((element.name, Self.range(element, table)))
        }
        if table.isHourly { lines.append(("gaps", Self.gaps(table, rainHours))) }
        lines += table.notes.filter { !$0.hasPrefix("clock: ") }.map { ("note", $0) }
        for row in table.rejected.prefix(3) { lines.append(("rejected", "line \(row.line): \(row.reason)")) }
        self.lines = lines
    }

    /// The lines, their subjects in a column.
    public var text: String { lines.inColumns }

    private static let elements: [StationElement] = [
        .temperature, .humidity, .dewPoint, .windSpeed, .rain, .maximumTemperature, .snowDepth,
    ]

    private static func rows(_ table: StationTable) -> String {
        let days = table.stations.flatMap { [$0.observations.first?.day, $0.observations.last?.day] }.compactMap { $0 }
        let span = [days.min(), days.max()].compactMap { $0?.text }.joined(separator: " to ")
        let names = table.stations.prefix(3).map(\.name).filter { !$0.isEmpty }.joined(separator: ", ")
        let count = table.stations.count
        let stations = count == 1 ? "1 station" : "\(count) stations"
        let kind = table.isHourly ? "several a day" : "one a day"
        let rejected = table.rejected.isEmpty ? "" : ", \(table.rejected.count) more rejected"
        return "\(table.stations.map(\.observations.count).reduce(0, +)) of \(stations)"
            + (names.isEmpty ? "" : " (\(names)\(count > 3 ? " …" : ""))") + ", \(span), \(kind)\(rejected)"
    }

    private static func clock(_ table: StationTable) -> String {
        guard table.isHourly else { return "one row a day, taken as noon of its day" }
        guard table.usesClock else { return "each row has its zone" }
        return table.clock.text
    }

    private static func range(_ element: StationElement, _ table: StationTable) -> String {
        let all = table.stations.flatMap(\.observations)
        let values = all.compactMap { value(element, $0) }
        let missing = all.count - values.count
        let digits = SignificantDigits.rounded(4)
        let unit = element.unit?.rawValue ?? ""
        let written = table.layout.units[element].map { $0 == element.unit ? "" : ", written in \($0.rawValue)" } ?? ""
        let span = [values.min(), values.max()].compactMap { $0 }.map(digits.text).joined(separator: " to ")
        return "\"\(table.layout.name(element))\"\(written): " + (span.isEmpty ? "no value" : "\(span) \(unit)")
            + (missing > 0 ? ", missing in \(missing) rows" : "") + (element == .rain ? ", \(meaning(table))" : "")
    }

    private static func meaning(_ table: StationTable) -> String {
        guard table.isHourly else { return "of the 24 hours to noon" }
        let spans = Set(table.stations.flatMap(\.observations).compactMap(\.rainSpanMinutes)).sorted()
        return spans.isEmpty
            ? "since the row before" : "of \(spans.map { String($0 / 60) }.joined(separator: ", ")) hours"
    }

    private static func value(_ element: StationElement, _ observation: StationObservation) -> Double? {
        switch element {
        case .temperature: observation.temperatureCelsius
        case .humidity: observation.relativeHumidityPercent
        case .dewPoint: observation.dewPointCelsius
        case .windSpeed: observation.windKilometersPerHour
        case .rain: observation.rainMillimeters
        case .maximumTemperature: observation.maximumTemperatureCelsius
        case .snowDepth: observation.snowDepthCentimeters
        default: nil
        }
    }

    private static func gaps(_ table: StationTable, _ rainHours: Double) -> String {
        let records = table.stations.map { NoonRecord($0.observations, rainHours: rainHours) }
        let noons = records.map(\.observations.count).reduce(0, +)
        let steps = Set(records.map(\.stepMinutes)).sorted().map(String.init).joined(separator: ", ")
        return
            "rows \(steps) minutes apart; \(noons) noons, \(records.map(\.daysWithoutNoon).reduce(0, +)) days without, "
            + "\(records.map(\.daysWithoutRain).reduce(0, +)) noons without the rain of 24 hours"
    }
}
