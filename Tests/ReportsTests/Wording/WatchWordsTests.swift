import Assessment
import FireEvents
import Geo
import Testing
import Wording

@testable import Reports

@Suite("Words where nobody looked, and names of scopes")
struct WatchWordsTests {
    @Test(
        "ages are whole hours that have passed, in days and hours",
        arguments: [
            (-3.0, "less than an hour", "меньше часа"), (0.99, "less than an hour", "меньше часа"), (1, "1 h", "1 ч"),
            (23.99, "23 h", "23 ч"), (24, "1 d", "1 сут"), (25.5, "1 d 1 h", "1 сут 1 ч"),
            (195, "8 d 3 h", "8 сут 3 ч"),
            (24_000, "1 000 d", "1 000 сут"),
        ])
    func age(hours: Double, english: String, russian: String) {
        let plain = Language.allCases.map {
            WatchWords($0).age(hours: hours).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
        }
        #expect(plain == [english, russian])
    }

    @Test(
        "no satellite and no data are two reasons, with the newest detection where there is one",
        arguments: Language.allCases)
    func reasons(language: Language) {
        let words = WatchWords(language)
        var seen = Scenes.typical.observation
        let texts = [FireEvent.Look.notLookedAt, .notLoaded].map { look in
            seen.look = look
            return words.reason(seen, at: Scenes.at)
        }
        #expect(texts[0] != texts[1])
        #expect(texts.allSatisfy { $0.contains("2019-07-31 15:00 UTC") && $0.contains("3\u{A0}") })
        seen.lastDetection = nil
        #expect(!words.reason(seen, at: Scenes.at).contains("UTC"))
    }

    @Test("the sentence says that it is not known what burns, and names no number", arguments: Language.allCases)
    func sentence(language: Language) {
        var situation = Scenes.situation([])
        situation.headline.activeEventCount = nil
        situation.headline.activeArea = nil
        (situation.observation.look, situation.observation.lastDetection) = (.notLoaded, nil)
        let text = situation.headlineSentence(language: language)
        #expect(text.hasSuffix(WatchWords(language).reason(situation.observation, at: situation.at) + "."))
        #expect(!text.contains(" 0 ") && !text.contains { $0.isNumber })
        #expect(situation.notKnownBecause != nil && Scenes.typical.notKnownBecause == nil)
    }

    @Test("fires of which it is not known whether they burn are told apart", arguments: Language.allCases)
    func addition(language: Language) {
        var situation = Scenes.typical
        #expect(WatchWords(language).addition(0).isEmpty)
        situation.headline.notKnownEventCount = 12
        #expect(situation.headlineSentence(language: language).hasSuffix(WatchWords(language).addition(12)))
        #expect(WatchWords(language).addition(12).contains(" 12 "))
    }

    private func scope(_ count: Int, _ language: Language = .english, elsewhere: Bool = false) -> String {
        var situation = Scenes.situation([])
        situation.regions = (0..<count).map { index in
            var row = Scenes.typical.regions[0]
            (row.code, row.name, row.russianName) = ("\(index)", "R\(index)", "Р\(index)")
            row.burnedArea.best = Double(100 - index)
            return row
        }.reversed()
        situation.outsideRegions = elsewhere ? Scenes.typical.regions[0] : nil
        return situation.scopeName(language)
    }

    @Test(
        "regions are named by burned land, three of them and how many more, four where they are four",
        arguments: [
            (0, "All loaded data"), (1, "R0"), (3, "R0, R1, R2"), (4, "R0, R1, R2, R3"), (5, "R0, R1, R2 and 2 more"),
            (30, "R0, R1, R2 and 27 more"),
        ])
    func regions(count: Int, name: String) { #expect(scope(count) == name) }

    @Test("what is counted beyond them is said", arguments: Language.allCases)
    func beyond(language: Language) {
        #expect(scope(2, language, elsewhere: true) == scope(2, language) + language.wording.andElsewhere)
    }

    @Test("an area that is asked about is named, a district with its region", arguments: Language.allCases)
    func area(language: Language) {
        var situation = Scenes.typical
        situation.scope = Scenes.areas[1]
        #expect(situation.scopeName(language) == (language == .english ? "Krasnoyarsk Krai" : "Красноярский край"))
        situation.scope = Area(
            code: "RU-KYA-1", name: "Evenki", russianName: "Эвенкия", level: .district, parentCode: "RU-KYA",
            shape: MultiPolygon(), source: "A")
        let name = language == .english ? "Evenki, Krasnoyarsk Krai" : "Эвенкия, Красноярский край"
        #expect(situation.scopeName(language) == name)
    }

    @Test("control characters and turns of direction never reach a reader, joiners and soft hyphens do")
    func clean() {
        for scalar in [
            "\u{0}", "\u{7}", "\u{1B}", "\u{85}", "\u{2028}", "\u{2029}", "\u{202A}", "\u{202E}", "\u{2066}",
            "\u{200B}", "\u{FEFF}",
        ] {
            #expect(Names.clean("a\(scalar)b") == "a b")
        }
        for kept in ["a\u{AD}b", "न\u{200D}", "می\u{200C}خ", "🔥", "«ё»"] { #expect(Names.clean(kept) == kept) }
    }
}
