import Assessment
import FireEvents
import Testing
import Wording

@testable import Reports

@Suite("Numbers bend their nouns in sentences")
struct PluralTests {
    /// UnicodeCLDRPlurals, `ru` for whole numbers: one, few, many.
    private func category(_ number: Int) -> Int {
        let (ones, tens) = (number % 10, number % 100)
        if ones == 1 && tens != 11 { return 0 }
        return ones >= 2 && ones <= 4 && !(tens >= 12 && tens <= 14) ? 1 : 2
    }

    @Test(
        "in Russian by the rule of the standard, for every noun that reports count",
        arguments: [
            \Wording.fire, \.fireBurns, \.hectare, \.settlementLies, \.person, \.detection, \.heatSource,
        ] as [KeyPath<Wording, Counted> & Sendable])
    func russian(noun: KeyPath<Wording, Counted> & Sendable) {
        let counted = Wording.russian[keyPath: noun]
        let forms = [1, 2, 5].map(counted.form)
        for number in 0...1_250 {
            #expect(counted.form(after: number) == forms[category(number)], "\(number)")
            #expect(counted.form(after: -number) == forms[category(number)], "\(-number)")
        }
    }

    @Test(
        "every number has a noun of its own language behind a blank that does not break",
        arguments: [1, 2, 5, 11, 21, 111])
    func counted(number: Int) {
        let (english, russian) = (NumberText(language: .english), NumberText(language: .russian))
        #expect(english.counted(number, Wording.english.fire) == "\(number)\u{A0}\(number == 1 ? "fire" : "fires")")
        let forms = ["пожар", "пожара", "пожаров"]
        #expect(russian.counted(number, Wording.russian.fire) == "\(number)\u{A0}\(forms[category(number)])")
    }

    @Test(
        "the sentence for the radio bends verb and noun with the number of fires",
        arguments: [
            (1, "1 fire is burning", "горит 1 пожар "), (2, "2 fires are burning", "горят 2 пожара "),
            (5, "5 fires are burning", "горят 5 пожаров "), (11, "11 fires are burning", "горят 11 пожаров "),
            (21, "21 fires are burning", "горит 21 пожар "), (111, "111 fires are burning", "горят 111 пожаров "),
        ])
    func sentence(count: Int, english: String, russian: String) {
        let situation = Scenes.situation((0..<count).map { Scenes.fire("f\($0)") })
        #expect(situation.headlineSentence(language: .english).contains(english))
        #expect(situation.headlineSentence(language: .russian).contains(russian))
    }

    @Test(
        "and with the number of settlements and people",
        arguments: [
            (1, 1, "1 settlement with 1 person lies", "1 населённый пункт (1 человек)"),
            (2, 2, "2 settlements with 2 people lie", "2 населённых пункта (2 человека)"),
            (5, 5, "5 settlements with 5 people lie", "5 населённых пунктов (5 человек)"),
            (21, 121, "21 settlements with 121 people lie", "21 населённый пункт (121 человек)"),
        ])
    func settlements(places: Int, people: Int, english: String, russian: String) {
        var situation = Scenes.situation([Scenes.fire("a")])
        situation.headline.settlementsWithin20Kilometers = places
        situation.headline.populationWithin20Kilometers = people
        let plain = Language.allCases.map {
            situation.headlineSentence(language: $0).replacing("\u{A0}", with: " ")
        }
        #expect(plain[0].contains(english) && plain[1].contains(russian))
    }

    @Test(
        "people are told to three digits, with a word where that changed them",
        arguments: [
            (999, "999 people"), (1_000, "1 000 people"), (1_234, "about 1 230 people"),
            (98_765, "about 98 800 people"),
            (1_230, "1 230 people"), (1_999_999, "about 2 000 000 people"),
        ])
    func people(people: Int, expected: String) {
        var situation = Scenes.situation([Scenes.fire("a")])
        situation.headline.populationWithin20Kilometers = people
        let text = situation.headlineSentence(language: .english).replacing("\u{202F}", with: " ")
            .replacing("\u{A0}", with: " ")
        #expect(text.contains("with " + expected + " lies"))
    }

    @Test(
        "hectares stand in the genitive after “about” in Russian",
        arguments: [
            (1.0, "около 1 гектара"), (2, "около 2 гектаров"), (4, "около 4 гектаров"), (5, "около 5 гектаров"),
            (11, "около 11 гектаров"), (21, "около 21 гектара"), (22, "около 22 гектаров"), (101, "около 101 гектара"),
            (111, "около 111 гектаров"), (1.2e6, "около 1,20 миллиона гектаров"),
        ])
    func hectares(hectares: Double, expected: String) {
        var situation = Scenes.situation([Scenes.fire("a")])
        let spread = hectares > 1e6 ? 1e5 : 1
        situation.headline.activeArea = .init(low: hectares - spread, best: hectares, high: hectares + spread)
        let text = situation.headlineSentence(language: .russian).replacing("\u{A0}", with: " ")
        #expect(text.contains(expected + " (от "), "\(text)")
    }
}
