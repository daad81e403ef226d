import Geo
import Testing

@testable import EmergencyResponse

/// Every state of every machine reached in a ledger, and every command tried there.
@Suite("Machines in a ledger")
struct LedgerPathTests {
    @Test("a ledger does what the table of the machine allows, and refuses the rest without a trace")
    func everyPair() {
        check(ReportMachine.self) { .report(ReportReference(id: "r", version: 1), Self.report($0)) }
        check(DecisionMachine.self) { .decision("d", Self.decision($0)) }
        check(OrderMachine.self) { .order("o", Self.order($0)) }
        check(RequestMachine.self) { .request("q", Self.request($0)) }
        check(OfferMachine.self) { .offer("f", Self.offer($0)) }
        check(DeclarationMachine.self) { .declaration("x", Self.declaration($0)) }
        check(FireMachine.self) { .fire("20190801-0000000000", Self.fire($0)) }
    }

    private func check<Machine: StateMachine>(_ machine: Machine.Type, _ act: (Machine.Command) -> Act) {
        for (state, path) in Self.paths(machine) {
            var ledger = Self.background()
            for (hour, command) in path.enumerated() {
                let outcome = ledger.append(act(command), hour: Self.hour(hour, command))
                #expect(outcome.entry?.after == path[...hour].reduce(nil) { machine.next($0, $1) }?.rawValue)
            }
            #expect(ledger.entries.last?.after == state?.rawValue || state == nil)
            for command in Machine.Command.allCases {
                let hour = max(50, Self.hour(50, command), path.last.map { Self.hour(50, $0) } ?? 0)
                check(ledger, act(command), hour: hour, Machine.next(state, command)?.rawValue)
            }
        }
    }

    private func check(_ before: Ledger, _ act: Act, hour: Int, _ expected: String?) {
        var ledger = before
        let outcome = ledger.append(act, hour: hour)
        if let expected {
            #expect(outcome.entry?.after == expected, "\(act.kind): \(outcome)")
            #expect(ledger.entries.dropLast() == before.entries[...])
        } else {
            let kinds: [Refusal.Kind] = [.wrongState, .unknownSubject]
            #expect(outcome.refusal.map { kinds.contains($0.kind) } ?? false, "\(act.kind): \(outcome)")
            #expect(ledger == before)
        }
    }

    /// What ends by itself is tried after its end.
    private static func hour<C: RawRepresentable<String>>(_ hour: Int, _ command: C) -> Int {
        ["expire", "lapse"].contains(command.rawValue) ? 500 : hour
    }

    /// The shortest way to each state.
    private static func paths<Machine: StateMachine>(_ machine: Machine.Type) -> [(Machine.State?, [Machine.Command])] {
        var found: [(Machine.State?, [Machine.Command])] = [(nil, [])]
        var index = 0
        while index < found.count {
            let (state, path) = found[index]
            for command in Machine.Command.allCases {
                guard let next = Machine.next(state, command), !found.contains(where: { $0.0 == next }) else {
                    continue
                }
                found.append((next, path + [command]))
            }
            index += 1
        }
        #expect(found.count == Machine.State.allCases.count + 1, "every state of \(machine) can be reached")
        return found
    }

    /// A submitted report and a published decision, for others to rest on.
    static func background() -> Ledger {
        let report = ReportReference(id: "basis", version: 1)
        var ledger = Ledger()
        ledger.append(.report(report, .draft(Scene.body())), hour: 0)
        ledger.append(.report(report, .submit(.init(to: "the president"))), hour: 0)
        ledger.append(.decision("other", .propose(Scene.decision(on: report))), hour: 0)
        ledger.append(.decision("other", .review(Note())), hour: 0)
        ledger.append(.decision("other", .publish(Scene.paper)), hour: 0)
        #expect(ledger.entries.count == 5)
        return ledger
    }
}

/// A valid step for each command.
extension LedgerPathTests {
    static func report(_ command: ReportStep.Command) -> ReportStep {
        switch command {
        case .draft: .draft(Scene.body())
        case .revise: .revise(Scene.body("Better"))
        case .submit: .submit(.init(to: "the president"))
        case .withdraw: .withdraw(Reason("a wrong figure"))
        }
    }

    static func decision(_ command: DecisionStep.Command) -> DecisionStep {
        switch command {
        case .propose: .propose(Scene.decision(on: ReportReference(id: "basis", version: 1)))
        case .review: .review(Note())
        case .publish: .publish(Scene.paper)
        case .supersede: .supersede(.init(by: "other"))
        case .revoke: .revoke(.init(act: Scene.paper, reason: "overtaken"))
        }
    }

    static func order(_ command: OrderStep.Command) -> OrderStep {
        switch command {
        case .issue: .issue(Scene.order(decision: "other"))
        case .acknowledge: .acknowledge(Note())
        case .begin: .begin(Note(remark: "first drops"))
        case .complete: .complete(Note())
        case .cancel: .cancel(Reason("rain"))
        }
    }

    static func request(_ command: RequestStep.Command) -> RequestStep {
        switch command {
        case .send: .send(Scene.request(lapsesAt: Scene.hour(100)))
        case .acknowledge: .acknowledge(Note())
        case .answer: .answer(RequestAnswer(responder: "A neighbour", response: .accept))
        case .renew: .renew(.init(lapsesAt: Scene.hour(200)))
        case .meet: .meet(Note())
        case .withdraw: .withdraw(Reason("not needed"))
        case .lapse: .lapse(Note())
        }
    }

    static func offer(_ command: OfferStep.Command) -> OfferStep {
        switch command {
        case .receive: .receive(Scene.offer(expiresAt: Scene.hour(400)))
        case .acknowledge: .acknowledge(Note(words: Quote("Thank you")))
        case .hold: .hold(OfferHold(reviewAt: Scene.hour(300), words: Quote("If it is needed")))
        case .accept: .accept(OfferAcceptance(confirmedBy: Scene.president))
        case .decline: .decline(Reason("enough of our own"))
        case .withdraw: .withdraw(Reason("needed at home"))
        case .expire: .expire(Note())
        case .commit: .commit(OfferCommitment(resources: [Resource(.crew, quantity: 10)]))
        case .mobilise: .mobilise(Note())
        case .arrive: .arrive(Note())
        case .release: .release(Note())
        case .return: .return(Note())
        }
    }

    static func declaration(_ command: DeclarationStep.Command) -> DeclarationStep {
        switch command {
        case .propose: .propose(Scene.proposal)
        case .declare: .declare(Scene.declaration())
        case .amend: .amend(DeclarationAmendment(act: Scene.paper, areas: [Scene.irkutsk, Scene.krasnoyarsk]))
        case .lift: .lift(Scene.paper)
        }
    }

    static func fire(_ command: FireStep.Command) -> FireStep {
        switch command {
        case .register: .register(Scene.fire)
        case .update: .update(Scene.fire)
        case .localise: .localise(Scene.fire)
        case .liquidate: .liquidate(Scene.fire)
        case .cease: .cease(Scene.fire)
        case .monitor: .monitor(Scene.fire)
        case .resume: .resume(Scene.fire)
        }
    }
}
