import FireBehavior
import FireWeather
import Foundation
import Testing
import TestSupport

@testable import ModelRuns
@testable import Tables

/// A table, and ways to write it that mean the same.
struct WrittenTable {
    var header: [String]
    var rows: [[String]]

    /// How a program or a country writes tables.
    struct Way: Sendable, CustomTestStringConvertible {
        var name: String
        var encoding: String.Encoding = .utf8
        var mark: [UInt8] = []
        var separator = ","
        var hasDecimalCommas = false
        var lineEnd = "\n"
        var isQuoted = false
        var endsWithSeparator = false
        var before = ""
        var after = ""

        var testDescription: String { name }
    }

    func bytes(_ way: Way) -> [UInt8] {
        let lines = ([header] + rows).enumerated().map { number, fields in
            let written = fields.map { field in
                let isNumber = number > 0 && Double(field) != nil && field.contains(".")
                let text = isNumber && way.hasDecimalCommas ? field.replacingOccurrences(of: ".", with: ",") : field
                return way.isQuoted || text.contains(way.separator) ? "\"" + text + "\"" : text
            }
            return written.joined(separator: way.separator) + (way.endsWithSeparator && number > 0 ? way.separator : "")
        }
        let text = way.before + lines.joined(separator: way.lineEnd) + way.lineEnd + way.after
        return way.mark + (text.data(using: way.encoding) ?? Data())
    }

    static let ways = [
        Way(name: "UTF-8"), Way(name: "UTF-8 with mark, CRLF", mark: [0xEF, 0xBB, 0xBF], lineEnd: "\r\n"),
        Way(
            name: "UTF-16 LE", encoding: .utf16LittleEndian, mark: [0xFF, 0xFE], separator: "\t", hasDecimalCommas: true
        ),
        Way(name: "UTF-16 BE", encoding: .utf16BigEndian, mark: [0xFE, 0xFF], separator: ";", isQuoted: true),
        Way(name: "UTF-16 without mark", encoding: .utf16LittleEndian, separator: "\t"),
        Way(
            name: "windows-1251, Russian Excel", encoding: .windowsCP1251, separator: ";", hasDecimalCommas: true,
            lineEnd: "\r\n"),
        Way(name: "windows-1251, CR alone, tabs", encoding: .windowsCP1251, separator: "\t", lineEnd: "\r"),
        Way(name: "sep line", separator: ";", hasDecimalCommas: true, before: "sep=;\n"),
        Way(name: "all quoted, separators at the ends", separator: ";", isQuoted: true, endsWithSeparator: true),
        Way(name: "bars and comments", separator: "|", before: "# Station: made\n# nothing else\n\n"),
        Way(name: "station lines", separator: ";", hasDecimalCommas: true, before: "STATION:;X\nCODE;A001\n"),
        Way(name: "quoted, decimal commas", hasDecimalCommas: true, isQuoted: true),
        Way(name: "UTF-32", encoding: .utf32LittleEndian, mark: [0xFF, 0xFE, 0, 0]),
        Way(name: "sep line behind a mark", mark: [0xEF, 0xBB, 0xBF], separator: ";", before: "sep=;\n"),
        Way(name: "bars and decimal commas", separator: "|", hasDecimalCommas: true),
        Way(name: "a sentence before the header", before: "Made for a test, not observed\n\n"),
        Way(name: "the mark of DOS at the end", lineEnd: "\r\n", after: "\u{1A}"),
        Way(name: "a comment at the end", after: "# end of data\n"),
    ]
}

@Suite("Reading tables of any encoding and separator")
struct TableReadingTests {
    /// Days of weather with text, of numbers drawn by a seed.
    private static func table(seed: UInt64) -> WrittenTable {
        var numbers = SplitMix(state: seed)
        func number(_ range: ClosedRange<Double>) -> String {
            String(format: "%.1f", Double.random(in: range, using: &numbers))
        }
        let names = ["Огурцово", "Якутск", "Тикси", "Усть-Кут"]
        let rows = (1...20).map { day in
            [
                names.randomElement(using: &numbers) ?? "", "60.5", "2026-07-" + (day < 10 ? "0" : "") + String(day),
                number(5...35), number(20...90), number(0...40), number(0...9), "Осадков нет; \(day), не было",
            ]
        }
        return WrittenTable(header: ["station", "lat", "date", "temp", "rh", "ws", "prec", "Примечание"], rows: rows)
    }

    private static func danger(_ bytes: [UInt8]) throws -> String {
        let table = try StationTable(InputFile(name: "made.csv", bytes: bytes))
        let danger = StationDanger(table)
        return DangerTable(table, danger, digits: .full, scale: DangerScales.north.fwi).csv
    }

    @Test("the same table gives the same bytes of output", arguments: WrittenTable.ways)
    func sameBytes(_ way: WrittenTable.Way) throws {
        for seed in UInt64(1)...8 {
            let table = Self.table(seed: seed)
            let plain = try Self.danger(table.bytes(WrittenTable.ways[0]))
            #expect(plain.contains("computed") && plain.contains("не было"))
            #expect(try Self.danger(table.bytes(way)) == plain)
        }
    }

    @Test("stands give the same bytes of output", arguments: WrittenTable.ways)
    func sameStands(_ way: WrittenTable.Way) throws {
        var numbers = SplitMix(state: 9)
        let rows = (1...20).map { id in
            ["\(id)", ["C-2", "D-1", "O-1a"][id % 3], "55.5", "-120.5", "90.5"]
                + [(10...90), (0...40), (60...95)].map {
                    String(format: "%.1f", Double.random(in: $0, using: &numbers))
                }
        }
        let table = WrittenTable(header: ["ID", "FUELTYPE", "LAT", "LONG", "FFMC", "BUI", "WS", "CC"], rows: rows)
        func output(_ way: WrittenTable.Way) throws -> String {
            let stands = try BehaviorTable(InputFile(name: "made.csv", bytes: table.bytes(way)))
            return BehaviorWriter(PredictionColumn.primary).csv(stands.answers)
        }
        #expect(try output(way) == output(WrittenTable.ways[0]))
    }

    @Test("latin-1 is told from windows-1251 by its lone letters")
    func latin() throws {
        let table = WrittenTable(header: ["Estação", "Temp. (°C)", "Observação"], rows: [["Brasília", "20.5", "não"]])
        let way = WrittenTable.Way(name: "latin-1", encoding: .isoLatin1, separator: ";", hasDecimalCommas: true)
        let read = try DelimitedTable(InputFile(name: "made.csv", bytes: table.bytes(way)))
        #expect(read.form.encoding == .windows1252)
        #expect(read.columns == table.header && Array(read.rows[0]) == table.rows[0])
    }

    @Test("lines before the header are read as names and values")
    func remarks() throws {
        let text =
            "# Time Zone -> Etc/UTC\n#\nLATITUDE:;-15,8\nCODIGO (WMO):;A001\nDate;Temp;Rain\n2026-07-01;20,5;0,2\n"
        let table = try DelimitedTable(InputFile(name: "made.csv", bytes: Array(text.utf8)))
        #expect(table.columns == ["Date", "Temp", "Rain"])
        #expect(table.remarks.map(\.name) == ["Time Zone", "LATITUDE", "CODIGO (WMO)"])
        #expect(table.remarks.map(\.value) == ["Etc/UTC", "-15,8", "A001"])
        #expect(Array(table.rows[0]) == ["2026-07-01", "20.5", "0.2"])
    }

    @Test("a second table behind a blank line is named in the error")
    func secondTable() throws {
        let text = "time,a,b\n1,2,3\n\nday,c\n1,2\n"
        let error = try #require(throws: FormatError.self) {
            try DelimitedTable(InputFile(name: "made.csv", bytes: Array(text.utf8)))
        }
        #expect(error.line == 4 && error.found.contains("another table begins"))
    }

    @Test("a table of places above the table of hours is read as names and values")
    func places() throws {
        let text = "latitude,longitude,timezone\n52.5,13.4,GMT\n\ntime,temperature_2m (°C)\n2026-07-01T00:00,20.5\n"
        let table = try DelimitedTable(InputFile(name: "made.csv", bytes: Array(text.utf8)))
        #expect(table.columns == ["time", "temperature_2m (°C)"])
        #expect(table.remarks.map(\.value) == ["52.5", "13.4", "GMT"])
    }

    @Test("a row of another length stays an error, also right below the header")
    func ragged() throws {
        for text in ["a,b,c,d\nx,y,z\np,q,r\n", "a,b,c\n1,2\n", "a,b,c\n1,2,3\n1,2,3,4\n", "a;b\n1;2\n1;2;3\n"] {
            let error = try #require(throws: FormatError.self) {
                try DelimitedTable(InputFile(name: "made.csv", bytes: Array(text.utf8)))
            }
            #expect(error.expected.contains("fields"), "\(text)")
        }
    }

    @Test(
        "between commas, numbers in quotation marks may be thousands: a column is decimal where one comma cannot be that"
    )
    func quotedCommas() throws {
        let text = "a,b,c,d\n\"1,234\",\"20,5\",\"1,2\",7\n\"2,345\",\"1,250\",\"x,y\",NA\n"
        let table = try DelimitedTable(InputFile(name: "made.csv", bytes: Array(text.utf8)))
        #expect(Array(table.rows[0]) == ["1,234", "20.5", "1,2", "7"])
        #expect(Array(table.rows[1]) == ["2,345", "1.250", "x,y", "NA"])
        #expect(throws: FormatError.self) { try table.number(row: 0, column: 0) }
    }

    @Test("thousands are no decimals: a comma before three digits stays where other numbers have points")
    func thousands() throws {
        let text = "a\tb\tc\n1,234\t0.5\t1\n2,345\t1.5\t2\n"
        let table = try DelimitedTable(InputFile(name: "made.csv", bytes: Array(text.utf8)))
        #expect(table.rows[0][0] == "1,234")
        #expect(throws: FormatError.self) { try table.number(row: 0, column: 0) }
    }

    @Test(
        "what is no table is called what it is, with what to do, and never printed as bytes",
        arguments: [
            ("%PDF-1.7\n\u{0}", "PDF", "as CSV"), ("<!DOCTYPE html>\n<html><body>", "page of HTML", "login or key"),
            ("Invalid MAP_KEY.\n", "error of FIRMS", "key"), ("SQLite format 3\u{0}", "GeoPackage", "ogr2ogr"),
            ("\u{0}\u{0}\u{27}\u{0A}\u{0}\u{0}", "shapefile", "ogr2ogr"), ("CDF\u{1}", "netCDF", "grid"),
            ("<?xml version=\"1.0\"?><kml>", "XML", "CSV"), ("https://example.org/data.csv\n", "URL", "curl"),
        ])
    func foreign(text: String, name: String, advice: String) throws {
        let error = try #require(throws: FormatError.self) {
            try DelimitedTable(InputFile(name: "made.csv", bytes: Array(text.utf8)))
        }
        #expect(error.found.contains(name) && error.found.contains(advice), "\(error)")
        #expect(error.description.unicodeScalars.allSatisfy { $0.value >= 32 })
    }

    @Test("a spreadsheet, and an archive of several tables, are named")
    func archives() throws {
        // Stored members of no content: local header, directory and its end.
        func archive(_ names: [String]) -> [UInt8] {
            func number(_ value: Int, _ width: Int) -> [UInt8] { (0..<width).map { UInt8(value >> (8 * $0) & 255) } }
            var (bytes, directory): ([UInt8], [UInt8]) = ([], [])
            for name in names {
                let rest = [0, 0, 0, 0, 0].flatMap { number($0, 2) } + [0, 0, 0].flatMap { number($0, 4) }
                directory += [0x50, 0x4B, 1, 2] + number(20, 2) + rest + number(name.utf8.count, 2)
                directory += [0, 0, 0, 0].flatMap { number($0, 2) } + number(0, 4) + number(bytes.count, 4) + name.utf8
                bytes +=
                    [0x50, 0x4B, 3, 4] + rest.prefix(10) + number(0, 12) + number(name.utf8.count, 2) + number(0, 2)
                bytes += name.utf8
            }
            let end = number(0, 4) + number(names.count, 2) + number(names.count, 2) + number(directory.count, 4)
            return bytes + directory + [0x50, 0x4B, 5, 6] + end + number(bytes.count, 4) + number(0, 2)
        }
        #expect(ForeignForm(archive(["[Content_Types].xml", "xl/workbook.xml"]))?.name.contains("Excel") == true)
        #expect(ForeignForm(archive(["a.csv", "b.csv"]))?.name.contains("a.csv, b.csv") == true)
    }
}
