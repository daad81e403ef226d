import Geo
import Testing
import Wording

@testable import EmergencyResponse

@Suite("Laws of verdicts")
struct VerdictLawTests {
    /// From the worst to the best for whoever asks for grounds.
    private static let ordered: [GroundsVerdict] = [.notMet, .unknown, .met(.possibly), .met(.likely), .met(.surely)]

    @Test("what is needed of both is the worse, of one the better", arguments: ordered.indices, ordered.indices)
    func lattice(a: Int, b: Int) {
        #expect(GroundsVerdict.both(Self.ordered[a], Self.ordered[b]) == Self.ordered[min(a, b)])
        #expect(GroundsVerdict.either(Self.ordered[a], Self.ordered[b]) == Self.ordered[max(a, b)])
    }

    @Test("all of nothing is surely met, one of nothing is not")
    func empty() {
        #expect(Judgement.all([]).verdict == .met(.surely))
        #expect(Judgement.any([]).verdict == .notMet)
    }

    @Test("certainty is that of the values between: all, the best, any, or none of them", arguments: 0..<300)
    func intervals(seed: Int) {
        var random = Counter(seed: UInt64(seed))
        let values = (0..<3).map { _ in Int(random.next() % 12) }.sorted()
        let limit = Double(random.next() % 12)
        for bound in [Bound.atLeast(limit), .moreThan(limit), .atMost(limit)] {
            let held = (values[0]...values[2]).map { bound.holds(Double($0)) }
            let expected: GroundsCertainty? =
                held.allSatisfy { $0 }
                ? .surely : bound.holds(Double(values[1])) ? .likely : held.contains(true) ? .possibly : nil
            let found = bound.certainty(low: Double(values[0]), best: Double(values[1]), high: Double(values[2]))
            #expect(found == expected, "\(bound), \(values)")
        }
    }

    @Test("a limit is met at the limit, passed only beyond it")
    func limits() {
        #expect(Bound.atLeast(24).holds(24) && !Bound.atLeast(24).holds(23.999))
        #expect(!Bound.moreThan(24).holds(24) && Bound.moreThan(24).holds(24.001))
        #expect(Bound.atMost(5).holds(5) && !Bound.atMost(5).holds(5.001))
    }

    private typealias Held = Judgement.Held

    private func isHeld(_ held: Held?, _ hour: Int) -> Bool {
        guard let held, let from = held.from else { return false }
        return from <= Scene.hour(hour) && held.until.map { Scene.hour(hour) < $0 } ?? true
    }

    @Test("two spells overlap in the hours that lie in both", arguments: 0..<200)
    func overlap(seed: Int) {
        var random = Counter(seed: UInt64(seed))
        func spell() -> Held {
            let from = Int(random.next() % 10)
            let until = random.chance(30) ? nil : Scene.hour(from + 1 + Int(random.next() % 6))
            return Held(from: Scene.hour(from), until: until)
        }
        let (a, b) = (spell(), spell())
        let both = Held.overlap(a, b)
        for hour in 0..<20 { #expect(isHeld(both, hour) == (isHeld(a, hour) && isHeld(b, hour)), "\(a), \(b)") }
        #expect(Held.overlap(a, nil) == nil && Held.overlap(nil, b) == nil)
        #expect(Held.overlap(Held(from: nil), b)?.from == nil, "a start that is not known is not invented")
    }

    @Test("each kind of what is not known is told once, its detail where all have the same")
    func summed() {
        let facts = [
            UnknownFact(.looks, .hoursAgo(30)), UnknownFact(.burning), UnknownFact(.looks, .hoursAgo(40)),
            UnknownFact(.zone, .zone(.ground)), UnknownFact(.zone, .zone(.ground)),
        ]
        #expect(facts.summed == [UnknownFact(.looks), UnknownFact(.burning), UnknownFact(.zone, .zone(.ground))])
    }
}

@Suite("What a finding recommends")
struct RecommendationTests {
    private typealias Row = (verdict: GroundsVerdict, inForce: AreaReference.Extent?, until: Bool, said: Recommendation)

    private static let rows: [Row] = [
        (.met(.surely), nil, false, .propose), (.met(.likely), nil, false, .propose),
        (.met(.possibly), nil, false, .findOut), (.unknown, nil, false, .findOut),
        (.met(.surely), .whole, false, .inForce), (.met(.possibly), .whole, false, .inForce),
        (.unknown, .whole, false, .inForce), (.met(.likely), .part, false, .inForceInPart),
        (.unknown, .part, false, .inForceInPart), (.notMet, .whole, true, .reviewLifting),
        (.notMet, .part, true, .reviewLifting), (.notMet, .whole, false, .nothing), (.notMet, nil, true, .nothing),
    ]

    @Test("follows from what is met and what is in force; a level that nobody declares asks for nothing")
    func table() throws {
        let at = Scene.hour(48)
        var finding = try #require(
            GroundsScene.finding(GroundsScene.fire(at: at), at: at, [.uncontainedHours(.atLeast(24))]))
        for row in Self.rows {
            finding.clause.outcome = .response(.regional, .emergency)
            (finding.verdict, finding.until) = (row.verdict, row.until ? at : nil)
            finding.declared = DeclaredState(
                inForce: row.inForce.map {
                    DeclaredState.Answer(
                        declaration: "x", regime: .emergency, level: .regional, actNumber: "1", extent: $0, since: at)
                })
            #expect(finding.recommendation == row.said, "\(row)")
            #expect((finding.proposal == nil) == !row.verdict.isMet)
            finding.clause.outcome = .preparedness(5)
            #expect(finding.recommendation == .nothing && finding.proposal == nil)
        }
    }
}
