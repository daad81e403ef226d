import Geo
import Testing

@testable import EmergencyResponse

@Suite("Corrections")
struct CorrectionTests {
    private func declared() -> Ledger {
        var ledger = Ledger()
        ledger.append(.declaration("kya", .declare(Scene.declaration())), hour: 0)
        ledger.append(
            .declaration("kya", .amend(DeclarationAmendment(act: Scene.paper, areas: [Scene.irkutsk]))), hour: 10)
        return ledger
    }

    @Test("leave the entry as it was and change what it comes to, from when they were recorded")
    func replaced() {
        var ledger = declared()
        let wrong = ledger.entries[0]
        let right = Act.declaration("kya", .declare(Scene.declaration(areas: [Scene.kezhemsky])))
        let outcome = ledger.append(
            .correction(Correction(of: 1, replacement: right, reason: "one district only")), hour: 20)
        #expect(outcome.entry?.kind == "entry.correct")
        #expect(outcome.entry?.before == "amended")
        #expect(ledger.entries[0] == wrong)
        let asked = Scene.hour(5)
        #expect(ledger.state(at: asked).declarations["kya"]?.areas == [Scene.kezhemsky])
        #expect(ledger.state(at: asked, knownAt: Scene.hour(19)).declarations["kya"]?.areas == [Scene.krasnoyarsk])
        #expect(ledger.state.declarations["kya"]?.areas == [Scene.irkutsk])
    }

    @Test("can take an entry back, and put it in again")
    func takenBack() {
        var ledger = declared()
        ledger.append(.correction(Correction(of: 2, replacement: nil, reason: "no such act")), hour: 20)
        #expect(ledger.state.declarations["kya"]?.state == .declared)
        let again = Act.declaration("kya", .amend(DeclarationAmendment(act: Scene.paper, areas: [Scene.kezhemsky])))
        ledger.append(.correction(Correction(of: 2, replacement: again, reason: "found after all")), hour: 21)
        #expect(ledger.state.declarations["kya"]?.areas == [Scene.kezhemsky])
    }

    @Test("can move the instant of an entry, within what it follows and what follows it")
    func moved() {
        var ledger = declared()
        let act = ledger.entries[0].act
        func move(to hour: Int) -> Outcome {
            ledger.append(
                .correction(Correction(of: 1, replacement: act, effectiveAt: Scene.hour(hour), reason: "misread")),
                hour: 30)
        }
        #expect(move(to: 11).refusal?.reason.contains("entry 2 would no longer be possible") ?? false)
        #expect(move(to: 9).entry != nil)
        #expect(ledger.state(at: Scene.hour(8)).declarations["kya"] == nil)
        #expect(ledger.state.declarations["kya"]?.declaredAt == Scene.hour(9))
    }

    @Test("are refused where a later entry would no longer be possible, and name it")
    func broken() {
        var ledger = declared()
        let before = ledger
        let outcome = ledger.append(
            .correction(Correction(of: 1, replacement: nil, reason: "never declared")), hour: 20)
        #expect(outcome.refusal?.reason.contains("entry 2 would no longer be possible") ?? false)
        #expect(ledger == before)
    }

    @Test("are refused without a reason, of what is not there, of another kind, and of corrections")
    func refused() {
        var ledger = declared()
        ledger.append(.correction(Correction(of: 2, replacement: nil, reason: "no such act")), hour: 20)
        let other = Act.declaration("kya", .lift(Scene.paper))
        let wrong = [
            Correction(of: 2, replacement: nil, reason: " "), Correction(of: 9, replacement: nil, reason: "none"),
            Correction(of: 0, replacement: nil, reason: "none"), Correction(of: 1, replacement: other, reason: "other"),
            Correction(of: 3, replacement: nil, reason: "undo"),
            Correction(of: Int.max, replacement: nil, reason: "far"),
        ]
        for correction in wrong {
            let before = ledger
            #expect(ledger.append(.correction(correction), hour: 21).refusal != nil, "\(correction)")
            #expect(ledger == before)
        }
    }

    @Test("cannot touch a submitted report or a published decision")
    func frozen() {
        var ledger = LedgerPathTests.background()
        for entry in ledger.entries {
            let outcome = ledger.append(
                .correction(Correction(of: entry.sequence, replacement: entry.act, reason: "better figures")), hour: 20)
            #expect(outcome.refusal?.kind == .frozen)
        }
    }

    @Test("survive export and import")
    func exported() throws {
        var ledger = declared()
        let right = Act.declaration("kya", .declare(Scene.declaration(areas: [Scene.kezhemsky])))
        ledger.append(
            .correction(Correction(of: 1, replacement: right, effectiveAt: Scene.hour(-1), reason: "a district")),
            hour: 20)
        #expect(try Ledger(lines: ledger.lines) == ledger)
    }
}
