import Assessment
import FireEvents
import Testing
import Wording

@testable import Reports

@Suite("The four figures of the first page")
struct HeadlineFiguresTests {
    private func figures(_ situation: Situation, _ language: Language = .english) -> [Figure] {
        HeadlineFigures(scene: Scene(situation: situation, areas: [], places: [], language: language)).all
    }

    private func before(_ change: (inout Headline) -> Void) -> Situation {
        let fires = [Scenes.fire("a"), Scenes.fire("b")]
        var before = Scenes.headline(fires)
        change(&before)
        return Scenes.situation(fires, dayBefore: before)
    }

    @Test("are those of the headline: burning fires, active and burned land, settlements", arguments: Language.allCases)
    func values(language: Language) {
        let figures = figures(Scenes.typical, language)
        let areas = AreaText(language)
        #expect(figures.map(\.value)[0] == "2" && figures.map(\.value)[3] == "1")
        #expect(figures[0].bounds == "(2–3)", "one more is quiet")
        #expect(figures[2].value == areas.parts(Scenes.typical.headline.burnedArea).best)
        #expect(figures[1].value == areas.parts(Scenes.typical.headline.activeArea ?? .zero).best)
        #expect(figures.map(\.link) == ["burning", "active", "burned", "settlements"].map { "method-" + $0 })
        let methods = language.wording.methodTexts.map(\.anchor)
        #expect(figures.allSatisfy { figure in methods.contains(figure.link) })
    }

    @Test("reach up to all that may be industrial, as the sentence does", arguments: Language.allCases)
    func possible(language: Language) {
        var situation = Scenes.typical
        situation.possibleStaticHeat = [Scenes.fire("p"), Scenes.fire("q")]
        let burning = figures(situation, language)[0]
        #expect(burning.bounds == "(2–5)" && burning.lines[2] == language.wording.upToWithPossible.filled("5"))
        #expect(figures(Scenes.typical, language)[0].lines[2] == language.wording.upToWithQuiet.filled("3"))
    }

    @Test(
        "say by how many the burning fires changed, with the earlier number",
        arguments: [(0, "▲ +2"), (1, "▲ +1"), (2, "= ±0"), (5, "▼ −3")])
    func change(earlier: Int, sign: String) {
        let line = figures(before { $0.activeEventCount = earlier })[0].lines[0]
        #expect(line.hasPrefix(sign + " ") && line.hasSuffix("(then \(earlier))"))
    }

    @Test("say that land changed only where the intervals can show it")
    func areaChange() {
        let same = figures(before { _ in })[2].lines[0]
        #expect(same.hasPrefix("= "))
        let little = figures(before { $0.burnedArea.best -= 3 })[2].lines[0]
        #expect(little.hasPrefix("= ") && little.contains(Wording.english.noChange))
        #expect(figures(before { $0.burnedArea.best -= 9_000 })[2].lines[0].hasPrefix("▲ +9\u{202F}000"))
        #expect(figures(before { $0.burnedArea.best += 9_000 })[2].lines[0].hasPrefix("▼ −9\u{202F}000"))
    }

    @Test("are dashes with the reason where nobody looked, never zeros", arguments: Language.allCases)
    func notKnown(language: Language) {
        var situation = Scenes.situation([])
        situation.headline = Headline(
            eventCount: 0, activeEventCount: nil, newEventCount: nil, burnedArea: .zero, activeArea: nil,
            settlementsWithin20Kilometers: nil, populationWithin20Kilometers: nil)
        situation.observation.look = .notLookedAt
        let reason = WatchWords(language).reason(situation.observation, at: situation.at)
        for figure in figures(situation, language) {
            #expect(figure.value == "–" && figure.bounds.isEmpty && figure.lines == [reason])
        }
    }

    @Test("active land is a dash where nothing was detected in a day")
    func quiet() {
        let figures = figures(Scenes.situation([Scenes.fire("q", status: .quiet, hours: 40)]))
        #expect(figures[0].value == "0" && figures[0].bounds == "(0–1)")
        #expect(figures[1].value == "–" && figures[1].lines == [Wording.english.dashNote])
    }

    @Test("settlements that are not loaded are none known, not none")
    func places() {
        var fire = Scenes.fire("a")
        fire.nearestPlace = nil
        let figure = figures(Scenes.situation([fire]))[3]
        #expect(figure.value == "–" && figure.lines == [Wording.english.noPlaces])
    }

    @Test("fires whose burning is not known widen the bracket, not the count")
    func unknown() {
        var situation = Scenes.typical
        situation.headline.notKnownEventCount = 7
        let figure = figures(situation)[0]
        #expect(figure.value == "2" && figure.bounds == "(2–10)")
    }

    @Test("the multiple of a country is the quotient of both areas, with its bounds")
    func comparison() {
        let scene = Scene(situation: Scenes.typical, areas: [], places: [], language: .english)
        let comparison = Comparison(
            countryCode: "BE", countryName: "Bel\ngium", russianName: nil, countryHectares: 1_000, ratio: 9)
        let text = HeadlineFigures(scene: scene).multiple(
            comparison, AreaInterval(low: 1_500, best: 2_000, high: 2_500))
        #expect(text == "= 2.0\u{A0}(1.5–2.5) × Bel gium")
        let russian = HeadlineFigures(
            scene: Scene(situation: Scenes.typical, areas: [], places: [], language: .russian))
        #expect(russian.multiple(comparison, AreaInterval(low: 1_500, best: 2_000, high: 2_500)).hasSuffix("Бельгия"))
        var none = comparison
        none.countryHectares = 0
        #expect(HeadlineFigures(scene: scene).multiple(none, .zero).isEmpty)
    }
}
