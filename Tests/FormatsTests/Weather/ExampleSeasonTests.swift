import Foundation
import Geo
import Testing

@testable import ModelRuns
@testable import Tables

@Suite("Examples/station-seasons and docs/formats.md")
struct ExampleSeasonTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static func table(_ name: String) throws -> StationTable {
        try StationTable(InputFile(root.appendingPathComponent("Examples/station-seasons/" + name).path))
    }

    @Test("RAWS: noon is 20 UTC at both stations, one row a day, wind in m/s, every day but the first computed")
    func raws() throws {
        let table = try Self.table("raws-hourly-washington-2020.csv.gz")
        let rows = StationDanger(table).rows
        let time = try #require(table.table.columns.firstIndex(of: "time_utc"))
        #expect(table.stations.map(\.name) == ["Saddle Mountain", "Wellpinit"])
        #expect(rows.count == 2 * 184)
        #expect(rows.allSatisfy { table.table.rows[$0.observation.row][time].hasSuffix("T20:00Z") })
        #expect(rows.map { $0.standing == .carried } == rows.map { $0.observation.day.text == "2020-05-01" })
        let wind = try #require(table.table.columns.firstIndex(of: "windSpeed"))
        let first = rows[0].observation
        #expect(first.windKilometersPerHour == Double(table.table.rows[first.row][wind]).map { $0 * 3.6 })
    }

    @Test("CIMIS: every row is kept, °F and inches are converted, nine absent days are too many")
    func cimis() throws {
        let table = try Self.table("cimis-daily-california-2020.csv")
        let rows = StationDanger(table).rows
        #expect(rows.count == 584 && table.stations.map(\.name) == ["6", "43", "88", "211"])
        // The first row has 85.0 °F, 27 % and 3.8 mph.
        #expect(abs((rows[0].observation.temperatureCelsius ?? 0) - 29.4444) < 1e-4)
        #expect(rows[0].observation.relativeHumidityPercent == 27)
        #expect(abs((rows[0].observation.windKilometersPerHour ?? 0) - 6.1155) < 1e-4)
        let unknown = rows.filter { $0.standing == .unknown }
        #expect(unknown.allSatisfy { table.table.rows[$0.observation.row][1] == "211" })
        #expect(unknown.first?.observation.day.text == "2020-08-31" && unknown.first?.gapDays == 9)
    }

    @Test("docs/formats.md names every column that is read and written")
    func documented() throws {
        let text = try String(contentsOf: Self.root.appendingPathComponent("docs/formats.md"), encoding: .utf8)
        let inputs = StationElement.allCases.map(\.name) + BehaviorInput.allCases.map(\.name)
        let outputs = ["fwiClass", "nesterov", "nesterovClass", "standing", "gapDays", "localDay", "rain24Millimeters"]
        let words = Set(text.split { !$0.isLetter && !$0.isNumber })
        for name in inputs + outputs + DangerStanding.allCases.map(\.rawValue) {
            #expect(words.contains { $0 == name }, "\(name)")
        }
    }
}
