import FireEvents
import Geo
import Testing
import Wording

@testable import Assessment
@testable import Reports

@Suite("Official figures beside ours")
struct OfficialTextTests {
    private static func comparison(
        _ name: String, fires: Int = 1, hectares: Double? = 400, ours: Double = 300, source: String = "Agency",
        asOf: Instant? = Scenes.at
    ) -> OfficialComparison {
        OfficialComparison(
            incidents: [
                Incident(source: source, identifier: name, name: name, sizeHectares: hectares, asOf: asOf)
            ], fires: (0..<fires).map { Scenes.fire("f\($0)") }, officialHectares: hectares,
            burnedArea: .init(low: ours * 0.9, best: ours, high: ours * 1.2), ratio: hectares.map { ours / $0 },
            quality: .certain, delayHours: 7.4, isOfficialLater: false, isCutOff: false, matches: [])
    }

    private func section(_ rows: [OfficialComparison], _ language: Language = .english) -> Page.Section? {
        var situation = Scenes.typical
        situation.official = rows
        return OfficialSection(
            scene: Scene(situation: situation, areas: [], places: [], language: language)
        ).section
    }

    @Test("a fire's record is told in a line with acres by the definition of the acre", arguments: Language.allCases)
    func fact(language: Language) {
        let record = OfficialRecord(
            name: "Bear\nCreek", areaHectares: 417_907, asOf: Scenes.at, source: "NIFC", quality: .certain,
            eventCount: 1)
        let text = OfficialText(language).fact(record).replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
        // 417,907 ha over 0.40468564224 ha an acre.
        #expect(text.hasPrefix("Bear Creek: 417 907 ") && text.contains("(1 032 671 "))
        #expect(text.contains(", 2019-07-31 (NIFC, "))
    }

    @Test(
        "a record of several fires says of how many, in the case that the number asks for",
        arguments: [
            (1, "", ""), (2, "of 2 fires", "на 2 пожара "), (5, "of 5 fires", "на 5 пожаров "),
            (11, "of 11 fires", "на 11 пожаров "), (21, "of 21 fires", "на 21 пожар "),
            (22, "of 22 fires", "на 22 пожара "),
        ])
    func several(count: Int, english: String, russian: String) {
        let record = OfficialRecord(
            name: "A", areaHectares: nil, asOf: nil, source: "S", quality: .possible, eventCount: count)
        let texts = Language.allCases.map {
            OfficialText($0).fact(record).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
        }
        #expect(texts[0].contains("size not given") && texts[1].contains("площадь не указана"))
        #expect(english.isEmpty ? !texts[0].contains(" of ") : texts[0].contains(english))
        #expect(russian.isEmpty ? !texts[1].contains("пожар") : texts[1].contains(russian), "\(texts[1])")
    }

    @Test("the ratio of a row is ours over official, and a dash where either is unknown")
    func ratio() throws {
        let table = try #require(section([Self.comparison("A"), Self.comparison("B", hectares: nil)])).tables[0]
        #expect(table.rows[0].cells[1].text == "400" && table.rows[0].cells[4].text == "0.75")
        #expect(table.rows[0].cells[3].text == "300" && table.rows[0].cells[3].bounds == "(270–360)")
        #expect(table.rows[1].cells[1].text == "–" && table.rows[1].cells[4].text == "–")
        #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count && $0.cells[5].text == "7" })
    }

    @Test("remarks say that several fires stand beside one record, and that a fire burned before the first file")
    func remarks() throws {
        var cut = Self.comparison("A", fires: 3)
        cut.isCutOff = true
        let row = try #require(section([cut])).tables[0].rows[0]
        #expect(row.cells[0].remark == "3 fires together; burned before the first file")
        let plain = try #require(section([Self.comparison("A")])).tables[0].rows[0]
        #expect(!plain.cells[0].hasRemark)
    }

    @Test(
        "there is no section where no record speaks of a fire, and a long one is cut and says so",
        arguments: [0, 1, 60, 61])
    func most(count: Int) {
        let section = section((0..<count).map { Self.comparison("F\($0)") })
        #expect((section == nil) == (count == 0))
        #expect((section?.tables[0].rows.count ?? 0) == min(60, count))
        #expect((section?.tables[0].notes.isEmpty ?? true) == (count <= 60))
    }

    @Test("publishers are thanked once each, in their order")
    func thanks() {
        var situation = Scenes.typical
        situation.leftOut = LeftOut(
            staticHeatEvents: 0, staticHeatDetections: 0, unknownEvents: 0, unknownDetections: 0)
        #expect(OfficialText(.english).thanks(situation).isEmpty)
        situation.official = ["B", "A", "B"].map { Self.comparison("x", source: $0) }
        #expect(OfficialText(.english).thanks(situation) == ["Official incidents: A, B"])
        situation.leftOut.staticHeatEvents = 1
        #expect(OfficialText(.english).thanks(situation).count == 2)
    }
}
