import Assessment
import FireEvents
import TestSupport
import Testing
import Wording

@testable import Reports

@Suite("Tables by region and district")
struct AreaTableTests {
    private static func row(
        _ code: String, active: Double?, burned: Double, events: Int = 2, isApproximate: Bool = false
    ) -> AreaSummary {
        AreaSummary(
            code: code, name: "Area " + code, russianName: "Район " + code, parentCode: "XX", eventCount: events,
            activeEventCount: active.map { $0 > 0 ? 1 : 0 }, newEventCount: active == nil ? nil : 0,
            burnedArea: .init(low: burned, best: burned, high: burned),
            activeArea: active.map { .init(low: $0, best: $0, high: $0) }, isApproximate: isApproximate)
    }

    /// Rows in no order, some of them alike.
    private static func rows(_ seed: Int, count: Int = 30) -> [AreaSummary] {
        var random = SplitMix(state: UInt64(seed))
        return (0..<count).map { index in
            row(
                "XX-\(index)", active: [nil, 0, 50, Double(Int.random(in: 1...900, using: &random))][index % 4],
                burned: Double(Int.random(in: 1...5, using: &random) * 1_000), events: index % 7)
        }.shuffled(using: &random)
    }

    private func table(_ rows: [AreaSummary], most: Int, language: Language = .english) -> Table {
        var situation = Scenes.situation([])
        situation.regions = rows.filter { !$0.isElsewhere }
        situation.outsideRegions = rows.first(where: \.isElsewhere)
        let scene = Scene(situation: situation, areas: [], places: [], language: language)
        return AreaTable(scene: scene, cells: FireCells(scene: scene)).regions(most: most)
    }

    @Test(
        "have areas with fires alone, most active land first, then most burned, whatever their order", arguments: 1...15
    )
    func order(seed: Int) {
        let rows = Self.rows(seed)
        let sorted = AreaSummary.byUrgency(rows)
        #expect(sorted == AreaSummary.byUrgency(rows.reversed()))
        #expect(sorted.count == rows.count { $0.eventCount > 0 })
        for (a, b) in zip(sorted, sorted.dropFirst()) {
            let (x, y) = (a.activeArea?.best ?? 0, b.activeArea?.best ?? 0)
            #expect(
                x > y
                    || x == y
                        && (a.burnedArea.best > b.burnedArea.best || a.burnedArea == b.burnedArea && a.code < b.code)
            )
        }
    }

    @Test(
        "what lies elsewhere stands last and is never cut, so that the sum of the rows closes",
        arguments: [1, 3, 10, 100])
    func elsewhere(most: Int) {
        let rows = Self.rows(4).filter { $0.eventCount > 0 } + [Self.row("", active: 9_999, burned: 9_999)]
        let sorted = AreaSummary.byUrgency(rows)
        #expect(sorted.last?.isElsewhere == true)
        let shown = AreaSummary.shown(sorted, most: most)
        #expect(shown.last?.isElsewhere == true && shown.count { $0.isElsewhere } == 1)
        #expect(shown.count == min(rows.count, most + 1))
        let table = table(rows, most: most)
        #expect(table.rows.count == shown.count)
        #expect(table.notes.contains { $0.contains("\(most) of \(rows.count)") } == (rows.count > most))
    }

    @Test("the figures of the rows add up to those of all fires", arguments: Language.allCases)
    func sums(language: Language) {
        let rows = (0..<12).map { Self.row("XX-\($0)", active: Double($0), burned: Double($0 * $0), events: $0 + 1) }
        let cells = table(rows, most: 50, language: language).rows.map(\.cells)
        func sum(_ column: Int) -> Double {
            cells.compactMap { Reading.number($0[column].text, language) }.reduce(0, +)
        }
        #expect(sum(1) == 78 && sum(2) == 11)
        #expect(sum(4) == 66 && sum(5) == 506)
    }

    @Test("a dash is not a question mark is not a zero: each has its note")
    func signs() {
        let table = table(
            [
                Self.row("a", active: nil, burned: 5), Self.row("b", active: 0, burned: 5),
                Self.row("c", active: 3, burned: 5, isApproximate: true),
            ], most: 9)
        let cells = Dictionary(uniqueKeysWithValues: table.rows.map { ($0.cells[0].text, $0.cells.map(\.text)) })
        #expect(cells["Area a"]?[2...4] == ["?", "?", "?"])
        #expect(cells["Area b"]?[2...4] == ["0", "0", "–"])
        #expect(cells["≈ Area c"]?[2...4] == ["1", "0", "3"])
        #expect(table.notes.contains(Wording.english.dashNote) && table.notes.contains(Wording.english.approximateNote))
        #expect(table.notes.contains { $0.hasPrefix("?: ") })
        let plain = self.table([Self.row("d", active: 3, burned: 5)], most: 9)
        #expect(!plain.notes.contains(Wording.english.dashNote) && !plain.notes.contains { $0.hasPrefix("?: ") })
    }

    @Test("districts have the name of their region, and as many cells as columns", arguments: Language.allCases)
    func districts(language: Language) {
        var situation = Scenes.typical
        var district = Self.row("RU-KYA-1", active: 3, burned: 5)
        district.parentCode = "RU-KYA"
        situation.districts = [district]
        let scene = Scene(situation: situation, areas: [], places: [], language: language)
        let tables = AreaTable(scene: scene, cells: FireCells(scene: scene))
        for table in [tables.districts(most: 9), tables.regions(most: 9)] {
            #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count })
            for row in table.rows {
                #expect(zip(row.cells, table.columns).allSatisfy { $0.hasBounds == $1.hasBounds })
                #expect(zip(row.cells, table.columns).allSatisfy { $0.isNumber == $1.isNumber })
            }
        }
        #expect(
            tables.districts(most: 9).rows[0].cells[1].text
                == (language == .english ? "Krasnoyarsk Krai" : "Красноярский край"))
    }

    @Test("of nothing say so", arguments: Language.allCases)
    func nothing(language: Language) {
        let table = table([], most: 9, language: language)
        #expect(!table.hasRows && table.whenEmpty == language.wording.noRows && table.notes.isEmpty)
    }
}
