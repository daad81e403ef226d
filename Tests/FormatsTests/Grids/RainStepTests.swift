import FireWeather
import Geo
import Testing

@testable import ModelRuns
@testable import Rasters

@Suite("Rain on grids")
struct RainStepTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Hourly fields from 00 UTC of 20 to 00 UTC of 23 July 2019 on a grid around 105° E, where noon is at 05 UTC.
    private func write(_ rain: @escaping (Int) -> Double, unit: String, startsAt first: Int = 0) throws -> String {
        var bands: [MadeGrid.Band] = []
        let values: [(String, String, (Int) -> Double)] = [
            ("temperature", "K", { 290 + Double($0 % 24) }), ("humidity", "%", { 30 + Double($0 % 24) }),
            ("windSpeed", "m/s", { 1 + Double($0 % 24) / 10 }), ("rain", unit, rain),
        ]
        for hour in first...72 {
            let time = Instant(seconds: 1_563_580_800 + Int64(hour) * 3_600).description
            for (name, unit, value) in values {
                bands.append(.init(name: name, unit: unit, metadata: [("time", time)]) { _, _ in value(hour) })
            }
        }
        let path = folder.path + "/hours.tif"
        try MadeGrid(columns: 3, rows: 2, corner: (103.5, 60)).writeTIFF(bands, to: path)
        return path
    }

    private func rain(_ path: String, accumulated: Bool = false) throws -> [String: Double] {
        var request = DangerRequest(
            paths: [path], system: .fireWeatherIndex(start: .startUp, coefficient: .exact))
        request.output = folder.path + "/out.tif"
        request.withWeather = true
        request.noon.rain = accumulated ? .running : nil
        let days = try GridDanger(request).run().days
        var found: [String: Double] = [:]
        for day in days {
            found[day.day.text] = try MadeGrid.value(
                folder.path + "/out.tif", band: "rain \(day.day.text)", column: 1, row: 1)
        }
        return found
    }

    @Test("is that of the 24 hours to noon, not to midnight")
    func toNoon() throws {
        // The hour that ends at 05 UTC on the 21st is the last of that day; the next one belongs to the 22nd.
        let found = try rain(write({ $0 == 29 ? 4 : $0 == 30 ? 7 : 0 }, unit: "mm"))
        #expect(found == ["2019-07-21": 4, "2019-07-22": 7])
    }

    @Test("that runs on from hour to hour gives the same as by the hour, also where it begins anew at midnight")
    func accumulated() throws {
        let hourly = (0...72).map { Double($0 % 5) / 4 }
        // The reading at midnight is the whole day before: only then does the counter begin anew.
        var readings = [0.0]
        for hour in 1...72 { readings.append(hourly[hour] + (hour % 24 == 1 ? 0 : readings[hour - 1])) }
        let steps = try rain(write({ hourly[$0] }, unit: "mm"))
        let sums = try rain(write({ readings[$0] }, unit: "mm"), accumulated: true)
        #expect(sums.keys.sorted() == ["2019-07-21", "2019-07-22"])
        for (day, value) in sums { #expect(abs(value - (steps[day] ?? .nan)) < 1e-4) }
    }

    @Test("as a rate counts with the length of its hour")
    func rate() throws {
        let found = try rain(write({ _ in 0.5 / 3_600 }, unit: "kg m-2 s-1"))
        for value in found.values { #expect(abs(value - 12) < 1e-5) }
        #expect(found.count == 2)
    }

    @Test("of fewer than 24 hours makes no day, and the reason is said")
    func incomplete() throws {
        var request = DangerRequest(
            paths: [try write({ _ in 1 }, unit: "mm", startsAt: 8)],
            system: .fireWeatherIndex(start: .startUp, coefficient: .exact))
        request.output = folder.path + "/out.tif"
        let outcome = try GridDanger(request).run()
        #expect(outcome.days.map(\.day.text) == ["2019-07-22"])
        #expect(outcome.notes.contains { $0.contains("2019-07-21 left out: rain is known for 22 of the 24 hours") })
    }

    @Test("the rain of GFS, given twice - since the run began and since the last six hours - counts once")
    func givenTwice() throws {
        let path = folder.path + "/gfs.tif"
        // Of the hour that ends at h falls h mm; a band of each sum: since the run began, and in buckets of six hours.
        let ends = Array(1...9)
        let begins = ends.flatMap { [(0, $0), (($0 - 1) / 6 * 6, $0)] }
        let bands = begins.map { begin, end in
            MadeGrid.Band(name: "rain", unit: "mm") { _, _ in Double((begin + 1...end).reduce(0, +)) }
        }
        try MadeGrid().writeTIFF(bands, to: path)
        let dataset = try RasterDataset(opening: path, source: path)
        let start = Instant(seconds: 0)
        var fields: [WeatherField] = []
        for (index, (begin, end)) in begins.enumerated() {
            fields.append(
                WeatherField(
                    .rain, at: .instant(start.adding(hours: Double(end))), from: start.adding(hours: Double(begin)),
                    .same,
                    in: try dataset.band(index + 1)))
        }
        for given in [fields, fields.reversed()] {
            let steps = RainStep.steps(of: given, .step)
            #expect(steps.map(\.end.seconds) == ends.map { Int64($0) * 3_600 })
            #expect(steps.allSatisfy { $0.seconds == 3_600 })
            for (step, hour) in zip(steps, ends) {
                #expect(try value(step.field) - (step.before.map(value) ?? 0) == Double(hour))
            }
        }
    }

    private func value(_ field: WeatherField) throws -> Double {
        var buffer = [Double](repeating: .nan, count: 64)
        let window = GridWindow(column: 0, row: 0, columns: 1, rows: 1)
        try field.read(window, into: &buffer)
        return buffer[0]
    }

    @Test("Amounts since one beginning are taken from each other, and steps do not overlap")
    func fromOneBeginning() throws {
        let path = folder.path + "/one.tif"
        try MadeGrid().writeTIFF([.init(name: "rain", unit: "mm") { _, _ in 1 }], to: path)
        let band = try RasterDataset(opening: path, source: path).band(1)
        let start = Instant(seconds: 0)
        let fields = [1, 2, 3].map { hour in
            WeatherField(
                .rain, at: .instant(start.adding(hours: Double(hour))), from: start, .same, in: band)
        }
        let hourly = WeatherField(
            .rain, at: .instant(start.adding(hours: 2)), from: start.adding(hours: 1), .same, in: band)
        let steps = RainStep.steps(of: fields + [hourly], .step)
        #expect(steps.map(\.seconds) == [3_600, 3_600, 3_600])
        #expect(steps.map(\.start.seconds) == [0, 3_600, 7_200])
        #expect(steps.last?.before === fields[1])
    }
}
