import FireEvents
import Formats
import Geo
import Tables
import Testing

@Suite("The layout of a FIRMS file")
struct FIRMSLayoutTests {
    private static let plain = PublishedRows.suomiNPPArchive + "\n"

    @Test(
        "neither line ends, byte order mark, quotation marks, blanks nor blank lines change what is read",
        arguments: [
            plain.replacing("\n", with: "\r\n"),
            "\u{FEFF}" + plain,
            String(plain.dropLast()),
            plain.replacing("\n", with: "\n\n") + "\r\n  \n",
            plain.replacing(",", with: " , "),
            plain.uppercased(),
            plain.split(separator: "\n").map { $0.split(separator: ",").map { "\"\($0)\"" }.joined(separator: ",") }
                .joined(separator: "\n"),
        ])
    func spelling(text: String) throws {
        let table = try parse(text)
        #expect(table.detections == (try parse(Self.plain).detections))
        #expect(table.rejected.isEmpty)
    }

    @Test("columns are found by name in any order, and others are ignored")
    func order() throws {
        let reversed = Self.plain.split(separator: "\n").enumerated().map { index, line in
            (index == 0 ? "country_id,odd \"name\"," : "USA,\"a, b\",")
                + line.split(separator: ",").reversed().joined(separator: ",")
        }
        #expect(try parse(reversed.joined(separator: "\n")).detections == (try parse(Self.plain).detections))
    }

    @Test("files joined end to end are read with the header of each")
    func joined() throws {
        let table = try parse(PublishedRows.all.joined(separator: "\n"))
        #expect(table.rejected.isEmpty)
        #expect(table.detections.count == 12)
        #expect(Set(table.detections.map(\.satellite)) == [.terra, .aqua, .suomiNPP, .noaa20])
    }

    @Test("one file may hold both instruments, each with heat columns of its own")
    func mixed() throws {
        let table = try parse(
            """
            latitude,longitude,brightness,bright_t31,bright_ti4,bright_ti5,scan,track,acq_date,acq_time,satellite
            1,2,320.5,290.5,,,1,1,2020-01-01,0000,T
            1,2,,,330.5,300.5,0.4,0.4,2020-01-01,0000,1
            """)
        #expect(table.detections.map(\.brightnessKelvin) == [320.5, 330.5])
        #expect(table.detections.map(\.backgroundKelvin) == [290.5, 300.5])
        #expect(table.detections.map(\.satellite) == [.terra, .noaa20])
    }

    @Test("the index of the file is carried by each detection")
    func fileIndex() throws {
        let table = try FIRMSTable.parse(Array(Self.plain.utf8), source: "a.csv", fileIndex: 7)
        #expect(table.detections.map(\.fileIndex) == [7, 7])
    }

    @Test(
        "what is no table of detections stops, and says what was found",
        arguments: [
            ("", "an empty file"), ("\u{FEFF}\r\n\n", "an empty file"), ("<!DOCTYPE html><html>", "HTML"),
            ("{\"error\":\"no key\"}", "JSON"), ("PK\u{3}\u{4}rest", "ZIP"), ("Invalid MAP_KEY.", "Invalid MAP_KEY."),
            (PublishedRows.goes, "GOES"), ("latitude,longitude\n1,2\n", "acq_date"),
            (plain.replacing("bright_t31", with: "latitude"), "latitude 2 times"),
        ])
    func unusable(text: String, word: String) throws {
        let error = try #require(throws: FormatError.self) { try parse(text) }
        #expect(error.found.contains(word))
        #expect(error.source == "test.csv")
        #expect(error.kind == .content)
    }
}
