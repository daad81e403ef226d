import FireEvents
import Testing
import Wording

@testable import Reports

@Suite("Every language has every word")
struct WordingTests {
    /// Names and texts of a set of words, texts in lists and forms of nouns one by one.
    private func texts(_ words: Any) -> [(name: String, text: String)] {
        Mirror(reflecting: words).children.flatMap { child -> [(name: String, text: String)] in
            let name = child.label ?? ""
            switch child.value {
            case let text as String: return [(name, text)]
            case let counted as Counted:
                return [(name + ".one", counted.one), (name + ".few", counted.few), (name + ".many", counted.many)]
            case let list as [String]: return list.enumerated().map { ("\(name).\($0)", $1) }
            case let list as [Method]:
                return list.flatMap {
                    [("\(name).\($0.anchor).title", $0.title), ("\(name).\($0.anchor).text", $0.text)]
                }
            case let list as [String: String]:
                return list.sorted { $0.key < $1.key }.map { ("\(name).\($0.key)", $0.value) }
            default: return [(name, "")]
            }
        }
    }

    private func pairs() -> [(name: String, english: String, russian: String)] {
        let english = texts(Wording.english) + texts(RoomWords.english)
        let russian = texts(Wording.russian) + texts(RoomWords.russian)
        #expect(english.map(\.name) == russian.map(\.name))
        return zip(english, russian).map { ($0.name, $0.text, $1.text) }
    }

    private func places(_ text: String) -> [String] {
        text.matches(of: #/\{([a-z])\}/#).map { String($0.output.1) }.sorted()
    }

    @Test("none is empty")
    func empty() {
        let pairs = pairs()
        #expect(pairs.count > 200)
        for pair in pairs { #expect(!pair.english.isEmpty && !pair.russian.isEmpty, "\(pair.name)") }
    }

    @Test("the same figures are filled in, each once, in one language as in the other")
    func figures() {
        for pair in pairs() {
            #expect(places(pair.english) == places(pair.russian), "\(pair.name)")
            #expect(Set(places(pair.english)).count == places(pair.english).count, "\(pair.name)")
            let letters = "abcdef".prefix(places(pair.english).count).map(String.init)
            #expect(places(pair.english) == letters, "\(pair.name)")
        }
    }

    @Test("Russian words are in Cyrillic, English ones are not")
    func alphabets() {
        let isCyrillic = { (scalar: Unicode.Scalar) in (0x0400...0x04FF).contains(scalar.value) }
        for pair in pairs() where !["english", "russian", "sentenceIn"].contains(pair.name) {
            #expect(!pair.english.unicodeScalars.contains(where: isCyrillic), "\(pair.name): \(pair.english)")
            #expect(pair.russian.unicodeScalars.contains(where: isCyrillic), "\(pair.name): \(pair.russian)")
        }
    }

    @Test("methods have one anchor in every language, so that links lead somewhere")
    func anchors() {
        let english = Wording.english.methodTexts.map(\.anchor)
        #expect(english == Wording.russian.methodTexts.map(\.anchor) && Set(english).count == english.count)
    }

    @Test("sentences end as sentences do, in one language as in the other")
    func ends() {
        for pair in pairs() where pair.name.hasSuffix(".text") || pair.name.hasSuffix("Note") {
            #expect(pair.english.hasSuffix(".") && pair.russian.hasSuffix("."), "\(pair.name)")
        }
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
