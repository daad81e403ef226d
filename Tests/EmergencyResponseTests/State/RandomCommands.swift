import Geo
import Wording

@testable import EmergencyResponse

/// Commands drawn from a seed: half of them sensible where the ledger stands, the rest anything.
struct RandomCommands {
    private var random: Counter
    private(set) var clock = 0

    init(seed: UInt64) { random = Counter(seed: seed) }

    /// The next command, the hour at which it is recorded and, now and then, a head that may be old.
    mutating func next(for ledger: Ledger) -> (command: Command, recordedAt: Instant) {
        clock += Int(random.next() % 4)
        let back = random.chance(3) ? 2 : 0
        let actor = random.chance(70) ? Scene.minister : random.pick(Scene.people)
        let shift = random.chance(70) ? 0 : Int(random.next() % 11) - 5
        let command = Command(
            act(for: ledger), by: actor, effectiveAt: Scene.hour(clock + shift),
            cause: random.chance(10) ? Cause(entry: Int(random.next() % 8)) : nil)
        return (command, Scene.hour(clock - back))
    }

    mutating func instant() -> Instant { Scene.hour(Int(random.next() % UInt64(clock + 8)) - 4) }

    private mutating func act(for ledger: Ledger) -> Act {
        let state = ledger.state
        switch random.next() % 16 {
        case 0, 1, 2:
            let reference = ReportReference(id: "r", version: random.pick([1, 1, 2]))
            let command = command(ReportMachine.self, in: state.reports[reference.description]?.state)
            return .report(reference, report(command))
        case 3, 4, 5:
            let id = random.pick(["d1", "d2"])
            return .decision(id, decision(command(DecisionMachine.self, in: state.decisions[id]?.state)))
        case 6, 7: return .order("o", order(command(OrderMachine.self, in: state.orders["o"]?.state)))
        case 8: return .request("q", request(command(RequestMachine.self, in: state.requests["q"]?.state)))
        case 9, 10, 11:
            let id = random.pick(["f1", "f2"])
            return .offer(id, offer(command(OfferMachine.self, in: state.offers[id]?.state)))
        case 12, 13:
            let id = random.pick(["x1", "x2"])
            return .declaration(id, declaration(command(DeclarationMachine.self, in: state.declarations[id]?.state)))
        case 14:
            let id = random.pick(["fire-1", "fire-2", ""])
            return .fire(id, LedgerPathTests.fire(command(FireMachine.self, in: state.fires[id]?.state)))
        default: return correction(in: ledger)
        }
    }

    private mutating func command<Machine: StateMachine>(
        _ machine: Machine.Type, in state: Machine.State?
    ) -> Machine.Command {
        let allowed = Machine.commands(in: state)
        return allowed.isEmpty || random.chance(35)
            ? random.pick(Array(Machine.Command.allCases)) : random.pick(allowed)
    }

    private mutating func report(_ command: ReportStep.Command) -> ReportStep {
        switch command {
        case .draft, .revise:
            let body = Scene.body("Title \(random.next() % 100)", asOf: clock + (random.chance(10) ? 99 : -20))
            return command == .draft ? .draft(body) : .revise(body)
        default: return LedgerPathTests.report(command)
        }
    }

    private mutating func decision(_ command: DecisionStep.Command) -> DecisionStep {
        switch command {
        case .propose:
            .propose(
                Scene.decision(
                    on: ReportReference(id: "r", version: random.pick([1, 2])),
                    level: random.pick(ResponseLevel.allCases)))
        case .supersede: .supersede(.init(by: random.pick(["d1", "d2"])))
        default: LedgerPathTests.decision(command)
        }
    }

    private mutating func order(_ command: OrderStep.Command) -> OrderStep {
        guard command == .issue else { return LedgerPathTests.order(command) }
        return .issue(
            Scene.order(
                decision: random.pick([nil, "d1", "d2"]),
                term: random.pick([.untilSpecialOrder, .until(Scene.hour(clock + 10))])))
    }

    private mutating func request(_ command: RequestStep.Command) -> RequestStep {
        switch command {
        case .send: .send(Scene.request(lapsesAt: random.pick([nil, Scene.hour(clock + 5)])))
        case .renew: .renew(.init(lapsesAt: Scene.hour(clock + 10)))
        default: LedgerPathTests.request(command)
        }
    }

    private mutating func offer(_ command: OfferStep.Command) -> OfferStep {
        switch command {
        case .receive:
            .receive(
                Scene.offer(
                    random.pick([.domestic, .foreign]), expiresAt: random.pick([nil, Scene.hour(clock + 10)]),
                    request: random.pick([nil, "q"])))
        case .hold: .hold(OfferHold(reviewAt: Scene.hour(clock + Int(random.next() % 5))))
        case .accept: .accept(acceptance())
        case .commit: .commit(OfferCommitment(resources: [Resource(.crew, quantity: Int(random.next() % 12))]))
        default: LedgerPathTests.offer(command)
        }
    }

    private mutating func acceptance() -> OfferAcceptance {
        let second = random.chance(60) ? random.pick(Scene.people) : nil
        guard random.chance(40) else { return OfferAcceptance(confirmedBy: second) }
        return OfferAcceptance(part: [Resource(.crew, quantity: Int(random.next() % 12))], confirmedBy: second)
    }

    private mutating func declaration(_ command: DeclarationStep.Command) -> DeclarationStep {
        switch command {
        case .declare:
            .declare(
                Scene.declaration(
                    areas: [random.pick([Scene.krasnoyarsk, Scene.irkutsk, Scene.kezhemsky])],
                    level: random.pick(ResponseLevel.allCases), expiresAt: random.pick([nil, Scene.hour(clock + 6)])))
        default: LedgerPathTests.declaration(command)
        }
    }

    private mutating func correction(in ledger: Ledger) -> Act {
        let entry = Int(random.next() % UInt64(ledger.entries.count + 2))
        let replacement = random.chance(50) ? ledger[entry]?.act : nil
        return .correction(
            Correction(
                of: entry, replacement: replacement, effectiveAt: random.chance(50) ? instant() : nil, reason: "misread"
            ))
    }
}
