import EmergencyResponse
import Geo
import Testing
import Wording

@Suite("Life of a warning")
struct AlertLifeTests {
    typealias State = AlertMachine.State
    typealias Step = AlertStep.Command

    static let allowed: [State?: [Step: State]] = [
        nil: [.draft: .draft],
        .draft: [.revise: .draft, .discard: .discarded, .approve: .approved],
        .approved: [.update: .updated, .cancel: .cancelled],
        .updated: [.update: .updated, .cancel: .cancelled],
        .discarded: [:], .cancelled: [:],
    ]

    @Test("every step from every state leads where it should, or nowhere", arguments: Step.allCases)
    func machine(step: Step) {
        for state in [nil] + State.allCases.map(Optional.some) {
            #expect(AlertMachine.next(state, step) == Self.allowed[state]?[step])
        }
    }

    private func officer(_ area: String = "RU-KYA", level: ResponseLevel = .municipal) -> Actor {
        Actor(
            name: "A. Petrova", role: "duty officer",
            authority: Authority(areas: [area], level: level, from: Messages.instant("2019-01-01")))
    }

    private func at(_ hours: Double) -> Instant { Messages.sent.instant.adding(hours: hours) }

    private func step(
        _ step: AlertStep, _ ledger: inout Ledger, _ hours: Double, by actor: Actor? = nil
    ) -> Refusal? {
        let command = Command(.alert("fire-1", step), by: actor ?? officer(), effectiveAt: at(hours))
        return ledger.append(command, recordedAt: at(hours)).refusal
    }

    private func approval(_ hours: Double, _ status: AlertStatus = .actual) -> AlertStep {
        .approve(AlertApproval(status: status, sent: AlertTime(at(hours), offsetMinutes: 420)))
    }

    private func approved() throws -> Ledger {
        var ledger = Ledger()
        try #require(step(.draft(Messages.draft(Messages.alert())), &ledger, 0) == nil)
        try #require(step(approval(0.5), &ledger, 0.5) == nil)
        return ledger
    }

    private func record(_ ledger: Ledger) throws -> AlertRecord { try #require(ledger.state.alerts["fire-1"]) }

    @Test("drafted, approved, updated, cancelled: the ledger tells it again from its lines")
    func wholeLife() throws {
        var ledger = try approved()
        let first = try record(ledger)
        #expect(first.sent.map(\.status) == [.actual])
        #expect(first.sent[0].sent.instant == at(0.5))
        #expect(first.sent[0].infos[0].effective == first.sent[0].sent)
        let update = first.update(with: Messages.draft(Messages.alert()), at: at(2))
        #expect(step(.update(update), &ledger, 2) == nil)
        let second = try record(ledger)
        #expect(second.standing(at: at(3)) == .updated)
        let cancel = second.cancellation(because: "It rained.", at: at(4), allClear: true)
        #expect(step(.cancel(cancel), &ledger, 4) == nil)
        let last = try record(ledger)
        #expect(last.standing(at: at(5)) == .cancelled)
        #expect(last.sent.map(\.messageType) == [.alert, .update, .cancel])
        #expect(last.sent[2].references == last.sent[..<2].map(\.reference))
        #expect(last.sent[2].infos.map(\.responses) == [[.allClear], [.allClear]])
        for (index, alert) in last.sent.enumerated() {
            let context = AlertContext(now: at(9), known: last.sent.compactMap { KnownAlert($0.element) })
            #expect(alert.findings(context) == [], "message \(index + 1)")
        }
        #expect(try Ledger(lines: ledger.lines) == ledger)
    }

    @Test("nothing is actual before a person with the right has approved it")
    func approval() throws {
        var ledger = Ledger()
        var actual = Messages.alert()
        actual.status = .actual
        #expect(step(.draft(Messages.draft(actual)), &ledger, 0)?.kind == .outsideAuthority)
        #expect(step(.draft(Messages.draft(Messages.alert())), &ledger, 0) == nil)
        #expect(try record(ledger).draft.alert.status == .exercise)
        #expect(try record(ledger).sent == [])
        #expect(step(approval(1), &ledger, 1, by: officer("RU-IRK"))?.kind == .outsideAuthority)
        #expect(step(approval(1, .system), &ledger, 1)?.kind == .incomplete)
        #expect(step(approval(2), &ledger, 1)?.kind == .wrongTime)
        #expect(step(approval(13), &ledger, 13)?.kind == .incomplete, "it would have ended before it is sent")
        #expect(step(approval(1, .exercise), &ledger, 1) == nil)
        #expect(try record(ledger).sent.map(\.status) == [.exercise])
    }

    @Test("a draft with an error is refused, and says which rule")
    func wrongDraft() {
        var ledger = Ledger()
        var alert = Messages.alert()
        alert.infos[0].severity = .severe
        let refusal = step(.draft(Messages.draft(alert)), &ledger, 0)
        #expect(refusal?.kind == .incomplete)
        #expect(refusal?.reason.contains("severity") ?? false)
        #expect(ledger.entries.isEmpty)
    }

    @Test("a warning that has ended is not updated or cancelled")
    func expired() throws {
        var ledger = try approved()
        let record = try record(ledger)
        #expect(record.standing(at: at(11.9)) == .approved)
        #expect(record.needsAttention(at: at(11)))
        #expect(!record.needsAttention(at: at(9)))
        #expect(record.standing(at: at(12)) == .expired)
        let update = record.update(with: Messages.draft(Messages.alert()), at: at(12))
        #expect(step(.update(update), &ledger, 12)?.kind == .wrongTime)
        #expect(step(.cancel(record.cancellation(because: "x", at: at(12), allClear: false)), &ledger, 12) != nil)
        #expect(step(.update(record.prolongation(at: at(11), hours: 12)), &ledger, 11) == nil)
        #expect(try self.record(ledger).standing(at: at(12)) == .updated)
    }

    @Test("an update names all that it replaces, and keeps status and sender")
    func successors() throws {
        var ledger = try approved()
        let good = try record(ledger).update(with: Messages.draft(Messages.alert()), at: at(2))
        func refusal(_ change: (inout Alert) -> Void) -> Refusal.Kind? {
            var draft = good
            change(&draft.alert)
            return step(.update(draft), &ledger, 2)?.kind
        }
        #expect(refusal { $0.references = [] } == .incomplete)
        #expect(refusal { $0.status = .exercise } == .incomplete)
        #expect(refusal { $0.sender = "other@example.org" } == .incomplete)
        #expect(refusal { $0.identifier = "fire-1.1" } == .incomplete)
        #expect(refusal { $0.messageType = .cancel } == .incomplete)
        #expect(refusal { $0.sent = $0.sent.adding(hours: -1) } == .wrongTime)
        #expect(step(.update(good), &ledger, 2, by: officer("US"))?.kind == .outsideAuthority)
        #expect(refusal { _ in } == nil)
    }
}
