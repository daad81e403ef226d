import Geo
import Testing
import Wording

@testable import EmergencyResponse

/// Every state of a warning and of a name reached in a ledger, and every step tried there.
@Suite("Warnings and names in a ledger")
struct AlertPathTests {
    private static let officer = Actor(
        name: "A. Petrova", role: "duty officer",
        authority: Authority(areas: ["RU-KYA"], level: .municipal, from: Messages.instant("2019-01-01")))

    private func append(_ act: Act, _ hours: Double, to ledger: inout Ledger) -> Outcome {
        let at = Messages.sent.instant.adding(hours: hours)
        return ledger.append(Command(act, by: Self.officer, effectiveAt: at), recordedAt: at)
    }

    /// A step that is valid where its state allows it.
    private func step(_ command: AlertStep.Command, _ hours: Double, in ledger: Ledger) -> AlertStep {
        let at = Messages.sent.instant.adding(hours: hours)
        let (fresh, record) = (Messages.draft(Messages.alert()), ledger.state.alerts["fire-1"])
        switch command {
        case .draft: return .draft(fresh)
        case .revise: return .revise(fresh)
        case .discard: return .discard(Reason("it rained"))
        case .approve: return .approve(AlertApproval(status: .actual, sent: AlertTime(at, offsetMinutes: 420)))
        case .update: return .update(record?.update(with: fresh, at: at) ?? fresh)
        case .cancel: return .cancel(record?.cancellation(because: "it rained", at: at, allClear: true) ?? fresh)
        }
    }

    /// Steps to a state, and the steps that it allows with where they lead; all others are refused.
    private static let table: [(path: [AlertStep.Command], allowed: [AlertStep.Command: String])] = [
        ([], [.draft: "draft"]),
        ([.draft], [.revise: "draft", .discard: "discarded", .approve: "approved"]),
        ([.draft, .revise], [.revise: "draft", .discard: "discarded", .approve: "approved"]),
        ([.draft, .discard], [:]),
        ([.draft, .approve], [.update: "updated", .cancel: "cancelled"]),
        ([.draft, .approve, .update], [.update: "updated", .cancel: "cancelled"]),
        ([.draft, .approve, .cancel], [:]), ([.draft, .approve, .update, .cancel], [:]),
    ]

    @Test("a ledger does what the state of a warning allows, and refuses the rest without a trace")
    func warnings() {
        for (path, allowed) in Self.table {
            var ledger = Ledger()
            for (index, command) in path.enumerated() {
                let act = Act.alert("fire-1", step(command, Double(index), in: ledger))
                #expect(append(act, Double(index), to: &ledger).refusal == nil, "\(path), \(index)")
            }
            for command in AlertStep.Command.allCases {
                var copy = ledger
                let outcome = append(.alert("fire-1", step(command, 5, in: ledger)), 5, to: &copy)
                #expect(outcome.entry?.after == allowed[command], "\(path), \(command): \(outcome)")
                guard let refusal = outcome.refusal else { continue }
                #expect([.wrongState, .unknownSubject].contains(refusal.kind), "\(path), \(command): \(refusal)")
                #expect(copy == ledger)
            }
        }
    }

    @Test("a name is given in every state, and withdrawn where there is one")
    func names() {
        let give = NamingStep.give(.init(name: "North")), withdraw = NamingStep.withdraw(Reason("another fire"))
        let rows: [(path: [NamingStep], canWithdraw: Bool)] = [
            ([], false), ([give], true), ([give, give], true), ([give, withdraw], false),
            ([give, withdraw, give], true),
        ]
        for (path, canWithdraw) in rows {
            var ledger = Ledger()
            for (index, step) in path.enumerated() { _ = append(.naming("f", step), Double(index), to: &ledger) }
            #expect(ledger.entries.count == path.count)
            var (given, withdrawn) = (ledger, ledger)
            #expect(append(.naming("f", give), 9, to: &given).entry?.after == "named")
            #expect((append(.naming("f", withdraw), 9, to: &withdrawn).entry != nil) == canWithdraw)
            #expect(canWithdraw || withdrawn == ledger)
        }
    }

    @Test("the state is the fold of the entries, at every instant and however often it is folded")
    func folded() throws {
        var ledger = Ledger()
        for (index, command) in [AlertStep.Command.draft, .approve, .update, .cancel].enumerated() {
            _ = append(.alert("fire-1", step(command, Double(index), in: ledger)), Double(index), to: &ledger)
        }
        let states = (-1...4).map { hours in
            ledger.state(at: Messages.sent.instant.adding(hours: Double(hours))).alerts["fire-1"]?.state.rawValue
        }
        #expect(states == [nil, "draft", "approved", "updated", "cancelled", "cancelled"])
        #expect(ledger.state(at: nil) == ledger.state && ledger.state(at: nil) == ledger.state(at: nil))
        #expect(try Ledger(lines: ledger.lines).state == ledger.state)
    }
}
