import Geo
import Testing

@testable import EmergencyResponse

@Suite("Chain of hashes")
struct TamperingTests {
    /// Six entries of five families.
    static let ledger: Ledger = {
        var ledger = Ledger()
        let report = ReportReference(id: "daily", version: 1)
        ledger.append(.report(report, .draft(Scene.body("Сводка «утро»\n"))), hour: 0)
        ledger.append(.report(report, .submit(.init(to: "the president"))), hour: 1)
        ledger.append(.declaration("kya", .declare(Scene.declaration())), by: Scene.governor, hour: 2)
        ledger.append(.offer("n", .receive(Scene.offer())), hour: 3)
        ledger.append(.fire("20190801-0000000000", .register(Scene.fire)), hour: 3)
        ledger.append(
            .correction(Correction(of: 5, replacement: nil, reason: "another fire")), hour: 4)
        return ledger
    }()

    @Test("SHA-256 is that of FIPS 180-2, appendix B.1 and B.2")
    func digest() {
        #expect(
            SHA256Digest.hexadecimal(of: Array("abc".utf8))
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            SHA256Digest.hexadecimal(of: Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8))
                == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    }

    @Test("an export is taken up again as it was")
    func roundTrip() throws {
        #expect(Self.ledger.entries.count == 6)
        let again = try Ledger(lines: Self.ledger.lines, head: Self.ledger.head)
        #expect(again == Self.ledger)
        #expect(again.lines == Self.ledger.lines)
    }

    @Test("each entry names the one before, the first 64 zeros")
    func chained() {
        let hashes = [SHA256Digest.zero] + Self.ledger.entries.map(\.hash)
        #expect(Self.ledger.entries.map(\.previousHash) == hashes.dropLast())
        #expect(Self.ledger.entries.map(\.sequence) == Array(1...6))
    }

    @Test("the change of any byte is found, and the entry it is in is named")
    func everyByte() {
        let lines = Self.ledger.lines
        for (index, sequence) in Self.places {
            var copy = lines
            copy[index] ^= 1
            #expect(fault(in: copy)?.sequence == sequence, "byte \(index)")
        }
    }

    @Test("whatever a byte is changed to, taken out, or has put before it, its line is refused", arguments: 1...6)
    func everyChange(sequence: Int) {
        let entries = Self.ledger.entries
        let before = ledger(of: entries[..<(sequence - 1)])
        let line = entries[sequence - 1].canonical.bytes
        for index in line.indices {
            var changes = [UInt8(ascii: "0"), UInt8(ascii: " "), 0xff].filter {
                $0 != line[index]
            }.map { line[..<index] + [$0] + line[(index + 1)...] }
            changes += [line[..<index] + line[(index + 1)...], line[..<index] + [UInt8(ascii: "7")] + line[index...]]
            for change in changes {
                var ledger = before
                #expect(throws: LedgerFault.self, "byte \(index)") { try ledger.take(Array(change)) }
                #expect(ledger.head == before.head)
            }
        }
    }

    /// Each byte of the export, with the number of its line.
    private static var places: [(Int, Int)] {
        var number = 1
        return Self.ledger.lines.enumerated().map { index, byte in
            defer { if byte == UInt8(ascii: "\n") { number += 1 } }
            return (index, number)
        }
    }

    private func ledger(of entries: ArraySlice<LedgerEntry>) -> Ledger {
        var ledger = Ledger()
        for entry in entries {
            do { try ledger.take(entry.canonical.bytes) } catch { Issue.record(error) }
        }
        return ledger
    }

    @Test("an entry taken out, doubled or moved is found", arguments: 0..<6)
    func everyEntry(index: Int) {
        let entries = Self.ledger.entries.map { $0.canonical.bytes + [10] }
        var without = entries
        without.remove(at: index)
        #expect(fault(in: without.flatMap(\.self), head: Self.ledger.head) != nil)
        #expect(index == 5 || fault(in: without.flatMap(\.self))?.sequence == index + 1)
        #expect(fault(in: (entries[...index] + entries[index...]).flatMap(\.self))?.sequence == index + 2)
        var moved = entries
        moved.swapAt(index, (index + 1) % 6)
        #expect(fault(in: moved.flatMap(\.self))?.sequence == min(index, (index + 1) % 6) + 1)
    }

    @Test("a chain that is whole but tells what the rules refuse is not taken up")
    func forged() {
        let head = LedgerHead.empty
        let act = Act.declaration("kya", .declare(Scene.declaration()))
        let command = Command(act, by: Scene.mayor, effectiveAt: Scene.hour(0))
        let entry = LedgerEntry(
            command, content: Self.content(act), .init(before: nil, after: "declared"), after: head,
            recordedAt: Scene.hour(0))
        guard case .impossible(let reason)? = fault(in: entry.canonical.bytes + [10])?.finding else {
            Issue.record("the entry was taken up")
            return
        }
        #expect(reason.contains("municipal"))
    }

    @Test("a whole entry that says it led elsewhere than it did is not taken up")
    func falseState() {
        let act = Act.declaration("kya", .declare(Scene.declaration()))
        let command = Command(act, by: Scene.governor, effectiveAt: Scene.hour(0))
        let entry = LedgerEntry(
            command, content: Self.content(act), .init(before: nil, after: "lifted"), after: .empty,
            recordedAt: Scene.hour(0))
        var ledger = Ledger()
        #expect(throws: LedgerFault.self) { try ledger.take(entry.canonical.bytes) }
        #expect(ledger == Ledger())
    }

    private static func content(_ act: Act) -> CanonicalJSON {
        do { return try act.content() } catch { return .null }
    }

    private func fault(in lines: [UInt8], head: LedgerHead? = nil) -> LedgerFault? {
        do throws(LedgerFault) {
            _ = try Ledger(lines: lines, head: head)
            return nil
        } catch {
            return error
        }
    }
}
