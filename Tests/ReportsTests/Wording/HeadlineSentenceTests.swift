import Assessment
import FireEvents
import Testing
import Wording

@testable import Reports

@Suite("The sentence for the radio")
struct HeadlineSentenceTests {
    private func plain(_ situation: Situation, _ language: Language) -> String {
        situation.headlineSentence(language: language).replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
    }

    @Test("tells how many, on how much with its bounds, the change and who is near")
    func english() {
        var before = Scenes.typical.headline
        before.activeEventCount = 1
        let text = plain(Scenes.situation([Scenes.fire("a"), Scenes.fire("b")], dayBefore: before), .english)
        #expect(
            text == "In Krasnoyarsk Krai, 2 fires are burning on about 2 500 hectares (between 2 000 and 3 200), "
                + "1 more than a day before; 1 settlement with 3 090 people lies within 20 kilometres of them.")
    }

    @Test("bends in Russian")
    func russian() {
        let text = plain(Scenes.situation([Scenes.fire("a")]), .russian)
        #expect(text.hasPrefix("Красноярский край: горит 1 пожар на площади около 1 230 гектаров (от 990 до 1 600)"))
        #expect(text.hasSuffix("1 населённый пункт (3 090 человек)."))
    }

    @Test("never calls a fire out because nothing was detected", arguments: Language.allCases)
    func quiet(language: Language) {
        let text = plain(Scenes.situation([Scenes.fire("a", status: .quiet, hours: 40)]), language)
        #expect(text.contains(language == .english ? "does not mean that none burns" : "это не значит"))
        #expect(!text.contains(" 0 "))
    }
}
