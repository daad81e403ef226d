import Assessment
import Geo
import Testing
import Wording

@testable import Reports

@Suite("Names")
struct NamesTests {
    @Test("of fires and places are Russian where they have a Russian name, and Latin where not")
    func languages() {
        var fire = Scenes.fire("x", name: "Krasnoyarsk 2", placeName: "Krasnoyarsk")
        fire.russianName = nil
        #expect(Names(language: .russian).fire(fire) == "Krasnoyarsk 2")
        fire.russianName = "Красноярск 2"
        #expect(Names(language: .russian).fire(fire) == "Красноярск 2")
        #expect(Names(language: .english).fire(fire) == "Krasnoyarsk 2")
    }

    @Test("never break a line or turn the writing direction")
    func clean() {
        #expect(Names.clean("a\nb\u{202E}c\u{0}d") == "a b c d")
    }
}
