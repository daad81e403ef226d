import Testing

@testable import Geo

@Suite("Names that people mistype")
struct NearestNamesTests {
    static let entries = [["US-CA", "California"], ["US-CO", "Colorado"], ["RU-KYA", "Krasnoyarsk Krai"]]

    @Test(
        "the nearest name is suggested by its code",
        arguments: [
            ("us-ca", "US-CA"), ("Californa", "US-CA"), ("RU-KAY", "RU-KYA"), ("krasnoyarsk krai", "RU-KYA"),
        ])
    func near(text: String, code: String) {
        #expect(NearestNames.suggestion(for: text, among: Self.entries) == code)
    }

    @Test("nothing is suggested for what is like nothing", arguments: ["", "ZZZZZZ", "Belgium"])
    func far(text: String) {
        #expect(NearestNames.suggestion(for: text, among: Self.entries) == nil)
    }

    @Test("a letter left out, added, changed or exchanged is one step", arguments: ["abc", "abdcc", "abxd", "abdc"])
    func steps(text: String) {
        #expect(
            NearestNames.distance(Array(text.unicodeScalars), Array("abcd".unicodeScalars)) == (text == "abdcc" ? 2 : 1)
        )
    }
}
