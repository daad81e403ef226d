import Assessment
import FireEvents
import Testing
import Wording

@testable import Reports

@Suite("The report as a page")
struct HTMLTests {
    private static let hostile =
        "<script>alert(1)</script>\"onload='x'&\n=cmd|'/c calc'!A1 ![x](http://e.vil) `|` </title>"

    private static var hostileSituation: Situation {
        var situation = Scenes.situation(
            [Scenes.fire("20190728-a", name: hostile, placeName: hostile)], name: hostile)
        situation.observation.files = [.init(name: hostile, digest: hostile, detectionCount: 1)]
        situation.comparison?.countryName = hostile
        return situation
    }

    @Test("loads nothing, runs nothing", arguments: Language.allCases)
    func selfContained(language: Language) {
        let html = Scenes.file("report.html", of: Scenes.typical, language)
        let loaders = ["<script", "<link", "<img", "<iframe", "@import", " src=", "url(http", "url(//", " href=\"http"]
        for loader in loaders { #expect(!html.contains(loader), "\(loader)") }
        #expect(html.contains("<svg") && html.contains("prefers-color-scheme") && html.contains("@media print"))
    }

    @Test("escapes every name", arguments: Language.allCases)
    func escaping(language: Language) {
        let html = Scenes.file("report.html", of: Self.hostileSituation, language)
        #expect(!html.contains("<script"))
        #expect(!html.contains("onload='"))
        #expect(html.contains("&lt;script&gt;"))
    }

    @Test("escapes every name in Markdown")
    func markdownEscaping() {
        let text = Scenes.file("report.md", of: Self.hostileSituation)
        #expect(!text.contains("<script") && !text.contains("![x]"))
        let pictures = text.split(separator: "\n").filter { $0.hasPrefix("!") }
        #expect(pictures.allSatisfy { $0.hasSuffix(".svg)") })
    }

    @Test("has every element closed and every identifier once")
    func wellFormed() {
        let html = Scenes.file("report.html", of: Self.hostileSituation)
        let body = html.drop { $0 != "\n" }.replacing(#/<meta[^>]*>/#, with: "").replacing(
            #/<style>[^<]*<\/style>/#, with: "")
        let checker = XMLChecker(String(body))
        #expect(checker.fault == nil)
        #expect(Set(checker.identifiers).count == checker.identifiers.count)
        let targets = html.matches(of: #/href="#([^"]*)"/#).map { String($0.output.1) }
        #expect(!targets.isEmpty && targets.allSatisfy(checker.identifiers.contains))
    }

    @Test("prints bounds only after a best value", arguments: Language.allCases)
    func bounds(language: Language) {
        let html = Scenes.file("report.html", of: Scenes.typical, language)
        let cells = html.matches(of: #/<td class="number">([^<]*)<\/td><td class="bounds">\(/#)
        let all = html.matches(of: #/class="bounds">\(/#)
        let figures = html.matches(of: #/<b>[^<]+<\/b> <span class="bounds">\(/#)
        #expect(!cells.isEmpty && cells.allSatisfy { !$0.output.1.isEmpty })
        #expect(cells.count + figures.count == all.count)
    }

    @Test("says not observed, with a dash and the hours, where a fire was not detected")
    func notObserved() {
        let html = Scenes.file("report.html", of: Scenes.typical)
        #expect(html.contains("<td class=\"number\">–</td><td class=\"bounds\">40\u{A0}h</td>"))
        #expect(html.contains("does not mean out"))
    }

    @Test("is written when nothing at all is known", arguments: Language.allCases)
    func empty(language: Language) {
        let nothing = Situation(
            at: Scenes.at, scope: nil, fires: [], headline: Scenes.headline([]), dayBefore: nil, regions: [],
            districts: [], largest: [], fastestGrowing: [], newFires: [], endedFires: [], nearSettlements: [],
            comparison: nil,
            observation: .init(
                firstDetection: nil, lastDetection: nil, detectionCount: 0, detectionsBySatellite: [], gaps: [],
                files: []),
            leftOut: .init(staticHeatEvents: 0, staticHeatDetections: 0, unknownEvents: 0, unknownDetections: 0))
        let files = Report.files(for: nothing, areas: [], places: [], language: language)
        #expect(files.map(\.path).contains("maps/overview.svg"))
        #expect(files.allSatisfy { !$0.contents.contains("nan") && !$0.contents.contains("inf ") })
    }

    @Test("gives the same bytes for areas and places in any order")
    func deterministic() {
        let places = [Scenes.fire("a"), Scenes.fire("b", at: Scenes.point(59, 99))].compactMap {
            $0.nearestPlace?.place
        }
        let one = Report.files(for: Scenes.typical, areas: Scenes.areas, places: places, language: .russian)
        let other = Report.files(
            for: Scenes.typical, areas: Scenes.areas.reversed(), places: places, language: .russian)
        #expect(one == other)
        #expect(one.map(\.path) == one.map(\.path).sorted())
    }
}
