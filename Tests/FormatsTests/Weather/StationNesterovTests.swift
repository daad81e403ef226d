import FireWeather
import Testing

@testable import ModelRuns
@testable import Tables

@Suite("The Nesterov index at stations")
struct StationNesterovTests {
    private static func rows(
        _ days: [String], _ change: (inout StationNesterovChoices) -> Void = { _ in }
    ) throws -> [DangerRow<NesterovDanger>] {
        let text = (["date,temp,dew,prec"] + days).joined(separator: "\n")
        var choices = StationNesterovChoices()
        change(&choices)
        return StationNesterov(try StationSamples.table(text), choices).rows
    }

    private static let dry = ["2020-07-01,20,10,0", "2020-07-02,25,5,0", "2020-07-03,30,10,2.7", "2020-07-04,30,10,0"]

    @Test("sums T (T − Td), and classes it by the federal bounds")
    func sums() throws {
        let rows = try Self.rows(Self.dry)
        #expect(rows.map { $0.value?.index.value } == [200, 700, 1_300, 1_900])
        #expect(rows.map { $0.value?.dangerClass } == [1, 2, 3, 3])
    }

    @Test("more rain than the threshold begins anew, and the wet day itself counts")
    func reset() throws {
        let rows = try Self.rows(Self.dry) { $0.rainResetMillimeters = 2.5 }
        #expect(rows.map { $0.value?.index.value } == [200, 700, 600, 1_200])
    }

    @Test("a district's own scale goes before the federal one")
    func district() throws {
        let rows = try Self.rows(Self.dry) { ($0.region, $0.district) = ("Murmansk Oblast", "Kola") }
        #expect(rows.map { $0.value?.dangerClass } == [1, 3, 4, 5])
    }

    @Test("a missing day is carried and the sum is too low until rain; after too many it is unknown until rain")
    func gaps() throws {
        let days = ["2020-07-01,20,10,0", "2020-07-02,20,,0", "2020-07-03,20,10,0", "2020-07-05,20,10,5"]
        let rows = try Self.rows(days)
        #expect(rows.map(\.standing) == [.computed, .carried, .recovering, .computed])
        #expect(rows.map { $0.value?.index.value } == [200, nil, 400, 200])
        let strict = try Self.rows(days) { $0.longestGapDays = 0 }
        #expect(strict.map(\.standing) == [.computed, .unknown, .unknown, .computed])
        #expect(strict.map { $0.value?.index.value } == [200, nil, nil, 200])
    }

    @Test("wind is not asked for; the columns are nesterov and nesterovClass")
    func columns() throws {
        let table = try StationSamples.table("date,temp,rh,prec\n2020-07-01,20,50,0\n")
        let result = ResultTable(DangerTable(table, StationNesterov(table), digits: .rounded(6)).csv)
        #expect(result.columns.prefix(6) == ["date", "temp", "rh", "prec", "nesterov", "nesterovClass"])
        #expect(throws: FormatError.self) { try table.requireWind() }
        // 20 °C at 50 %: dew point 9.27 °C by the tables of the World Meteorological Organization.
        #expect(((result.numbers(["nesterov"])[0][0]) - 20 * (20 - 9.27)).magnitude < 1)
    }
}
