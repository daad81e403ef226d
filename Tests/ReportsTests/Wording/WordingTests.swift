import FireEvents
import Testing
import Wording

@testable import Reports

@Suite("Words of reports")
struct WordingTests {
    @Test("methods have one anchor in every language, so that links lead somewhere")
    func anchors() {
        let english = Wording.english.methodTexts.map(\.anchor)
        #expect(english == Wording.russian.methodTexts.map(\.anchor) && Set(english).count == english.count)
    }

    @Test("every status of a fire has a word of its own", arguments: Language.allCases)
    func statuses(language: Language) {
        let words = FireEvent.Status.allCases.map(language.wording.status)
        #expect(Set(words).count == words.count)
    }

    @Test(
        "places of a text are filled by their letter",
        arguments: [
            ("{a} of {b}", "1 of 2"), ("{b}, {a}", "2, 1"), ("no place", "no place"), ("{a}", "1"), ("{c}x", "x"),
            ("{a", "{a"), ("a}", "a}"), ("", ""),
        ])
    func filled(text: String, expected: String) { #expect(text.filled("1", "2") == expected) }

    @Test("what is filled in is not read again for places")
    func once() { #expect("{a} and {b}".filled("{b}", "<{a}>") == "{b} and <{a}>") }
}
