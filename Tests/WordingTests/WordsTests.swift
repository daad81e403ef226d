import Testing

@testable import Wording

@Suite("Words with figures")
struct WordsTests {
    private let seen = "{2}"
    private let all = 7

    @Test("figures have numbers in the key and stand as they are in English")
    func key() {
        let words: Words = "\(seen) of \(all) seen"
        #expect(words.key == "{1} of {2} seen" && words.english == "{2} of 7 seen")
    }

    @Test(
        "a message takes the figures where it wants them, and what is filled in is not read again",
        arguments: [
            ("{2}: {1}", "7: {2}"), ("{1} {1}", "{2} {2}"), ("none", "none"), ("{3} {0} {x} {", "{3} {0} {x} {"),
            ("{a}{2}}", "{a}7}"),
        ])
    func filled(message: String, text: String) {
        let words: Words = "\(seen) of \(all) seen"
        #expect(words.filled(message) == text)
    }

    @Test("without figures a message stays as it is")
    func plain() { #expect(("seen" as Words).filled("{1} und {a}") == "{1} und {a}") }
}
