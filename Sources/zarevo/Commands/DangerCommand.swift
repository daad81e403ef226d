import ArgumentParser
import Claims
import FireWeather
import ModelRuns
import Operations
import Reports
import Tables
import Wording

struct DangerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "danger",
        abstract: "Fire danger from weather: the FWI System or the Nesterov index.",
        discussion: """
            A table of weather stations (CSV) is answered with the same table and the danger behind its columns. \
            Columns are found by their names, those of cffdrs too; units may stand in the header. Out of hourly rows \
            noon, local standard time, is picked, with the rain of the 24 hours before. Weather grids (GRIB, netCDF, \
            GeoTIFF) are answered with grids. See docs/danger.md.

            Example:
              zarevo danger station.csv -o danger.csv
              zarevo danger hours.csv.gz --system nesterov --rain-reset 2.5
              zarevo danger weather.nc -o danger.nc --state codes.nc
            """)

    enum System: String, CaseIterable, ExpressibleByArgument { case fwi, nesterov }
    enum Digits: String, CaseIterable, ExpressibleByArgument { case short, full }

    @Argument(
        help: "A table of stations, CSV, plain or .gz, - for standard input; or weather grids, one file or several.",
        completion: .file())
    var inputs: [String]
    @Option(help: "The FWI System, or the Nesterov index of Russia.")
    var system: System = .fwi
    @Option(
        name: [.customShort("o"), .customLong("output")], help: "The file to write (default: standard output).",
        completion: .file())
    var output: [String] = []
    @Option(
        name: .customLong("digits"),
        help: "Digits of the results: six significant ones, or all that there are (default: short).")
    var chosenDigits: Digits?
    @OptionGroup(title: "FWI System") var codes: MoistureCodeOptions
    @OptionGroup(title: "Nesterov index") var nesterov: NesterovOptions
    @OptionGroup(title: "Stations") var stations: StationOptions
    @OptionGroup(title: "Stations") var rejects: RejectsOption
    @OptionGroup(title: "Seasons and gaps") var season: SeasonOptions
    @OptionGroup(title: "Units and grids") var grid: GridDangerOptions
    @Flag(help: "Say how the input is read - form, clock, columns, units, ranges, gaps - and compute nothing.")
    var check = false
    @Flag(help: "The result as JSON.")
    var json = false

    func validate() throws {
        if stations.hourly, system == .nesterov {
            throw ValidationError("--hourly is of the FWI System: the Nesterov index has one value a day")
        }
    }

    /// Options of the system that is not asked for.
    private func refuseOfOtherSystem() throws {
        if system == .nesterov {
            try OptionConflict.refuse(
                [
                    ("--start-ffmc", codes.ffmc != nil), ("--start-dmc", codes.dmc != nil),
                    ("--start-dc", codes.dc != nil), ("--coefficient", codes.coefficient != .exact),
                    ("--day-length", codes.dayLength != .latitude), ("--classes", codes.classes != .gwis),
                    ("--season", season.season != nil), ("--after-gap", season.afterGap != .unknown),
                    ("--latitude", stations.latitude != nil),
                ], because: "the Nesterov index does without it")
        } else {
            try OptionConflict.refuse(
                [
                    ("--start-nesterov", nesterov.start != 0),
                    ("--rain-reset", nesterov.rainReset != NesterovIndex.usualRainResetMillimeters),
                    ("--region", nesterov.region != nil),
                ], because: "the FWI System does without it; --system nesterov asks for the Nesterov index")
        }
    }

    private func placed() throws -> PlacedOutput<Digits> { try PlacedOutput(output, words: Digits.self) }

    func run() throws {
        try refuseOfOtherSystem()
        if inputs.contains(where: InputKind.isGrid) { return try runOnGrids() }
        guard let input = inputs.first, inputs.count == 1 else {
            throw ValidationError("one table of stations at a time")
        }
        let source = try InputFile(input)
        try OptionConflict.refuse(grid.onlyOnGrids, because: "\(input) is a table of stations, not a weather grid")
        let units = try grid.stationUnits()
        var reading = stations.reading(units: units)
        (reading.rain, reading.keepsRejects) = (grid.rain, rejects.rejects != nil || check)
        let table = try StationTable(source, reading)
        if check { return try Console.print(StationCheck(table, rainHours: stations.rainHours).text) }
        try rejects.write(table.rejected, of: input)
        try stations.refuseUseless(table, rain: grid.rain, units: units)
        table.notes.forEach { say($0, of: input) }
        let danger = try danger(of: table, input)
        if !danger.replaced.isEmpty {
            say("columns \(danger.replaced.joined(separator: ", ")) give way to the computed ones", of: input)
        }
        guard danger.computedCount > 0 else {
            throw OperationError.badData(
                "\(input): expected a row with all its weather, found none: nothing is computed; --check says how it is read"
            )
        }
        if json { return try Delivery.write(danger.json.text + "\n", as: .json, to: placed().file) }
        try Delivery.write(danger.csvBytes, as: .csv, to: placed().file)
    }

    private func runOnGrids() throws {
        try OptionConflict.refuse(
            [
                ("--digits", try digits() == .full), ("--region", nesterov.region != nil),
                ("--district", nesterov.district != nil), ("--hourly", stations.hourly),
                ("--time-zone", stations.timeZone != nil), ("--utc-offset", stations.utcOffset != nil),
                ("--latitude", stations.latitude != nil), ("--longitude", stations.longitude != nil),
                ("--column", !stations.column.isEmpty), ("--rain-hours", stations.rainHours != 24),
                ("--rejects", rejects.rejects != nil), ("--season", season.season != nil),
                ("--after-gap", season.afterGap != .unknown),
            ], because: "the input is a weather grid, not a table of stations")
        if grid.map == nil {
            try OptionConflict.refuse(
                [("--borders", !grid.borders.isEmpty), ("--language", grid.language != .english)],
                because: "no --map is drawn")
        }
        var run = GridDangerRun(
            inputs: inputs, options: grid, isNesterov: system == .nesterov,
            start: (codes.ffmc, codes.dmc, codes.dc), coefficient: codes.coefficient, output: try placed().file,
            json: json)
        run.rainResetMillimeters = nesterov.rainReset
        run.startNesterov = nesterov.start
        run.usesCanadianDayLength = codes.dayLength == .canadian
        run.longestGapDays = season.longestGap
        run.scales = codes.classes.scales
        if check { try run.check() } else { try run.run() }
    }

    private func digits() throws -> Digits { try chosenDigits ?? placed().word ?? .short }

    private func danger(of table: StationTable, _ input: String) throws -> DangerTable {
        let digits: SignificantDigits = try digits() == .full ? .full : .rounded(6)
        if system == .nesterov {
            let danger = StationNesterov(table, nesterov.choices(stations, season))
            danger.notes.forEach { say($0, of: input) }
            return DangerTable(table, danger, digits: digits)
        }
        try table.requireWind()
        if stations.hourly {
            let danger = StationHourly(table, start: codes.start.ffmc, coefficient: codes.coefficient)
            danger.notes.forEach { say($0, of: input) }
            return DangerTable(table, danger, digits: digits)
        }
        let danger = StationDanger(table, codes.choices(stations, season))
        danger.notes.forEach { say($0, of: input) }
        return DangerTable(table, danger, digits: digits, scale: codes.classes.scales.fwi)
    }

    private func say(_ note: String, of input: String) { Console.note("\(input): \(note)") }
}
