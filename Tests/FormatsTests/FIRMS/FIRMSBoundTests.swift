import FireEvents
import Testing

@testable import Formats
@testable import Tables

@Suite("Bounds of what a file of detections may ask for")
struct FIRMSBoundTests {
    private static let header =
        "latitude,longitude,bright_ti4,scan,track,acq_date,acq_time,satellite,instrument,confidence,version,bright_ti5,frp,daynight\n"
    private static let row = "38.5,-122.7,338.00,0.42,0.45,2026-07-14,1942,N20,VIIRS,n,2.0NRT,291.18,6.00,N\n"

    @Test("all rejected rows are counted and handed on, and the first thousand kept")
    func rejected() throws {
        let folder = try TemporaryFolder()
        let bad = String(repeating: "91,0\n", count: 5_000)
        let path = folder.write(Self.header + bad + Self.row, as: "bad.csv")
        var lines: [Int] = []
        let file = try FIRMSFile(path) { lines.append($0.line) }
        #expect(lines == Array(2...5_001))
        #expect(file.table.rejectedCount == 5_000 && file.table.rowCount == 5_001)
        #expect(file.table.rejected.map(\.line) == Array(2...1_001) && file.table.detections.count == 1)
    }

    @Test("a line without end is one rejected row, and the rows around it are read")
    func endless() throws {
        let folder = try TemporaryFolder()
        let endless = String(repeating: "x", count: 3 * LineCursor.longestLine)
        let path = folder.write(Self.header + Self.row + endless + "\n" + Self.row, as: "endless.csv")
        let file = try FIRMSFile(path)
        #expect(file.table.detections.count == 2 && file.table.rejectedCount == 1)
        let row = try #require(file.table.rejected.first)
        #expect(row.line == 3 && row.reason.contains("\(LineCursor.longestLine) bytes") && row.text.count <= 210)
        #expect(file.digest == (try InputFile(path)).digest)
        let last = folder.write(Self.header + Self.row + endless, as: "last.csv")
        #expect(try FIRMSFile(last).table.rejectedCount == 1)
    }

    @Test("a header without end is refused")
    func endlessHeader() throws {
        let folder = try TemporaryFolder()
        let path = folder.write(String(repeating: "x,", count: LineCursor.longestLine), as: "header.csv")
        let error = try #require(throws: FormatError.self) { try FIRMSFile(path) }
        #expect(error.line == 1 && error.expected.contains("header"))
    }

    @Test("a file of rejected rows is there whole when it is finished, and not before")
    func rejectsFile() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/rejects.csv"
        let row = RejectedRow(line: 3, reason: #"latitude: found "x""#, text: "x,1")
        let file = try RejectsFile(path)
        for _ in 0..<2_000 { try file.add(row, of: "a.csv") }
        #expect(throws: FormatError.self) { try InputFile(path) }
        try file.finish()
        let lines = String(decoding: try InputFile(path).bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 2_001 && lines[0] == "file,line,reason,text")
        #expect(lines[2_000] == #"a.csv,3,"latitude: found ""x""","x,1""#)
    }

    @Test("a record of more fields than any table has is refused before it is held")
    func fields() throws {
        let folder = try TemporaryFolder()
        let path = folder.write(String(repeating: ",", count: 100_000), as: "wide.csv")
        let error = try #require(throws: FormatError.self) { try PlaceFile.read(path) }
        #expect(error.line == 1 && error.expected.contains("4096"))
    }

    @Test("a file of rejected rows that could not take one is never finished")
    func fullDisk() throws {
        let file = try RejectsFile("/dev/full")
        #expect(throws: FormatError.self) {
            for line in 1...5_000 {
                try file.add(
                    RejectedRow(line: line, reason: "expected 15 fields, found 3", text: "not,a,row"), of: "a.csv")
            }
        }
        #expect(throws: FormatError.self) { try file.finish() }
    }
}
