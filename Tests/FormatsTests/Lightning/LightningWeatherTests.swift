import Assessment
import Chronology
import FireWeather
import Geo
import Testing

@testable import Formats
@testable import ModelRuns
@testable import Tables

@Suite("Weather where flashes struck")
struct LightningWeatherTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A flash in column 1, row 2 (101.5° E, 57.5° N), where noon is at 5:14 UTC.
    private func flash(_ day: Int, _ hour: Int, longitude: Double = 101.5) throws -> Flash {
        let at = try #require(Instant(year: 2020, month: 8, day: day, hour: hour))
        return Flash(at: at, coordinate: Coordinate(wrappingLatitude: 57.5, longitude: longitude), kind: .ground)
    }

    private func weather(_ layers: [String], _ flashes: [Flash]) throws -> [FlashWeather] {
        let path = folder.path + "/danger.tif"
        try MadeDanger.write(to: path, layers: layers)
        return try LightningWeather(path).weather(of: flashes)
    }

    @Test("is moisture of the noon before and rain to the noon after")
    func noon() throws {
        let found = try weather(
            ["DMC", "DC", "rain"], [flash(16, 4), flash(16, 6), flash(17, 4), flash(17, 6), flash(18, 6)])
        func expected(_ base: Double, _ day: Int) -> Double { MadeDanger.value(base, 1, 2, day) }
        #expect(found[0] == FlashWeather(rainMillimeters: expected(1, 0)))
        for index in [1, 2] {
            #expect(found[index].duffMoistureCode == expected(30, 0) && found[index].droughtCode == expected(200, 0))
            #expect(found[index].rainMillimeters == expected(1, 1))
        }
        #expect(found[3].duffMoistureCode == expected(30, 1) && found[3].rainMillimeters == nil)
        #expect(found[4] == .unknown)
    }

    @Test("is unknown outside the grid, and rain where the file has none")
    func unknown() throws {
        let found = try weather(["DMC", "DC"], [flash(16, 8), flash(16, 8, longitude: 90)])
        #expect(found[0].duffMoistureCode != nil && found[0].rainMillimeters == nil && found[1] == .unknown)
    }

    @Test("may be daily rain alone, of the day at the place; hours are refused")
    func rain() throws {
        let path = folder.path + "/rain.tif"
        func write(_ dates: [String]) throws {
            try MadeGrid().writeTIFF(
                dates.enumerated().map { index, date in
                    .init(name: "rain \(date)", unit: "mm") { column, row in MadeDanger.value(1, column, row, index) }
                }, to: path)
        }
        try write(["2020-08-16", "2020-08-17"])
        let file = try LightningWeather(path)
        #expect(file.hasRain && !file.hasFuel)
        // At 101.5° E the day begins at 17:14 UTC.
        let found = try file.weather(of: [flash(16, 12), flash(16, 18)])
        #expect(found.map(\.rainMillimeters) == [0, 1].map { MadeDanger.value(1, 1, 2, $0) })
        try write(["2020-08-16T00:00:00Z", "2020-08-16T01:00:00Z"])
        #expect(throws: FormatError.self) { try LightningWeather(path) }
    }

    @Test("counts flashes by day and cell, those in the cloud not")
    func cells() throws {
        let path = folder.path + "/danger.tif"
        try MadeDanger.write(to: path)
        var (seen, cloud) = (try flash(16, 9), try flash(16, 9))
        (seen.kind, cloud.kind) = (.unknown, .cloud)
        let index = FlashIndex(
            try [flash(16, 8), flash(16, 7), flash(17, 7), flash(16, 8, longitude: 104.2), seen, cloud])
        let cells = try LightningWeather(path).cells(of: index)
        #expect(cells.map(\.groundFlashes) == [2, 1, 1] && cells.map(\.unknownFlashes) == [1, 0, 0])
        #expect(cells.map(\.day) == [0, 0, 1].map { MadeDanger.day.advanced(by: $0) })
        #expect(cells[0].coordinate == Coordinate(wrappingLatitude: 57.5, longitude: 101.5))
        let rows = IgnitionCellWriter.csv(cells, model: LightningModel()).split(separator: "\n")
        #expect(rows.count == 4)
        for row in rows.dropFirst() {
            let fields = row.split(separator: ",", omittingEmptySubsequences: false)
            #expect(fields.count == IgnitionCellWriter.columns.count && fields[9] == "uncalibrated")
            // The days of hold-over share out the probability.
            let days = fields.suffix(15).compactMap { Double($0) }
            #expect(abs(days.reduce(0, +) - (Double(fields[8]) ?? .nan)) < 2e-6)
        }
    }
}
