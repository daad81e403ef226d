import Chronology
import FireWeather
import Geo
import Testing

@testable import ModelRuns
@testable import Rasters
@testable import Tables

@Suite("Meaning of fields on grids")
struct GridMeaningTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(
        _ archive: MadeArchive, _ settings: NoonSettings = NoonSettings()
    ) throws -> (outcome: DangerOutcome, value: (String) throws -> Double) {
        let input = folder.path + "/in.nc"
        try archive.write(to: input)
        var request = DangerRequest(paths: [input], system: .fireWeatherIndex(start: .startUp, coefficient: .exact))
        request.output = folder.path + "/out.tif"
        request.withWeather = true
        request.noon = settings
        let output = folder.path + "/out.tif"
        return (try GridDanger(request).run(), { try MadeGrid.value(output, band: $0, column: 1, row: 1) })
    }

    private static let days = ["2026-07-10", "2026-07-11", "2026-07-12"]

    /// One millimetre in the hour to 13 UTC of each day, as ERA5-Land has it: a sum since midnight.
    private static var land: MadeArchive { .era5 { hour, _ in hour > 0 && ((hour - 1) % 24) >= 12 ? 1 : 0 } }

    @Test("rain that runs on is known by its numbers, taken apart, and said")
    func runningRain() throws {
        let found = try run(Self.land)
        #expect(found.outcome.remarks == [.runningRain])
        for day in Self.days { #expect(abs(try found.value("rain \(day)") - 1) < 1e-5) }
    }

    @Test("ten lines tell how grids are read, and nothing is computed")
    func check() throws {
        let input = folder.path + "/in.nc"
        try Self.land.write(to: input)
        let request = DangerRequest(paths: [input], system: .fireWeatherIndex(start: .startUp, coefficient: .exact))
        let check = try GridCheck(try GridDanger(request))
        let lines = Dictionary(check.lines.map { ($0.subject, $0.text) }) { first, _ in first }
        #expect(lines["form"]?.hasPrefix("netCDF, 1 file, ") == true)
        #expect(
            lines["clock"] == "UTC, 2026-07-09T00:00:00Z to 2026-07-13T00:00:00Z, 60 minutes apart; noon at 5:00 UTC")
        #expect(
            lines["temperature"]?.contains("written in K") == true
                && lines["temperature"]?.contains("20 to 20 °C") == true)
        #expect(lines["rain"]?.contains("written in m") == true && lines["rain"]?.contains("running on") == true)
        #expect(lines["days"] == "3, 2026-07-10 to 2026-07-12")
        #expect(check.lines.contains { $0.subject == "note" && $0.text.contains("rain runs on") })
    }

    @Test("rain that runs on counts whole where the first hour of a new day brings more than the day before")
    func runningRainAtReset() throws {
        // 0.5 mm on the 9th at 13; 2 mm in the first hour of the 11th, 1 mm at 13 of the others.
        let archive = MadeArchive.era5 { hour, _ in
            let (day, clock) = ((hour - 1) / 24, (hour - 1) % 24 + 1)
            guard hour > 0 else { return 0 }
            return day == 2 ? 2 : clock >= 13 ? (day == 1 ? 0.5 : 1) : 0
        }
        let found = try run(archive)
        #expect(abs(try found.value("rain 2026-07-11") - 2.5) < 1e-5)
    }

    @Test("rain by the hour is added up, without a word")
    func hourlyRain() throws {
        let found = try run(.era5 { hour, _ in hour % 24 == 13 ? 1 : hour % 24 == 14 ? 0.25 : 0 })
        #expect(found.outcome.remarks.isEmpty)
        for day in Self.days { #expect(abs(try found.value("rain \(day)") - 1.25) < 1e-5) }
    }

    @Test(
        "rain that falls again and again does not run on, whatever is said; and the user has the last word on the other"
    )
    func contradictions() throws {
        var settings = NoonSettings()
        settings.rain = .running
        let hourly = MadeArchive.era5 { hour, _ in hour % 2 == 0 ? 1 : 0.25 }
        let error = try #require(throws: FormatError.self) { try run(hourly, settings) }
        #expect(error.expected.contains("runs on") && error.found.contains("hours of the day"))
        settings.rain = .step
        let found = try run(Self.land, settings)
        #expect(abs(try found.value("rain 2026-07-11") - 12) < 1e-5)
    }

    @Test("sums of six hours are no sums of one")
    func sixHours() throws {
        var archive = MadeArchive.era5 { index, _ in index % 4 == 1 ? 3 : 0 }
        archive.times = (0...16).map { Double($0) * 6 - 1 }
        archive.variables[0].value = { _, _ in 300 }
        var settings = NoonSettings()
        settings.rain = .hours(6)
        let found = try run(archive, settings)
        #expect(abs(try found.value("rain 2026-07-11") - 3) < 1e-5)
    }

    @Test("editions of ERA5 make one series, the final one first, and no rain twice")
    func editions() throws {
        func known(_ hour: Int, _ edition: Int) -> Bool { edition == 1 ? hour <= 48 : hour >= 40 }
        var archive = MadeArchive.era5 { hour, edition in
            guard known(hour, edition) else { return .nan }
            return hour % 24 == 13 ? Double(edition) : 0
        }
        archive.editions = [1, 5]
        for index in 0..<4 {
            let value = archive.variables[index].value
            archive.variables[index].value = { known($0, $1) ? value($0, $1) : .nan }
        }
        let found = try run(archive)
        #expect(found.outcome.notes.contains { $0.contains("expver") })
        #expect(try Self.days.map { try found.value("rain \($0)").rounded() } == [1, 1, 5])
    }

    @Test("the time axis of the new archive, valid_time in seconds, is the same")
    func newArchive() throws {
        var archive = Self.land
        archive.timeName = "valid_time"
        archive.timeUnits = "seconds since 1970-01-01"
        archive.times = archive.times.map { 1_783_555_200 + $0 * 3_600 }
        #expect(try run(archive).outcome.days.map(\.day.text) == Self.days)
    }
}

@Suite("Means and extremes of days on grids")
struct DailyFieldTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func fields(_ temperature: [String], _ humidity: [String]) -> MadeArchive {
        let offsets = ["mean": 0.0, "maximum": 6, "minimum": -6]
        func variable(
            _ name: String, _ standard: String, _ unit: String, _ base: Double, _ method: String
        )
            -> MadeArchive.Variable
        {
            .init(name: name + method, standardName: standard, unit: unit, methods: "area: mean time: \(method)") {
                _, _ in base + (offsets[method] ?? 0)
            }
        }
        return MadeArchive(
            variables: temperature.map { variable("tas", "air_temperature", "K", 293.15, $0) }
                + humidity.map { variable("hurs", "relative_humidity", "%", 50, $0) } + [
                    variable("sfcWind", "wind_speed", "m s-1", 5, "mean"),
                    variable("pr", "precipitation_flux", "kg m-2 s-1", 4.0 / 86_400, "mean"),
                ], timeUnits: "days since 2050-07-01", times: [0.5, 1.5])
    }

    private func run(_ archive: MadeArchive) throws -> (remarks: [DangerRemark], weather: [Double]) {
        let path = folder.path + "/days.nc"
        try archive.write(to: path)
        var request = DangerRequest(paths: [path], system: .fireWeatherIndex(start: .startUp, coefficient: .exact))
        request.output = folder.path + "/out.tif"
        request.withWeather = true
        let outcome = try GridDanger(request).run()
        let weather = try ["temperature", "humidity", "rain"].map {
            (try MadeGrid.value(folder.path + "/out.tif", band: "\($0) 2050-07-01", column: 1, row: 1) * 100).rounded()
                / 100
        }
        return (outcome.remarks, weather)
    }

    @Test("stand for noon with a word")
    func means() throws {
        let found = try run(fields(["mean"], ["mean"]))
        #expect(found.weather == [20, 50, 4])
        let text = try #require(found.remarks.first).description
        #expect(text.contains("temperature at 2 m (mean)") && text.contains("not of noon"))
    }

    @Test("of several the highest temperature and the lowest humidity are nearest to noon")
    func extremes() throws {
        let found = try run(fields(["mean", "minimum", "maximum"], ["maximum", "mean", "minimum"]))
        #expect(found.weather == [26, 44, 4])
    }

    @Test("the lowest temperature alone is refused")
    func minimumAlone() throws {
        let error = try #require(throws: FormatError.self) { try run(fields(["minimum"], ["mean"])) }
        #expect(error.found.contains("minimum"))
    }

    @Test("a field a day at another hour than noon stands for noon with a word")
    func otherHour() throws {
        var archive = fields([], ["mean"])
        archive.variables.append(
            .init(name: "tas", standardName: "air_temperature", unit: "K", methods: "time: point") { _, _ in 293.15 })
        #expect(try run(archive).remarks.contains(.dayApart))
    }
}

@Suite("Plausible weather on grids")
struct GridPlausibilityTests {
    private func outcome(
        _ values: [(String, String, @Sendable (Int) -> Double)], units: [WeatherVariable: String] = [:]
    ) throws
        -> DangerOutcome
    {
        let folder = try TemporaryFolder()
        let bands = values.map { name, unit, value in
            MadeGrid.Band(name: name, unit: unit) { column, _ in value(column) }
        }
        try MadeGrid().writeTIFF(bands, to: folder.path + "/in.tif")
        var request = DangerRequest(
            paths: [folder.path + "/in.tif"], system: .fireWeatherIndex(start: .startUp, coefficient: .exact))
        request.noon.day = CalendarDay(year: 2026, month: 7, day: 1)
        request.noon.units = units
        request.output = folder.path + "/out.tif"
        return try GridDanger(request).run()
    }

    private static func weather(
        temperature: (String, Double) = ("°C", 25), humidity: (String, Double) = ("%", 40),
        rain: (String, Double) = ("mm", 1)
    ) -> [(String, String, @Sendable (Int) -> Double)] {
        [
            ("temperature", temperature.0, { _ in temperature.1 }), ("humidity", humidity.0, { _ in humidity.1 }),
            ("windSpeed", "km/h", { _ in 15 }), ("rain", rain.0, { _ in rain.1 }),
        ]
    }

    @Test(
        "a unit that makes no weather is an error with value, unit and the option that mends it",
        arguments: [
            (weather(temperature: ("C", 298.15)), "298", "temperature=K"),
            (weather(temperature: ("K", 25)), "-248", "temperature=C"),
            (weather(temperature: ("C", 86)), "86", "temperature=F"),
            (weather(humidity: ("%", 0.4)), "0.4", "humidity=fraction"), (weather(rain: ("m", 4)), "4000", "rain=mm"),
        ])
    func wrongUnit(_ fields: [(String, String, @Sendable (Int) -> Double)], value: String, option: String) throws {
        let error = try #require(throws: FormatError.self) { try outcome(fields) }
        #expect(error.found.contains(value) && error.found.contains("--unit " + option), "\(error)")
    }

    @Test("the option mends it")
    func mended() throws {
        let found = try outcome(Self.weather(temperature: ("C", 298.15)), units: [.temperature: "K"])
        #expect(found.days.first?.computed == 15)
    }

    @Test("some impossible values are counted and named; none possible anywhere is an error, not an empty file")
    func partly() throws {
        var fields = Self.weather()
        fields[0].2 = { $0 == 2 ? 99 : 25 }
        let found = try outcome(fields)
        #expect(found.days.first?.computed == 12)
        #expect(found.notes.contains { $0.contains("3 values of temperature") && $0.contains("99") })
        fields[0].2 = { _ in .nan }
        #expect(throws: FormatError.self) { try outcome(fields) }
    }
}
