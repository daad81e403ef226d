import Formats
import Geo
import Testing

@Suite("CSV text")
struct CSVTextTests {
    @Test("a table has its header, then a row a line, with missing values empty")
    func table() {
        var table = CSVText(columns: ["name", "count", "hectares", "seenAt", "none"])
        table.add([.text("a,b"), .integer(-3), .decimal(0.25, places: 1), .instant(Instant(seconds: 0)), .missing])
        table.add([.text("c"), .integer(0), .decimal(100, places: 1), .given(nil as Instant?), .given(.nan, places: 1)])
        #expect(
            table.text == """
                name,count,hectares,seenAt,none
                "a,b",-3,0.3,1970-01-01T00:00:00Z,
                c,0,100,,

                """)
    }

    @Test(
        "a field is quoted that would break a row, lose its blanks or run as a formula",
        arguments: [
            ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("=1+1", "\"=1+1\""), ("@x", "\"@x\""),
            ("two\nlines", "\"two\nlines\""), ("-12.5", "-12.5"), ("plain", "plain"), ("-x()", "\"-x()\""),
            ("+7", "+7"), ("+x()", "\"+x()\""), ("\tx", "\"\tx\""), ("\rx", "\"\rx\""), ("", ""),
        ])
    func quoting(value: String, field: String) {
        #expect(CSVField.quoted(value) == field)
    }
}
