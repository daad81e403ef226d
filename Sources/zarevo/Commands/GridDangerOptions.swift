public import ArgumentParser
public import Chronology
import FireWeather
import Geo
public import ModelRuns
import Rasters
import Reports
import Wording

/// Options of weather grids alone.
struct GridDangerOptions: ParsableArguments {
    @Option(
        help:
            "A netCDF file with the codes of the last day: continued from where it exists, then replaced by those of the new day.",
        completion: .file()
    )
    var state: String?
    @Flag(help: "Take every field as that of noon of its day, whatever its hour.")
    var daily = false
    @Option(help: "The day of fields that say none, as 2020-08-19.")
    var day: CalendarDay?
    @Option(help: "How many hours a field may lie from noon.")
    var noonTolerance = 1.5
    @Option(
        help: ArgumentHelp(
            "Amounts of rain: step (since the row or field before), running (they run on and begin anew), 1h to 48h (of so many hours), rate (mm/h); by default as the file and its numbers say.",
            valueName: "meaning"))
    var rain: RainMeaning?
    @Flag(help: "The same as --rain running.")
    var accumulatedRain = false
    @Option(
        help: ArgumentHelp(
            "A value that stands in everywhere for an element no file has, in °C, %, km/h or mm; said in the output.",
            valueName: "name=value"))
    var assume: [ElementValue] = []
    @Option(
        help: ArgumentHelp(
            "The unit of an element whose file does not say it, such as temperature=K.", valueName: "name=unit"))
    var unit: [ElementUnit] = []
    @Flag(help: "Write the noon weather too.")
    var weather = false
    @Flag(help: "Pack the output: smaller and slower.")
    var compress = false
    @Option(help: "Cores to use (default: all). The numbers are the same with any.")
    var threads: Int?
    @Option(help: "A map of the last day, SVG.", completion: .file())
    var map: String?
    @Option(help: "Borders for the map, GeoJSON; may be given several times.", completion: .file())
    var borders: [String] = []
    @Option(help: "Language of the map.")
    var language = Language.english

    func validate() throws {
        try OptionRange.require("--threads", threads, in: 1...64)
        guard !accumulatedRain || rain == nil || rain == .running else {
            throw ValidationError("--accumulated-rain and --rain \(rain?.name ?? "") contradict each other")
        }
        try OptionRange.require("--noon-tolerance", noonTolerance, in: 0...12, "hours")
    }

    /// What has no effect on a table of stations, with whether it was given; `--unit` has one.
    var onlyOnGrids: [(name: String, isGiven: Bool)] {
        [
            ("--state", state != nil), ("--daily", daily), ("--day", day != nil),
            ("--noon-tolerance", noonTolerance != 1.5), ("--accumulated-rain", accumulatedRain),
            ("--assume", !assume.isEmpty), ("--weather", weather), ("--compress", compress),
            ("--threads", threads != nil), ("--map", map != nil), ("--borders", !borders.isEmpty),
            ("--language", language != .english),
        ]
    }

    var rainMeaning: RainMeaning? { accumulatedRain ? .running : rain }

    var noon: NoonSettings {
        var settings = NoonSettings()
        settings.isDaily = daily
        settings.day = day
        settings.toleranceHours = noonTolerance
        settings.rain = rainMeaning
        for value in assume { settings.assumptions[value.element] = value.value }
        for unit in unit { settings.units[unit.element] = unit.unit }
        return settings
    }
}

extension RainMeaning: ExpressibleByArgument {
    public init?(argument: String) { self.init(named: argument) }
}

/// `rain=0`.
struct ElementValue: ExpressibleByArgument {
    let element: WeatherVariable
    let value: Double

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let element = WeatherVariable(rawValue: parts[0]), let value = Double(parts[1]),
            value.isFinite
        else { return nil }
        (self.element, self.value) = (element, value)
    }
}

/// `temperature=K`.
struct ElementUnit: ExpressibleByArgument {
    let element: WeatherVariable
    let unit: String

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let element = WeatherVariable(rawValue: parts[0]) else { return nil }
        (self.element, unit) = (element, parts[1])
    }
}

extension CalendarDay: ExpressibleByArgument {
    public init?(argument: String) { self.init(text: argument) }
}
