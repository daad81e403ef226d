import Testing

@testable import EmergencyResponse

@Suite("Canonical JSON")
struct CanonicalJSONTests {
    /// RFC 8785, section 3.2.2, without its fractions: what may be written in many ways has one.
    @Test("the example of RFC 8785")
    func publishedExample() throws {
        let loose = #"""
            { "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false], "numbers": [333333333, 4, -2, 0] }
            """#
        let expected =
            #"{"literals":[null,true,false],"numbers":[333333333,4,-2,0],"string":"€$\u000f\nA'B\"\\\\\"/"}"#
        #expect(try CanonicalJSON(json: Array(loose.utf8)).text == expected)
        #expect(try CanonicalJSON(canonical: Array(expected.utf8)).text == expected)
        #expect(throws: CanonicalJSONError.self) { try CanonicalJSON(canonical: Array(loose.utf8)) }
    }

    @Test(
        "what has no canonical form is refused",
        arguments: [
            "1.5", "1e3", "01", "-0", "+1", "9007199254740992", "{\"a\":1,\"a\":2}", "{\"ключ\":1}", "[1,]", "{}x", "",
            "nul", "\"\u{1}\"", "\"open", #""\x""#, #""\ud800""#, #""\udc00""#, "[1", "{\"a\"}", "{1:2}", "'a'",
        ])
    func refused(text: String) {
        #expect(throws: CanonicalJSONError.self) { try CanonicalJSON(json: Array(text.utf8)) }
    }

    @Test("bytes that are no UTF-8 are refused")
    func brokenText() {
        #expect(throws: CanonicalJSONError.self) { try CanonicalJSON(json: [0x22, 0xff, 0x22]) }
        #expect(throws: CanonicalJSONError.self) { try CanonicalJSON(json: [0x22, 0xc3, 0x22]) }
    }

    @Test("nesting without end is refused, not followed")
    func depth() {
        #expect(throws: CanonicalJSONError.self) {
            try CanonicalJSON(json: Array(repeating: UInt8(ascii: "["), count: 100_000))
        }
    }

    @Test("what is only another way of writing the same is told from the canonical one")
    func otherWays() throws {
        for text in [" 1", "{ }", "[1, 2]", #"{"b":1,"a":2}"#, #""\u0041""#, #""\/""#, #""\u000A""#, "1\n"] {
            #expect(throws: CanonicalJSONError.self) { try CanonicalJSON(canonical: Array(text.utf8)) }
        }
    }

    @Test("texts that look alike but differ in their bytes differ")
    func lookalikes() {
        #expect("й" == "и\u{306}")
        #expect(CanonicalJSON.string("й") != .string("и\u{306}"))
    }

    @Test("every control character, quotation mark and backslash comes back")
    func escapes() throws {
        let text = String(String.UnicodeScalarView((0...0x7f).compactMap(Unicode.Scalar.init))) + "зарево 🔥 \u{10FFFF}"
        let value = CanonicalJSON.array([.string(text), .integer(-CanonicalJSON.largestInteger)])
        #expect(try CanonicalJSON(canonical: value.bytes) == value)
        #expect(!value.bytes.contains { $0 < 32 })
    }

    @Test("a random value is read back from its bytes, and from JSON with its members shuffled", arguments: 0..<200)
    func roundTrip(seed: Int) throws {
        var counter = Counter(seed: UInt64(seed))
        let value = counter.json(depth: 4)
        #expect(try CanonicalJSON(canonical: value.bytes) == value)
        #expect(try value.decoded(CanonicalJSON.self) == value)
    }
}

@Suite("Exact decimals")
struct ExactDecimalTests {
    @Test("are kept as they were said", arguments: ["0", "2.7", "2.70", "-12.50", "0.05", "6671845", "-0.5"])
    func kept(text: String) throws {
        #expect(try #require(ExactDecimal(text)).description == text)
        #expect(ExactDecimal(text)?.value == Double(text))
    }

    @Test(
        "refuse what is not a plain decimal", arguments: ["", "-", ".5", "5.", "1e3", "01", "1 000", "1,5", "-0", "٣"])
    func refused(text: String) { #expect(ExactDecimal(text) == nil) }

    @Test("are rounded half away from zero")
    func rounded() {
        #expect(ExactDecimal(2.25, places: 1)?.description == "2.3")
        #expect(ExactDecimal(-2.25, places: 1)?.description == "-2.3")
        #expect(ExactDecimal(0.04, places: 1)?.description == "0.0")
        #expect(ExactDecimal(.nan, places: 1) == nil)
        #expect(ExactDecimal(1e300, places: 1) == nil)
    }
}
