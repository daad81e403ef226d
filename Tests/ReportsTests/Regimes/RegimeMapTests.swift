import Geo
import Testing
import Wording

@testable import EmergencyResponse
@testable import Reports

@Suite("Maps of regimes")
struct RegimeMapTests {
    private static func area(_ code: String, _ level: Area.Level, _ center: Coordinate, name: String? = nil) -> Area {
        Area(
            code: code, name: name ?? "Area " + code, russianName: "Район " + code, level: level, parentCode: nil,
            shape: Scenes.square(around: center, half: level == .region ? 2 : 0.5), source: "Natural Earth")
    }

    private static let areas = [
        area("A", .region, Scenes.point(60, 98)), area("B", .region, Scenes.point(60, 104)),
        area("D", .district, Scenes.point(64, 100)),
        Area(
            code: "S", name: "Seat", level: .district, parentCode: nil, shape: MultiPolygon(),
            centers: [Scenes.point(57, 100)], source: "GeoNames"),
    ]

    private static func regime(
        _ code: String, _ regime: Regime = .emergency, _ outline: MappedRegime.Outline = .area, name: String? = nil
    ) -> MappedRegime {
        MappedRegime(
            inForce: RegimeInForce(
                area: AreaReference(code: code, name: name, extent: outline == .surroundings ? .part : .whole),
                regime: regime, level: .regional, since: Scenes.at.adding(hours: -90), expiresAt: nil,
                actNumber: "7 <8>",
                declaration: code),
            act: nil, grounds: [], outline: outline, districts: [])
    }

    private func map(
        _ regimes: [MappedRegime], _ language: Language = .english, areas: [Area] = Self.areas
    ) -> RegimeMap {
        RegimeMap(regimes, at: Scenes.at, areas: areas, language: language)
    }

    private static let all = [
        regime("A"), regime("B", .highAlert, .surroundings), regime("D", .specialFireRegime),
        regime("S", .emergency, .centers), regime("X", .emergency, .none, name: "Nowhere & <co>"),
    ]

    @Test("the legend names each mark that is drawn, and no other", arguments: Language.allCases)
    func legend(language: Language) throws {
        for count in 0...Self.all.count {
            let regimes = Array(Self.all.prefix(count))
            let map = map(regimes, language)
            let text = map.svg
            let start = try #require(text.firstRange(of: "<g id=\"regimes-legend\"")).lowerBound
            let end = try #require(text.firstRange(of: "<g id=\"regimes-notes\"")).lowerBound
            let shapes = try #require(text.firstMatch(of: #/<g id="regimes-areas">(.*?)<g id="regimes-labels"/#))
            let drawn = shapes.output.1.matches(of: #/<path class="(regime [^"]*)"/#).map { String($0.output.1) }
            let named = text[start..<end].matches(of: #/<path class="(regime [^"]*)"/#).map { String($0.output.1) }
            #expect(Set(drawn) == Set(named) && Set(named).count == named.count)
            #expect(drawn.count == min(count, 4))
            #expect(Reading.texts(String(text[start..<end])).count == named.count)
        }
    }

    @Test(
        "is markup that a strict reader accepts, each shape with what is in force there", arguments: Language.allCases)
    func markup(language: Language) {
        let text = map(Self.all, language).svg
        let checker = XMLChecker(text.replacing(#/<style>[^<]*<\/style>/#, with: ""))
        #expect(checker.fault == nil)
        #expect(text.contains("№ 7 &lt;8&gt;") && text.contains("2019-07-28"))
        #expect(text.contains("Nowhere &amp; &lt;co&gt;"), "what has no place on the map is named below it")
    }

    @Test("is empty where nothing in force has a place on it")
    func empty() {
        #expect(map([]).isEmpty && map([Self.regime("X", .emergency, .none)]).isEmpty)
        #expect(!map([Self.regime("A")]).isEmpty)
        #expect(map([]).svg.contains(RegimeMapText(language: .english, districtCounts: [:]).nothing))
    }

    @Test(
        "an unnamed part says of how many districts it is, in the case that the number asks for",
        arguments: [
            (1, "1 district, not named", "1 район, не назван"), (2, "2 districts, not named", "2 района, не названы"),
            (5, "5 districts, not named", "5 районов, не названы"),
            (11, "11 districts, not named", "11 районов, не названы"),
            (111, "111 districts, not named", "111 районов, не названы"),
        ])
    func part(count: Int, english: String, russian: String) {
        let texts = Language.allCases.map { RegimeMapText(language: $0, districtCounts: ["B": count]).part("B") }
        #expect(texts == [english, russian])
        #expect(RegimeMapText(language: .english, districtCounts: [:]).part("B") == "part, not named")
    }

    @Test("every regime and kind of mark is told apart by its classes, and every hatch has a pattern")
    func marks() {
        let marks = Regime.allCases.flatMap { regime in RegimeMark.Kind.allCases.map { RegimeMark(regime, $0) } }
        #expect(marks.sorted() == marks && Set(marks.map(\.fill)).count == marks.count)
        for mark in marks where ![.center, .districts].contains(mark.kind) {
            #expect(RegimeStyle.patterns.contains("<pattern id=\"\(mark.fill)\""))
            #expect(RegimeStyle.css.contains("{fill:url(#\(mark.fill))}"))
        }
        #expect(XMLChecker(RegimeStyle.patterns).fault == nil)
        let legends = Language.allCases.map { language in
            marks.map(RegimeMapText(language: language, districtCounts: [:]).legend)
        }
        #expect(legends.allSatisfy { Set($0).count == marks.count })
    }

    @Test("notes are no wider than the map, and thank the sources of the outlines")
    func notes() {
        let map = map(Self.all)
        let notes = RegimeNotes(map, unlabelled: ["One", "Two"], sources: ["Natural Earth"])
        #expect(notes.lines.allSatisfy { TextSize.width($0, 10.5) <= map.frame.width })
        let text = notes.lines.joined(separator: " ")
        for part in ["Area B", "Seat", "Nowhere", "One, Two", "Natural Earth"] {
            #expect(text.contains(part), "\(part)")
        }
    }
}
