import FireEvents
import Formats
import Geo
import Testing
import TestSupport

@Suite("Damaged files")
struct FIRMSFuzzTests {
    @Test(
        "no damage to the bytes stops the program, and every line that is not blank is accounted for", arguments: 0..<8)
    func damage(seed: UInt64) throws {
        var generator = SplitMix(state: seed)
        let original = Array(PublishedRows.all.joined(separator: "\n").utf8)
        for _ in 0..<400 {
            let bytes = Self.damaged(original, &generator)
            guard let table = try? FIRMSTable.parse(bytes, source: "damaged") else { continue }
            #expect(table.rowCount <= bytes.count { $0 == 10 } + 1)
            #expect(table.detections.allSatisfy { !($0.scanKilometers < 0.1) && abs($0.coordinate.latitude) <= 90 })
        }
    }

    @Test("a file cut anywhere is read as far as it goes")
    func cut() throws {
        let bytes = Array(PublishedRows.modisArchive.utf8)
        for length in 0..<bytes.count {
            let table = try? FIRMSTable.parse(Array(bytes.prefix(length)), source: "cut")
            #expect((table?.rowCount ?? 0) <= 2)
        }
    }

    private static func damaged(_ original: [UInt8], _ generator: inout SplitMix) -> [UInt8] {
        var bytes = original
        for _ in 0..<Int.random(in: 1...20, using: &generator) {
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            let signs = Array(",,\n\r\"\0.-+eE:09\u{FF}".utf8) + [UInt8.random(in: 0...255, using: &generator)]
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: bytes[place] = signs.randomElement(using: &generator) ?? 0
            case 1: bytes.insert(signs.randomElement(using: &generator) ?? 0, at: place)
            case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...30, using: &generator)))
            default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 40)], at: place)
            }
            if bytes.isEmpty { return [0] }
        }
        return bytes
    }
}
