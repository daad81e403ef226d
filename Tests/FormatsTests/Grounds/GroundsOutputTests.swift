import Assessment
import EmergencyResponse
import FireEvents
import Geo
import Testing
import Wording

@testable import ResponseFormats
@testable import Tables

@Suite("Grounds as table, text and JSON")
struct GroundsOutputTests {
    private static let at = Instant(seconds: 1_564_617_600 + 30 * 3_600)

    private func grounds() -> (Grounds, RuleSet) {
        let share = AreaShare(
            code: "RU-KYA", level: .region, fraction: 1, burnedArea: .zero, activeFraction: 1)
        let fire = FireEvidence(
            id: "20190801-a", name: "Kezhma 1", firstSeen: Self.at.adding(hours: -30), lastSeen: Self.at,
            status: .active,
            hoursSinceLook: 0, burnedArea: AreaInterval(low: 100, best: 150, high: 190), areas: [share])
        let edition = RuleEdition(from: Instant(seconds: 0), citation: "Act 1, part 2", mustBeVerified: true)
        func clause(_ id: String, _ test: FireTest) -> RuleClause {
            RuleClause(
                id: id, title: "Burns, and \(id)", outcome: .response(.regional, .emergency), areaLevel: .region,
                condition: .fire([test]), editions: [edition])
        }
        let set = RuleSet(
            name: "test", title: "Test", clockNote: "From the first detection.",
            clauses: [
                clause("hours", .uncontainedHours(.atLeast(24))),
                clause("zone", .burnedHectaresByZone([.ground: .moreThan(25), .aviation: .moreThan(200)])),
            ])
        let area = Area(
            code: "RU-KYA", name: "Krasnoyarsk Krai", level: .region, parentCode: "RU", shape: MultiPolygon(),
            source: "")
        return (Grounds(GroundsEvidence(at: Self.at, fires: [fire], areas: [area]), under: [set]), set)
    }

    @Test("the table has the columns that it names, met or unknown alike")
    func table() throws {
        let bytes = Array(GroundsCSV.text(grounds().0).utf8)
        let scan = try TableScan(bytes, separator: UInt8(ascii: ","), source: "test")
        let rows = (0..<scan.count).map(scan.texts)
        #expect(rows.map(\.count) == [24, 24, 24])
        func cell(_ row: Int, _ name: String) -> String? { rows[0].firstIndex(of: name).map { rows[row][$0] } }
        #expect(cell(1, "verdict") == "met")
        #expect(cell(1, "certainty") == "likely")
        #expect(cell(1, "since") == "2019-08-02T00:00:00Z")
        #expect(cell(1, "undeclaredDays") == "0.25")
        #expect(cell(1, "fires") == "20190801-a")
        #expect(cell(2, "verdict") == "unknown")
        #expect(cell(2, "recommendation") == "findOut")
        #expect(cell(2, "verify") == "true")
    }

    @Test("the text fits 100 columns, says what was not read, which clock runs, and that it declares nothing")
    func text() {
        let (grounds, set) = grounds()
        for text in [GroundsText.overview(grounds, under: [set]), GroundsText.details(grounds, under: [set])] {
            #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
            for words in ["From the first detection", "only a recorded act declares", "verify", "zone of protection"] {
                #expect(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(words), "\(words)")
            }
        }
    }

    @Test("the JSON declares nothing")
    func json() {
        let (grounds, set) = grounds()
        #expect(GroundsJSON.json(grounds, under: [set]).text.contains("\"declares\":false"))
    }
}
