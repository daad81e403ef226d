import Geo
import Testing

@testable import EmergencyResponse

/// 10,000 sequences of valid and invalid commands.
@Suite("Random commands")
struct RandomCommandTests {
    private static let sequences = 250
    private static let commands = 12

    @Test("keep every invariant and the chain", arguments: 0..<40)
    func sequences(block: Int) throws {
        var (appended, refused) = (0, 0)
        for number in 0..<Self.sequences {
            let run = try run(seed: UInt64(block * Self.sequences + number))
            appended += run.ledger.entries.count
            refused += run.refused
        }
        #expect(appended > Self.sequences * 3, "too few commands are valid to prove anything")
        #expect(refused > Self.sequences * 2, "too few commands are invalid to prove anything")
    }

    private func run(seed: UInt64) throws -> (ledger: Ledger, refused: Int) {
        var ledger = Ledger()
        var commands = RandomCommands(seed: seed)
        var (frozen, refused) = (Frozen(), 0)
        for _ in 0..<Self.commands {
            let before = ledger
            let (command, recordedAt) = commands.next(for: ledger)
            switch ledger.append(command, recordedAt: recordedAt) {
            case .refused(let refusal):
                refused += 1
                #expect(!refusal.reason.isEmpty)
                #expect(ledger.head == before.head && ledger.state == before.state, "seed \(seed)")
            case .appended(let entry): checkStep(entry, command, before, ledger, seed)
            }
            frozen.check(ledger.state, seed)
        }
        checkChain(ledger, seed)
        checkInstants(ledger, &commands, seed)
        if seed % 20 == 0 { #expect(try Ledger(lines: ledger.lines, head: ledger.head) == ledger, "seed \(seed)") }
        return (ledger, refused)
    }

    private func checkStep(
        _ entry: LedgerEntry, _ command: Command, _ before: Ledger, _ after: Ledger, _ seed: UInt64
    ) {
        #expect(
            after.entries.count == before.entries.count + 1 && entry.sequence == after.entries.count, "seed \(seed)")
        #expect(entry.previousHash == before.head.hash && after.head.hash == entry.hash, "seed \(seed)")
        #expect(entry.recordedAt >= before.entries.last?.recordedAt ?? entry.recordedAt, "seed \(seed)")
        #expect(command.actor.authority.holds(at: command.effectiveAt), "seed \(seed)")
        if let expected = nextState(of: command.act, in: before.state) {
            #expect(entry.after == expected && after.state.stateName(of: entry.subject) == expected, "seed \(seed)")
        } else {
            #expect(entry.correctedEntry != nil, "seed \(seed)")
        }
        if case .offer(let id, .accept(let acceptance)) = command.act, before.state.offers[id]?.body.origin == .foreign
        {
            #expect(acceptance.confirmedBy.map { $0.name != command.actor.name } ?? false, "seed \(seed)")
        }
    }

    /// What the tables say, which are checked elsewhere against those written by hand.
    private func nextState(of act: Act, in state: ResponseState) -> String? {
        switch act {
        case .report(let id, let step): ReportMachine.next(state.reports[id.description]?.state, step.command)?.rawValue
        case .decision(let id, let step): DecisionMachine.next(state.decisions[id]?.state, step.command)?.rawValue
        case .order(let id, let step): OrderMachine.next(state.orders[id]?.state, step.command)?.rawValue
        case .request(let id, let step): RequestMachine.next(state.requests[id]?.state, step.command)?.rawValue
        case .offer(let id, let step): OfferMachine.next(state.offers[id]?.state, step.command)?.rawValue
        case .declaration(let id, let step):
            DeclarationMachine.next(state.declarations[id]?.state, step.command)?.rawValue
        case .fire(let id, let step): FireMachine.next(state.fires[id]?.state, step.command)?.rawValue
        default: nil
        }
    }

    private func checkChain(_ ledger: Ledger, _ seed: UInt64) {
        var previous = SHA256Digest.zero
        for entry in ledger.entries {
            guard case .object(let members) = entry.canonical else { return }
            let body = CanonicalJSON.object(members.filter { $0.name != "hash" })
            #expect(
                entry.previousHash == previous && entry.canonical["previousHash"] == .string(previous), "seed \(seed)")
            #expect(SHA256Digest.hexadecimal(of: body.bytes) == entry.hash, "seed \(seed)")
            previous = entry.hash
        }
    }

    /// At any instant, each subject has come as far as the milestones up to then say.
    private func checkInstants(_ ledger: Ledger, _ commands: inout RandomCommands, _ seed: UInt64) {
        #expect(ledger.state(at: nil) == ledger.state, "seed \(seed)")
        let instant = commands.instant()
        let (then, now) = (ledger.state(at: instant), ledger.state)
        for all in now.offers {
            #expect(then.offers[all.id]?.course.milestones ?? [] == all.course.upTo(instant), "seed \(seed)")
        }
        for all in now.decisions {
            #expect(then.decisions[all.id]?.course.milestones ?? [] == all.course.upTo(instant), "seed \(seed)")
        }
        for all in now.orders {
            #expect(then.orders[all.id]?.course.milestones ?? [] == all.course.upTo(instant), "seed \(seed)")
        }
        for all in now.declarations {
            #expect(then.declarations[all.id]?.course.milestones ?? [] == all.course.upTo(instant), "seed \(seed)")
        }
        #expect(then.regimesInForce(at: instant).allSatisfy { $0.since <= instant }, "seed \(seed)")
    }
}

extension Course {
    fileprivate func upTo(_ instant: Instant) -> [Milestone<Machine.State>] { milestones.filter { $0.at <= instant } }
}

extension LedgerEntry {
    fileprivate var correctedEntry: Int? { correction?.entry }
}

/// What has been submitted or published, as it was then.
private struct Frozen {
    private var reports: [String: ReportBody] = [:]
    private var decisions: [String: DecisionBody] = [:]

    mutating func check(_ state: ResponseState, _ seed: UInt64) {
        for report in state.reports where report.isFrozen {
            #expect(reports[report.reference.description] ?? report.body == report.body, "seed \(seed)")
            reports[report.reference.description] = report.body
        }
        for decision in state.decisions where decision.isFrozen {
            #expect(decisions[decision.id] ?? decision.body == decision.body, "seed \(seed)")
            decisions[decision.id] = decision.body
        }
        #expect(reports.keys.allSatisfy { state.reports[$0]?.isFrozen ?? false }, "seed \(seed)")
        #expect(decisions.keys.allSatisfy { state.decisions[$0]?.isFrozen ?? false }, "seed \(seed)")
    }
}
