import Formats
import Tables
import Testing

@Suite("Rows that are no detections")
struct FIRMSRejectionTests {
    @Test(
        "an impossible value rejects the row, and the reason names the column and the value",
        arguments: [
            ("latitude", "90.01"), ("latitude", "-91"), ("latitude", "nan"), ("latitude", ""), ("latitude", "1e400"),
            ("latitude", "0x10"), ("latitude", "."), ("latitude", "-"), ("latitude", "1.2.3"), ("longitude", "180.5"),
            ("longitude", "inf"), ("longitude", "12a"), ("scan", "0.09"), ("scan", "10.5"), ("track", "-0.4"),
            ("track", ""), ("bright_ti4", "0"), ("bright_ti4", "2000"), ("bright_ti5", "warm"), ("frp", "-1"),
            ("frp", "inf"), ("acq_date", "2020-02-30"), ("acq_date", "2019-02-29"), ("acq_date", "2020-13-01"),
            ("acq_date", "1998-12-31"), ("acq_date", "2101-01-01"), ("acq_date", "15/08/2020"), ("acq_date", ""),
            ("acq_time", "2400"), ("acq_time", "0960"), ("acq_time", "09:60"), ("acq_time", "24:00"),
            ("acq_time", "00535"), ("acq_time", "9h"), ("acq_time", ""), ("acq_time", ":"), ("acq_time", "05:"),
            ("acq_time", "05:35:"), ("acq_time", "05:35:61"), ("satellite", "GOES-16"), ("satellite", ""),
            ("instrument", "ABI"), ("confidence", "101"), ("confidence", "maybe"), ("version", "new"),
            ("version", "2.0XRT"), ("version", "1.2.3"), ("daynight", "X"), ("type", "4"), ("type", "01"),
        ])
    func impossible(column: String, value: String) throws {
        let table = try parse(RowBuilder.file([column: value]))
        let row = try #require(table.rejected.first)
        #expect(table.detections.isEmpty && table.rowCount == 1)
        #expect(row.line == 2)
        #expect(row.reason.hasPrefix(column + ": expected "))
        #expect(row.reason.hasSuffix(value.isEmpty ? "found nothing" : "found \"\(value)\""))
    }

    @Test(
        "values on the edge of the possible are kept",
        arguments: [
            ("latitude", "90"), ("latitude", "-90.0"), ("longitude", "-180"), ("longitude", "1.8e2"), ("scan", "0.1"),
            ("track", "10"), ("frp", "0"), ("acq_date", "2020-02-29"), ("acq_date", "1999-01-01"),
            ("acq_date", "2100-12-31"), ("latitude", "41.21672100000000000001"), ("latitude", "+5"),
        ])
    func possible(column: String, value: String) throws {
        #expect(try parse(RowBuilder.file([column: value])).detections.count == 1)
    }

    @Test(
        "a satellite that does not carry the instrument is refused",
        arguments: [("T", "VIIRS"), ("N", "MODIS"), ("1", "MODIS")])
    func contradiction(satellite: String, instrument: String) throws {
        let table = try parse(RowBuilder.file(["satellite": satellite, "instrument": instrument]))
        #expect(table.rejected.count == 1)
    }

    @Test("too few or too many fields reject the row, and the lines are those of the file")
    func fieldCounts() throws {
        let good = RowBuilder.file().split(separator: "\n")
        let table = try parse(
            "\(good[0])\r\n\n\(good[1]),extra\n\(good[1])\nshort\n\(String(repeating: ",", count: 500))")
        #expect(table.detections.count == 1)
        #expect(table.rejected.map(\.line) == [3, 5, 6])
        #expect(
            table.rejected.map(\.reason) == [
                "expected 15 fields, found 16", "expected 15 fields, found 1", "expected 15 fields, found more than 60",
            ])
    }

    @Test("the text of a rejected row is shortened and printable")
    func boundedText() throws {
        let table = try parse(RowBuilder.file(["satellite": String(repeating: "x\u{7}", count: 5_000)]))
        let row = try #require(table.rejected.first)
        #expect(row.text.utf8.count <= 210)
        #expect(row.text.unicodeScalars.allSatisfy { $0.value >= 32 })
    }

    @Test("an open quotation mark costs one row and no more")
    func openQuote() throws {
        let rows = RowBuilder.file().split(separator: "\n")
        let table = try parse("\(rows[0])\n\"\(rows[1])\n\(rows[1])\n")
        #expect(table.detections.count == 1)
        #expect(table.rejected.map(\.line) == [2])
    }
}
