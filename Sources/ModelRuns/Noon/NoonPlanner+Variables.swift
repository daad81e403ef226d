import FireWeather
import Geo
import Rasters
import Tables

extension NoonPlanner {
    /// What a system needs, as the files can give it: relative humidity before dew point, speed before components.
    ///
    /// - Throws: ``FormatError`` that names what is missing and what was found.
    static func variables(
        for system: DangerSystem, in catalog: WeatherCatalog, _ settings: NoonSettings
    ) throws(FormatError) -> [WeatherVariable] {
        func has(_ variable: WeatherVariable) -> Bool {
            catalog.has(variable) || settings.assumptions[variable] != nil
        }
        if let twice = settings.assumptions.keys.sorted(by: { $0.rawValue < $1.rawValue }).first(where: catalog.has) {
            throw FormatError(
                source: catalog.source, expected: "no \(twice.title) in the files, since --assume gives it",
                found: catalog.foundText)
        }
        var (chosen, missing) = ([WeatherVariable](), [String]())
        for choice in choices(for: system) {
            if let first = choice.first(where: { $0.allSatisfy(has) }) {
                chosen += first
            } else {
                missing.append(choice.map { $0.map(\.title).joined(separator: " with ") }.joined(separator: " or "))
            }
        }
        guard missing.isEmpty else { throw lacking(missing, catalog) }
        return chosen
    }

    /// For every element the ways to come by it, the best first.
    private static func choices(for system: DangerSystem) -> [[[WeatherVariable]]] {
        let humidity: [[WeatherVariable]] = [[.humidity], [.dewPoint]]
        let wind: [[WeatherVariable]] = [[.windSpeed], [.windEastward, .windNorthward]]
        switch system {
        case .fireWeatherIndex: return [[[.temperature]], humidity, wind, [[.rain]]]
        case .nesterov: return [[[.temperature]], humidity.reversed(), [[.rain]]]
        }
    }

    private static func lacking(_ missing: [String], _ catalog: WeatherCatalog) -> FormatError {
        FormatError(
            source: catalog.source,
            expected: missing.joined(separator: "; ") + " too (--assume NAME=VALUE lets a stated value stand in)",
            found: catalog.foundText)
    }

    /// The same variable twice at one time would leave open which one counts.
    static func refuseRepeated(_ catalog: WeatherCatalog) throws(FormatError) {
        var seen: Set<[String]> = []
        for field in catalog.fields {
            let start = field.start.map(\.description) ?? ""
            guard seen.insert([field.title, start]).inserted else {
                throw FormatError(
                    source: field.band.dataset.source, expected: "every field once",
                    found: "\(field.title) a second time")
            }
        }
    }

    func nothingWhole() -> FormatError {
        let found = notes.isEmpty ? catalog.foundText : notes.suffix(3).joined(separator: "; ")
        return FormatError(
            source: catalog.source,
            expected: "noon in local standard time, and the 24 hours of rain before it, of at least one day",
            found: found)
    }
}
