import Geo
import Rasters
public import Tables

/// How weather grids are read, in about ten lines for a person to check before anything is computed.
public struct GridCheck: Sendable {
    /// A subject and what is to be said of it.
    public let lines: [(subject: String, text: String)]

    /// - Throws: ``FormatError`` for what keeps danger from being computed, and for fields that cannot be read.
    public init(_ danger: GridDanger) throws(FormatError) {
        let catalog = danger.catalog
        var lines: [(subject: String, text: String)] = [
            ("form", Self.form(catalog)), ("grid", catalog.geometry.summary), ("clock", Self.clock(danger)),
        ]
        for variable in WeatherVariable.allCases where danger.variables.contains(variable) && catalog.has(variable) {
            lines.append((variable.rawValue, try Self.range(variable, danger)))
        }
        lines.append(("days", Self.days(danger)))
        lines += (danger.notes + danger.remarks.map(\.description)).map { ("note", $0) }
        self.lines = lines
    }

    /// The lines, their subjects in a column.
    public var text: String { lines.inColumns }

    private static func form(_ catalog: WeatherCatalog) -> String {
        let drivers = Set(catalog.fields.map(\.band.dataset.driver)).sorted().joined(separator: ", ")
        let files = catalog.sources.count == 1 ? "1 file" : "\(catalog.sources.count) files"
        return "\(drivers), \(files), \(catalog.fields.count) fields: \(catalog.foundText)"
    }

    private static func clock(_ danger: GridDanger) -> String {
        let times = Set(danger.catalog.fields.compactMap(\.time.instant)).sorted()
        let noons = danger.places.hours.map { "\($0):00" }.joined(separator: ", ")
        guard let first = times.first, let last = times.last else { return "fields bear days and no hour" }
        let steps = Set(zip(times, times.dropFirst()).map { ($1.seconds - $0.seconds) / 60 }).sorted()
        let apart = steps.isEmpty ? "" : ", \(steps.prefix(4).map(String.init).joined(separator: ", ")) minutes apart"
        return "UTC, \(first) to \(last)\(apart); noon at \(noons) UTC"
    }

    /// From the field in the middle of the series.
    private static func range(_ variable: WeatherVariable, _ danger: GridDanger) throws(FormatError) -> String {
        let fields = danger.catalog.fields.filter { $0.variable == variable }
        let field = fields[fields.count / 2]
        var check = WeatherCheck()
        var missing = 0
        var buffer = [Double](repeating: .nan, count: danger.windows.map(\.count).max() ?? 0)
        for window in danger.windows {
            try field.read(window, into: &buffer)
            let values = Array(buffer[..<window.count])
            missing += values.count(where: \.isNaN)
            check.add(values, of: variable)
        }
        let unit = danger.catalog.units[variable] ?? ""
        let written = field.conversion == .same ? "" : ", written in \(unit)"
        let digits = SignificantDigits.rounded(4)
        let found = check.findings[variable].flatMap { $0.known > 0 ? $0 : nil }
        let span =
            found.map {
                "\(digits.text($0.least)) to \(digits.text($0.most)) \(field.conversion.isRate ? "mm/s" : variable.unit)"
            } ?? (variable == .rain && missing < danger.catalog.geometry.count ? "none" : "no value")
        return "\(fields.count) fields\(written), \(field.title): \(span)"
            + (missing > 0 ? ", missing in \(missing) of \(danger.catalog.geometry.count) cells" : "")
            + (variable == .rain ? ", \(meaning(danger, field))" : "")
    }

    private static func meaning(_ danger: GridDanger, _ field: WeatherField) -> String {
        let steps = danger.days.flatMap { $0.rain.map(\.step) }
        let lengths = Set(steps.map { Int($0.seconds / 60) }).sorted().prefix(4).map(String.init).joined(
            separator: ", ")
        let kind =
            field.conversion.isRate ? "a rate" : steps.contains { $0.before != nil } ? "running on" : "a sum a step"
        return "\(kind), of \(lengths) minutes" + (field.start == nil ? "" : " by the file's word")
    }

    private static func days(_ danger: GridDanger) -> String {
        let days = danger.days.map(\.day.text)
        let missing = danger.days.map(\.missingDaysBefore).reduce(0, +)
        return "\(days.count), \(days.first ?? "") to \(days.last ?? "")"
            + (missing > 0 ? ", \(missing) missing between" : "")
    }
}

extension [(subject: String, text: String)] {
    /// Subjects in a column of their own.
    var inColumns: String {
        let width = (map(\.subject.count).max() ?? 0) + 2
        return map { $0.subject + String(repeating: " ", count: width - $0.subject.count) + $0.text }
            .joined(separator: "\n")
    }
}
