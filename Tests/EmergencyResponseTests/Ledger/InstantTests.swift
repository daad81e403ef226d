import Geo
import Testing
import Wording

@testable import EmergencyResponse

@Suite("State at an instant")
struct LedgerInstantTests {
    @Test("an act of 30 July that is recorded on 2 August counts from 30 July, and is known from 2 August")
    func lateRecord() {
        var ledger = Ledger()
        ledger.append(.declaration("kya", .declare(Scene.declaration())), by: Scene.governor, hour: -48, recorded: 24)
        #expect(ledger.state(at: Scene.hour(0)).declarations["kya"] != nil)
        #expect(ledger.state(at: Scene.hour(0), knownAt: Scene.hour(0)).declarations["kya"] == nil)
        #expect(ledger.state(at: Scene.hour(-49)).declarations["kya"] == nil)
        #expect(ledger.state(at: Scene.hour(0), knownAt: Scene.hour(24)).declarations["kya"] != nil)
    }

    @Test("an act that takes effect later is not yet in force")
    func laterEffect() {
        var ledger = Ledger()
        ledger.append(.declaration("kya", .declare(Scene.declaration())), by: Scene.governor, hour: 24, recorded: 0)
        #expect(ledger.state(at: Scene.hour(23)).regimesInForce(at: Scene.hour(23)).isEmpty)
        #expect(ledger.state.regimesInForce(at: Scene.hour(23)).isEmpty)
        #expect(ledger.state(at: Scene.hour(24)).regimesInForce(at: Scene.hour(24)).map(\.area.code) == ["RU-KYA"])
    }

    @Test("what is amended, expires and is lifted is in force where and while it was")
    func inForce() {
        var ledger = Ledger()
        ledger.append(.declaration("kya", .declare(Scene.declaration())), hour: 0)
        ledger.append(
            .declaration(
                "kya", .amend(DeclarationAmendment(act: Scene.paper, areas: [Scene.krasnoyarsk, Scene.irkutsk]))),
            hour: 10)
        ledger.append(.declaration("kya", .lift(Scene.paper)), hour: 20)
        ledger.append(
            .declaration(
                "k", .declare(Scene.declaration(areas: [Scene.kezhemsky], level: .municipal, expiresAt: Scene.hour(30)))
            ),
            by: Scene.mayor, hour: 25)
        func rows(_ hour: Int) -> [String] {
            let instant = Scene.hour(hour)
            return ledger.state(at: instant).regimesInForce(at: instant).map { "\($0.area.code) since \($0.since)" }
        }
        #expect(rows(-1).isEmpty)
        #expect(rows(0) == ["RU-KYA since \(Scene.hour(0))"])
        #expect(rows(19) == ["RU-IRK since \(Scene.hour(10))", "RU-KYA since \(Scene.hour(0))"])
        #expect(rows(20).isEmpty)
        #expect(rows(29) == ["KEZH since \(Scene.hour(25))"])
        #expect(rows(30).isEmpty)
    }

    @Test("a step cannot take effect before the one it follows, nor be recorded before the last entry")
    func order() {
        var ledger = Ledger()
        ledger.append(.offer("n", .receive(Scene.offer())), hour: 5)
        #expect(ledger.append(.offer("n", .acknowledge(Note())), hour: 4, recorded: 6).refusal?.kind == .wrongTime)
        #expect(ledger.append(.offer("n", .acknowledge(Note())), hour: 5, recorded: 4).refusal?.kind == .wrongTime)
        #expect(ledger.append(.offer("n", .acknowledge(Note())), hour: 5, recorded: 6).entry?.after == "acknowledged")
    }

    @Test("whoever has seen an older head is told so")
    func staleHead() {
        var ledger = Ledger()
        let seen = ledger.head
        ledger.append(.offer("n", .receive(Scene.offer())), hour: 0)
        let command = Command(.offer("n", .acknowledge(Note())), by: Scene.minister, effectiveAt: Scene.hour(1))
        #expect(ledger.append(command, recordedAt: Scene.hour(1), expecting: seen).refusal?.kind == .staleHead)
        #expect(ledger.append(command, recordedAt: Scene.hour(1), expecting: ledger.head).entry != nil)
    }

    @Test("a cause must be an entry that is there")
    func cause() {
        var ledger = Ledger()
        let act = Act.offer("n", .receive(Scene.offer()))
        let later = Command(act, by: Scene.minister, effectiveAt: Scene.hour(0), cause: Cause(entry: 1))
        #expect(ledger.append(later, recordedAt: Scene.hour(0)).refusal?.kind == .unknownSubject)
        let page = Command(
            act, by: Scene.minister, effectiveAt: Scene.hour(0), cause: Cause(document: "a page", digest: "12"))
        #expect(ledger.append(page, recordedAt: Scene.hour(0)).refusal?.kind == .incomplete)
    }
}
