import Geo
import Testing

@testable import EmergencyResponse

@Suite("What is written down, when and after what")
struct RecordingTests {
    private func ledger() -> Ledger {
        var ledger = Ledger()
        ledger.append(.offer("n", .receive(Scene.offer())), hour: 5, recorded: 10)
        ledger.append(.offer("n", .acknowledge(Note())), hour: 7, recorded: 10)
        return ledger
    }

    @Test(
        "a clock that is up to a minute behind records at the last entry, one further behind as it is",
        arguments: [(60, 60), (0, 0), (-1, 0), (-60, 0), (-61, -61), (-3_600, -3_600)])
    func clocks(seconds: Int, recorded: Int) {
        let last = Scene.hour(10).seconds
        let found = ledger().recordingInstant(clock: Instant(seconds: last + Int64(seconds)))
        #expect(found == Instant(seconds: last + Int64(recorded)))
        #expect(Ledger().recordingInstant(clock: Scene.hour(1)) == Scene.hour(1))
    }

    @Test("the span is that of when entries took effect")
    func span() {
        #expect(Ledger().effectiveSpan == nil)
        #expect(ledger().effectiveSpan == Scene.hour(5)...Scene.hour(7))
    }

    private func refusal(_ cause: Cause) -> Refusal.Kind? {
        var ledger = ledger()
        let before = ledger
        let command = Command(
            .offer("n", .hold(OfferHold(reviewAt: Scene.hour(99)))), by: Scene.minister, effectiveAt: Scene.hour(11),
            cause: cause)
        let refusal = ledger.append(command, recordedAt: Scene.hour(11)).refusal
        #expect(refusal == nil || ledger == before)
        return refusal?.kind
    }

    @Test("a cause is an entry that there is, or a document, by a whole digest where it has one")
    func causes() {
        #expect(refusal(Cause(entry: 2)) == nil && refusal(Cause(entry: 1)) == nil)
        for entry in [0, -1, 3, Int.max] { #expect(refusal(Cause(entry: entry)) == .unknownSubject) }
        #expect(refusal(Cause(document: "letter")) == nil)
        #expect(refusal(Cause(document: "letter", digest: Scene.digest)) == nil)
        for digest in ["", "abc", Scene.digest.uppercased(), Scene.digest + "0", String(Scene.digest.dropLast()) + "g"]
        {
            #expect(refusal(Cause(document: "letter", digest: digest)) == .incomplete)
        }
    }

    @Test("a line without its end, and a chain that ends elsewhere, say what was expected")
    func faults() throws {
        let lines = ledger().lines
        let open = #expect(throws: LedgerFault.self) { try Ledger(lines: Array(lines.dropLast())) }
        #expect(open?.sequence == 2 && open?.description.contains("its line has no end") == true)
        let head = LedgerHead(sequence: 3, hash: Scene.digest)
        let short = #expect(throws: LedgerFault.self) { try Ledger(lines: lines, head: head) }
        #expect(short?.description.contains("expected entry 3") == true)
        #expect(short?.description.contains("found entry 2, \(ledger().head.hash)") == true)
        #expect(try Ledger(lines: []) == Ledger())
    }

    @Test("entries are found by their sequence, and no other number finds one")
    func sequences() {
        let ledger = ledger()
        #expect([-1, 0, 1, 2, 3].map { ledger[$0]?.sequence } == [nil, nil, 1, 2, nil])
    }
}
