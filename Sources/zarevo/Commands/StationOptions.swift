public import ArgumentParser
import FireWeather
public import ModelRuns
import Rasters

/// How a table of stations is to be read.
struct StationOptions: ParsableArguments {
    @Option(parsing: .unconditional, help: "Degrees north, where the table has no latitude.")
    var latitude: Double?
    @Option(parsing: .unconditional, help: "Degrees east, where the table has times in UTC and no longitude.")
    var longitude: Double?
    @Option(
        parsing: .unconditional,
        help: "Hours by which local standard time is ahead of UTC (default: by the longitude).")
    var utcOffset: Double?
    @Option(
        help: ArgumentHelp(
            "The clock of times that say no zone: UTC, local (standard time), or ahead of UTC such as +07:00.",
            valueName: "zone"))
    var timeZone: StationClock.Zone?
    @Option(help: "A column by its name, ELEMENT=NAME, such as temperature=T2; may be given again.")
    var column: [ColumnChoice] = []
    @Option(help: "How many of the 24 hours before noon must have their rain, in a table of hours.")
    var rainHours = 24.0
    @Flag(help: "Hourly FFMC and ISI for each row of a table of hours, in place of the days.")
    var hourly = false

    func validate() throws {
        try OptionRange.require("--latitude", latitude, in: -90...90)
        try OptionRange.require("--longitude", longitude, in: -360...360)
        try OptionRange.require("--utc-offset", utcOffset, in: -14...14, "hours")
        try OptionRange.require("--rain-hours", rainHours, in: 0...24)
    }

    /// Those that have no effect on a table as it is.
    func refuseUseless(_ table: StationTable, rain: RainMeaning?, units: [StationElement: WeatherUnit]) throws {
        let daily = "the table has one row a day"
        if !table.isHourly {
            try OptionConflict.refuse(
                [
                    ("--time-zone", timeZone != nil), ("--utc-offset", utcOffset != nil), ("--rain", rain != nil),
                    ("--rain-hours", rainHours != 24), ("--hourly", hourly),
                ], because: daily)
        }
        if !table.usesClock {
            try OptionConflict.refuse([("--time-zone", timeZone != nil)], because: "each row says its zone")
        }
        if !table.usesOffset {
            let reason = table.isHourly ? "no time is in UTC: clock \(table.clock.text)" : daily
            try OptionConflict.refuse(
                [("--utc-offset", utcOffset != nil), ("--longitude", longitude != nil)], because: reason)
        }
        try OptionConflict.refuse(
            [("--longitude", longitude != nil && (table.has(.longitude) || utcOffset != nil))],
            because: "the table, or --utc-offset, says it")
        try OptionConflict.refuse(
            [("--latitude", latitude != nil && table.has(.latitude))], because: "the table has latitudes")
        for element in units.keys.sorted(by: { $0.rawValue < $1.rawValue }) where !table.has(element) {
            throw OptionConflict.refusal("--unit \(element.name)", "the table has no column of it")
        }
    }

    func reading(units: [StationElement: WeatherUnit]) -> StationTable.Reading {
        var reading = StationTable.Reading()
        for choice in column { reading.choices.columns[choice.element] = choice.name }
        reading.choices.units = units
        (reading.latitude, reading.longitude, reading.hoursAheadOfUTC) = (latitude, longitude, utcOffset)
        reading.timeZone = timeZone
        return reading
    }
}

extension StationClock.Zone: ExpressibleByArgument {
    public init?(argument: String) { self.init(named: argument) }
}

/// `ELEMENT=NAME`.
struct ColumnChoice: ExpressibleByArgument {
    let element: StationElement
    let name: String

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let element = StationElement(named: parts[0]) else { return nil }
        (self.element, name) = (element, parts[1])
    }
}

extension GridDangerOptions {
    /// The units said for elements, as a table of stations takes them.
    func stationUnits() throws -> [StationElement: WeatherUnit] {
        var units: [StationElement: WeatherUnit] = [:]
        for choice in unit {
            guard let element = StationElement(named: choice.element.rawValue),
                let unit = WeatherUnit(named: choice.unit), element.accepts(unit)
            else { throw ValidationError("--unit \(choice.element.rawValue)=\(choice.unit): no unit of it in a table") }
            units[element] = unit
        }
        return units
    }
}

/// When codes are computed, and what happens where days are missing.
struct SeasonOptions: ParsableArguments {
    enum Season: String, CaseIterable, ExpressibleByArgument { case temperature, snow }
    enum AfterGap: String, CaseIterable, ExpressibleByArgument { case unknown, restart }

    @Option(help: "How many days in a row without weather the codes are carried over.")
    var longestGap = 7
    @Option(help: "After a longer gap: nothing is known, or the codes start anew.")
    var afterGap = AfterGap.unknown
    @Option(
        help:
            "Compute in the fire season only: three days above 12 °C to three below 5 °C (tmax), or by snow (snowDepth)."
    )
    var season: Season?
    @Flag(help: "Begin each season after the first with the Drought Code of the autumn, by the winter's precipitation.")
    var overwinter = false
    @Option(help: "Share of the autumn's moisture that is kept, above 0, at most 1.")
    var carryOver = 0.75
    @Option(help: "Share of the winter's precipitation that wets the ground, above 0, at most 1.")
    var wetting = 0.75

    func validate() throws {
        try OptionRange.require("--longest-gap", longestGap, "0 or more", longestGap >= 0)
        guard overwinter || (carryOver == 0.75 && wetting == 0.75) else {
            throw ValidationError("--carry-over and --wetting would have no effect without --overwinter")
        }
        guard !overwinter || season != nil else { throw ValidationError("--overwinter needs --season") }
        for (option, share) in [("--carry-over", carryOver), ("--wetting", wetting)] {
            try OptionRange.require(option, share, "above 0 and at most 1", share > 0 && share <= 1)
        }
    }

    var rule: FireSeasonRule? {
        switch season {
        case .temperature: .temperature()
        case .snow: .snow()
        case nil: nil
        }
    }

    var overwintering: Overwintering? {
        overwinter ? Overwintering(carryOverFraction: carryOver, wettingFraction: wetting) : nil
    }
}
