import Geo
import Tables
import Testing
import TestSupport

@Suite("JSON text")
struct JSONTests {
    @Test("members keep their order, and nothing is added between them")
    func order() {
        let value: JSON = ["b": 1, "a": ["x", nil, true], "empty": [], "c": .object([])]
        #expect(value.text == #"{"b":1,"a":["x",null,true],"empty":[],"c":{}}"#)
    }

    @Test("indented, a member or an element has a line of its own, and nothing else changes")
    func indentation() {
        let value: JSON = ["b": 1, "a": ["x", []], "empty": [], "c": .object([]), "d": ["e": nil]]
        let lines = [
            "{", "  \"b\": 1,", "  \"a\": [", "    \"x\",", "    []", "  ],", "  \"empty\": [],", "  \"c\": {},",
            "  \"d\": {", "    \"e\": null", "  }", "}", "",
        ]
        #expect(value.indentedText == lines.joined(separator: "\n"))
    }

    @Test(
        "text is escaped as RFC 8259, section 7, asks for, and so that no page reads it as a tag",
        arguments: [
            ("a\"b", #""a\"b""#), ("a\\b", #""a\\b""#), ("line\nline\r\t", #""line\nline\r\t""#),
            ("\u{0}\u{1f}", #""\u0000\u001f""#), ("Красноярск 🔥/", #""Красноярск 🔥/""#), ("", #""""#),
            ("</script>", #""\u003c/script>""#),
        ])
    func escapes(text: String, written: String) {
        #expect(JSON.string(text).text == written)
    }

    @Test(
        "numbers are rounded half away from zero and written in their shortest form",
        arguments: [
            (0.0, 2, "0"), (-0.0, 2, "0"), (1.0, 3, "1"), (12.34, 1, "12.3"), (0.25, 1, "0.3"), (-0.25, 1, "-0.3"),
            (-0.04, 1, "0"), (0.05, 2, "0.05"), (100, 0, "100"), (1_000_000.5, 0, "1000001"), (0.000_01, 5, "0.00001"),
            (-118.5775, 5, "-118.5775"), (179.999_996, 5, "180"), (1e300, 1, "1e+300"),
            (.nan, 1, "null"), (.infinity, 1, "null"),
        ])
    func numbers(value: Double, places: Int, written: String) {
        #expect(JSON.decimal(value, places: places).text == written)
    }

    @Test("missing values are null, and instants are ISO 8601 in UTC")
    func missing() {
        #expect(JSON.number(nil, places: 1).text == "null")
        #expect(JSON.text(nil).text == "null")
        #expect(JSON.instant(nil).text == "null")
        #expect(JSON.instant(Instant(seconds: 0)).text == #""1970-01-01T00:00:00Z""#)
    }

    @Test("a number that is read has the value that was written, to the last decimal")
    func roundTrip() throws {
        var generator = SplitMix(state: 5)
        for _ in 0..<2_000 {
            let value = Double.random(in: -180...180, using: &generator)
            let text = JSON.decimal(value, places: 5).text
            #expect(abs(try #require(Double(text)) - value) <= 0.000_005_000_001)
        }
    }
}
