@testable import Tables
import Geo
import Testing
import TestSupport

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
            ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("=1+1", "'=1+1"), ("@x", "'@x"),
            ("two\nlines", "\"two\nlines\""), ("-12.5", "-12.5"), ("plain", "plain"), ("-x()", "'-x()"),
            ("+7", "+7"), ("+x()", "'+x()"), ("\tx", "'\tx"), ("\rx", "\"'\rx\""), ("", ""),
            ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"), ("=SUM(A1,A2)", "\"'=SUM(A1,A2)\""),
            ("'=1", "''=1"), ("'tis", "'tis"), ("-1e5", "-1e5"), ("-", "-"), ("--", "--"), ("\n=1", "\"'\n=1\""),
        ])
    func quoting(value: String, field: String) {
        #expect(CSVField.quoted(value) == field)
    }

    @Test("any text is read back as it was, and no cell begins as a formula does, but numbers")
    func roundTrip() throws {
        var numbers = SplitMix(state: 14)
        let letters = Array("=+-@\t\r\n'\",;a1. ")
        for _ in 0..<5_000 {
            let text = String(
                (0..<Int.random(in: 1...6, using: &numbers)).map { _ in
                    letters[Int.random(in: 0..<letters.count, using: &numbers)]
                })
            let field = CSVField.quoted(text)
            let scan = try TableScan(Array("x,\(field),y\n".utf8), separator: UInt8(ascii: ","), source: "made")
            #expect(scan.texts(of: 0) == ["x", text, "y"])
            let cell = field.hasPrefix("\"") ? String(field.dropFirst()) : field
            let isSafe = cell.first.map { !"=+-@\t\r\n\r\n".contains($0) } ?? true
            let isNumber = cell.wholeMatch(of: /[-+][-]*|[-+][0-9.]+/) != nil
            #expect(isSafe || isNumber, "\(text.debugDescription)")
        }
    }
}
