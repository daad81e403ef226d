import Geo
import Testing

@testable import EmergencyResponse

@Suite("Names that persons give to fires")
struct NamingTests {
    private static let id = "20200816-df00f69c3a"

    private func give(_ name: String) -> Act { .naming(Self.id, .give(.init(name: name))) }

    private func record(_ acts: (Act, Int)...) -> (Ledger, [Outcome]) {
        var ledger = Ledger()
        let outcomes = acts.map { act, hour in
            ledger.append(
                Command(act, by: Scene.mayor, effectiveAt: Scene.hour(hour)), recordedAt: Scene.hour(hour + 100))
        }
        return (ledger, outcomes)
    }

    @Test("a name counts from when it takes effect, until another is given or it is withdrawn")
    func life() {
        let (ledger, outcomes) = record(
            (give("First"), 1), (give("Second"), 5), (.naming(Self.id, .withdraw(Reason("another fire"))), 9),
            (give("Third"), 12))
        #expect(outcomes.allSatisfy { $0.refusal == nil })
        func name(_ hour: Int) -> String? { ledger.state(at: Scene.hour(hour)).namings[Self.id]?.name }
        #expect(name(0) == nil && name(1) == "First" && name(6) == "Second" && name(10) == nil && name(12) == "Third")
        #expect(outcomes.last?.entry?.before == "withdrawn" && outcomes.last?.entry?.after == "named")
    }

    @Test("what no document could print is refused, and the ledger stays as it was")
    func refusals() {
        for name in ["", "  ", String(repeating: "x", count: 101), "a\nb", "a\u{202e}b", "\u{7}"] {
            let (ledger, outcomes) = record((give(name), 1))
            #expect(outcomes.first?.refusal?.kind == .incomplete, "\(name)")
            #expect(ledger.entries.isEmpty)
        }
        #expect(record((.naming(Self.id, .withdraw(Reason("why"))), 1)).1.first?.refusal?.kind == .unknownSubject)
        #expect(record((.naming("no id!", .give(.init(name: "A"))), 1)).1.first?.refusal?.kind == .incomplete)
    }

    @Test("entries are read back as they were written")
    func lines() throws {
        let (ledger, _) = record((give("August Complex"), 1), (.naming(Self.id, .withdraw(Reason("why"))), 2))
        var again = Ledger()
        for entry in ledger.entries { try again.take(entry.canonical.bytes) }
        #expect(again == ledger)
    }
}
