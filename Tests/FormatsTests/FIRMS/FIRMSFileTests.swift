import FireEvents
import Testing

@testable import Formats
@testable import Tables

@Suite("A file of detections read piece by piece")
struct FIRMSFileTests {
    /// More than two pieces of text, lines of many lengths, bad ones among them.
    private static let text: String = {
        let header =
            "latitude,longitude,bright_ti4,scan,track,acq_date,acq_time,satellite,instrument,confidence,version,bright_ti5,frp,daynight\n"
        let rows = (0..<9_000).map { index -> String in
            let frp = String(repeating: "1", count: 1 + index % 5)
            let latitude = index % 97 == 0 ? "north" : "\(30 + index % 40).\(index)"
            return
                "\(latitude),100.\(index),330.1,0.4,0.4,2020-08-15,\(index % 24)0\(index % 6),N,VIIRS,n,2.0NRT,290.2,\(frp),D"
        }
        return header + rows.joined(separator: "\n")
    }()

    @Test("is the same as the file read whole, wherever a line is cut")
    func pieces() throws {
        let folder = try TemporaryFolder()
        let path = folder.write(Self.text, as: "pieces.csv")
        let whole = try FIRMSTable.parse(Array(Self.text.utf8), source: path)
        let file = try FIRMSFile(path)
        #expect(Self.text.utf8.count > 600_000)
        #expect(file.table.detections == whole.detections)
        #expect(file.table.rejected == whole.rejected)
        #expect(whole.rejected.count > 90 && whole.detections.count > 8_000)
        #expect(file.digest == ContentDigest.hexadecimal(of: Array(Self.text.utf8)))
    }
}
