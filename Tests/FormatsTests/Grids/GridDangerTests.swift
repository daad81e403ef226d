import Chronology
import FireWeather
import Geo
import Rasters
import Testing

@testable import ModelRuns
@testable import Tables

@Suite("Fire danger on grids")
struct GridDangerTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Noon weather that differs from cell to cell and day to day, with a wet day now and then.
    private static func weather(_ column: Int, _ row: Int, _ day: Int) -> (Double, Double, Double, Double) {
        let seed = Double((column * 7 + row * 13 + day * 29) % 31)
        return (12 + seed * 0.6, 25 + seed * 2, 4 + seed, day % 3 == 2 ? seed / 3 : 0)
    }

    /// Five days from 1 July 2019 as daily bands.
    private func write(
        _ grid: MadeGrid = MadeGrid(), days: Range<Int> = 0..<5,
        without: @escaping (_ column: Int, _ row: Int, _ day: Int) -> Bool = { _, _, _ in false }
    ) throws -> String {
        var bands: [MadeGrid.Band] = []
        for day in days {
            let date = CalendarDay(daysSince1970: 18_078 + day).text
            func band(_ name: String, _ unit: String, _ value: @escaping (Int, Int) -> Double) {
                bands.append(
                    .init(name: name, unit: unit, metadata: [("date", date)], missing: -9_999) { column, row in
                        without(column, row, day) ? -9_999 : value(column, row)
                    })
            }
            band("temp", "°C") { Self.weather($0, $1, day).0 }
            band("rh", "%") { Self.weather($0, $1, day).1 }
            band("ws", "km/h") { Self.weather($0, $1, day).2 }
            band("prec", "mm") { Self.weather($0, $1, day).3 }
        }
        let path = folder.path + "/days-\(days.lowerBound)-\(days.upperBound).tif"
        try grid.writeTIFF(bands, to: path)
        return path
    }

    private func request(_ path: String, to output: String) -> DangerRequest {
        var request = DangerRequest(paths: [path], system: .fireWeatherIndex(start: .startUp, coefficient: .exact))
        request.output = folder.path + "/" + output
        return request
    }

    /// The station path on the same cell.
    private func series(
        _ column: Int, _ row: Int, latitude: Double, days: Int = 5, without gap: Set<Int> = []
    ) throws -> [DangerDay] {
        var series = DangerSeries(convention: FireWeatherConvention(dayLength: .latitude(latitude)))
        let record = try (0..<days).map { day in
            let (temperature, humidity, wind, rain) = Self.weather(column, row, day)
            let weather = try NoonWeather(
                temperatureCelsius: temperature, relativeHumidityPercent: humidity, windKilometersPerHour: wind,
                rainMillimeters: rain)
            return StationDay(day: CalendarDay(daysSince1970: 18_078 + day), weather: gap.contains(day) ? nil : weather)
        }
        return series.append(record)
    }

    @Test(
        "agrees with the station path in every cell, to the last digit of 32-bit numbers",
        arguments: [60.0, 15, 1, -34])
    func stationPath(latitude: Double) throws {
        let grid = MadeGrid(corner: (100, latitude + 0.5))
        let outcome = try GridDanger(request(write(grid), to: "out.tif")).run()
        #expect(outcome.days.map(\.computed) == [15, 15, 15, 15, 15])
        for (column, row) in [(0, 0), (4, 0), (2, 1), (1, 2)] {
            for day in try series(column, row, latitude: latitude - Double(row)) {
                let danger = try #require(day.danger)
                let expected = [
                    ("FFMC", danger.codes.ffmc.value), ("DMC", danger.codes.dmc.value), ("DC", danger.codes.dc.value),
                    ("ISI", danger.isi.value), ("BUI", danger.bui.value), ("FWI", danger.fwi.value),
                    ("DSR", danger.fwi.dailySeverityRating),
                ]
                for (name, value) in expected {
                    let found = try MadeGrid.value(
                        folder.path + "/out.tif", band: "\(name) \(day.day.text)", column: column, row: row)
                    #expect(abs(found - value) <= 1e-6 * max(1, value), "\(name) \(day.day.text)")
                }
            }
        }
    }

    @Test("a run of five days and five runs of one day leave the same state")
    func state() throws {
        var whole = request(try write(), to: "whole.tif")
        whole.state = folder.path + "/whole.nc"
        _ = try GridDanger(whole).run()
        for day in 0..<5 {
            var single = request(try write(days: day..<day + 1), to: "day.tif")
            single.state = folder.path + "/single.nc"
            _ = try GridDanger(single).run()
        }
        let (one, other) = (try InputFile(folder.path + "/whole.nc"), try InputFile(folder.path + "/single.nc"))
        #expect(one.bytes == other.bytes)
    }

    @Test("the same bytes with one thread and with many", arguments: ["out.tif", "out.nc"])
    func threads(name: String) throws {
        let grid = MadeGrid(columns: 150, rows: 110, corner: (20, 60), step: 0.25)
        var request = request(try write(grid, days: 0..<2), to: "1-" + name)
        _ = try GridDanger(request).run()
        request.threads = 3
        request.output = folder.path + "/3-" + name
        _ = try GridDanger(request).run()
        let bytes = try ["1-", "3-"].map { try InputFile(folder.path + "/" + $0 + name).bytes }
        #expect(bytes[0] == bytes[1])
    }

    @Test("a cell without weather is missing that day, keeps its codes, and goes on after")
    func gap() throws {
        let path = try write(without: { column, row, day in column == 1 && row == 1 && day == 2 })
        let outcome = try GridDanger(request(path, to: "out.tif")).run()
        #expect(outcome.days.map(\.carried) == [0, 0, 1, 0, 0])
        #expect(outcome.days.map(\.recovering) == [0, 0, 0, 1, 1])
        let expected = try series(1, 1, latitude: 58.5, without: [2])
        #expect(try MadeGrid.value(folder.path + "/out.tif", band: "FFMC 2019-07-03", column: 1, row: 1).isNaN)
        for day in [3, 4] {
            let danger = try #require(expected[day].danger)
            let found = try MadeGrid.value(
                folder.path + "/out.tif", band: "FWI \(expected[day].day.text)", column: 1, row: 1)
            #expect(abs(found - danger.fwi.value) < 1e-5)
        }
    }

    @Test("a missing day is carried and said, a repeated one left out, a long gap refused")
    func days() throws {
        var first = request(try write(days: 0..<1), to: "a.tif")
        first.state = folder.path + "/state.nc"
        _ = try GridDanger(first).run()
        var again = first
        again.output = folder.path + "/b.tif"
        #expect(throws: FormatError.self) { try GridDanger(again) }
        again.paths = [try write(days: 2..<3)]
        let outcome = try GridDanger(again).run()
        #expect(
            outcome.notes == [
                "fields bear a day and no hour: they stand for noon",
                "no weather on 1 days before 2019-07-03: codes carried",
            ])
        #expect(outcome.days.map(\.recovering) == [15])
        again.paths = [try write(days: 12..<13)]
        #expect(throws: FormatError.self) { try GridDanger(again) }
    }

    @Test("a state of another grid, or of another system, is refused")
    func foreignState() throws {
        var request = request(try write(days: 0..<1), to: "a.tif")
        request.state = folder.path + "/state.nc"
        _ = try GridDanger(request).run()
        request.paths = [try write(MadeGrid(corner: (100.5, 60)), days: 1..<2)]
        #expect(throws: FormatError.self) { try GridDanger(request) }
        request.paths = [try write(days: 1..<2)]
        request.system = .fireWeatherIndex(start: .startUp, coefficient: .classic)
        #expect(throws: FormatError.self) { try GridDanger(request) }
    }

    @Test("what is missing is named, and a stated value may stand in")
    func missing() throws {
        let path = folder.path + "/partial.tif"
        try MadeGrid().writeTIFF(
            [
                .init(name: "t2m 2019-07-01", unit: "K") { _, _ in 290 },
                .init(name: "u10 2019-07-01", unit: "m/s") { _, _ in 3 },
                .init(name: "v10 2019-07-01", unit: "m/s") { _, _ in 4 },
                .init(name: "cloud cover 2019-07-01", unit: "%") { _, _ in 4 },
            ], to: path)
        var request = request(path, to: "out.tif")
        do throws(FormatError) {
            _ = try GridDanger(request)
            Issue.record("humidity and rain were not asked for")
        } catch {
            #expect(error.expected.contains("humidity") && error.expected.contains("rain"))
            #expect(error.found.contains("cloud cover") && error.found.contains("t2m"))
        }
        request.noon.assumptions = [.humidity: 40, .rain: 0]
        let outcome = try GridDanger(request).run()
        #expect(outcome.remarks == [.assumed(.humidity, 40), .assumed(.rain, 0)])
        let weather = try NoonWeather(
            temperatureCelsius: 290 - 273.15, relativeHumidityPercent: 40, windKilometersPerHour: 18, rainMillimeters: 0
        )
        let expected = FFMC.startUp.next(weather, coefficient: .exact).value
        let found = try MadeGrid.value(folder.path + "/out.tif", band: "FFMC 2019-07-01", column: 0, row: 0)
        #expect(abs(found - expected) < 1e-5)
    }

    @Test("a field without a unit is refused unless its unit is given")
    func unitless() throws {
        let path = folder.path + "/unitless.tif"
        let bands: [MadeGrid.Band] = [("temp", 20.0), ("rh", 40), ("ws", 18), ("prec", 0)].map { name, value in
            .init(name: name) { _, _ in value }
        }
        try MadeGrid().writeTIFF(bands, to: path)
        var request = request(path, to: "out.tif")
        #expect(throws: FormatError.self) { try GridDanger(request) }
        request.noon.units = [.temperature: "C", .humidity: "%", .windSpeed: "km/h", .rain: "mm"]
        #expect(throws: FormatError.self) { try GridDanger(request) }
        request.noon.day = CalendarDay(year: 2019, month: 7, day: 1)
        #expect(try GridDanger(request).run().days.map(\.computed) == [15])
    }

    @Test("Nesterov's index is carried as the station path has it")
    func nesterov() throws {
        var request = request(try write(), to: "out.tif")
        request.system = .nesterov(start: NesterovIndex(0), rainResetMillimeters: 3, scale: .russia)
        _ = try GridDanger(request).run()
        var index = NesterovIndex(0)
        for day in 0..<5 {
            let (temperature, humidity, _, rain) = Self.weather(3, 2, day)
            let dewPoint = try VaporPressure.dewPointCelsius(
                temperatureCelsius: temperature, relativeHumidityPercent: humidity)
            index = try index.next(temperatureCelsius: temperature, dewPointCelsius: dewPoint, rainMillimeters: rain)
            let found = try MadeGrid.value(
                folder.path + "/out.tif", band: "nesterov \(CalendarDay(daysSince1970: 18_078 + day).text)", column: 3,
                row: 2)
            #expect(abs(found - index.value) < 1e-3)
        }
    }
}
