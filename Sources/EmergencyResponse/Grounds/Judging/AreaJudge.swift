import Assessment
import FireEvents
import Geo

/// Puts a clause to one area.
struct AreaJudge {
    let evidence: GroundsEvidence
    let rules: RuleSet
    let area: AreaReference

    /// Result, with the fires and the areas that it comes from.
    struct Outcome {
        var judgement: Judgement
        var fires: [FireGround] = []
        /// Acts and areas that it rests on.
        var sources: [String] = []
        var concerned: [AreaReference] = []
    }

    func judge(_ condition: RuleCondition) -> Outcome {
        switch condition {
        case .fire(let tests): oneFire(tests)
        case .area(let tests): all(tests.map(judge))
        }
    }

    private func judge(_ test: AreaTest) -> Outcome {
        switch test {
        case .fires(let bound, let tests): fires(bound, in: area.code, tests)
        case .areasWithFires(let bound, let level, let fires, let tests):
            areas(bound, each: level, with: fires, tests)
        case .areasUnderRegime(let bound, let level, let regime, let least):
            areas(bound, each: level, under: regime, least)
        case .timesMean(let indicator, let bound): timesMean(indicator, bound)
        }
    }

    private func all(_ outcomes: [Outcome]) -> Outcome {
        Outcome(
            judgement: .all(outcomes.map(\.judgement)), fires: outcomes.flatMap(\.fires),
            sources: outcomes.flatMap(\.sources), concerned: outcomes.flatMap(\.concerned))
    }

    /// Every fire in an area with how it passes the tests, in the order of the evidence.
    private func grounds(in code: String, _ tests: [FireTest]) -> [FireGround] {
        evidence.fires.compactMap { fire in
            guard let share = fire.share(of: code), share * 100 >= rules.minimumSharePercent else { return nil }
            let judge = FireJudge(fire: fire, at: evidence.at, clock: rules.clock)
            return FireGround(fire, share: share, judge.all(tests))
        }
    }

    private func oneFire(_ tests: [FireTest]) -> Outcome {
        let grounds = grounds(in: area.code, tests)
        return Outcome(judgement: .any(grounds.map(\.judgement)), fires: grounds)
    }

    /// So many fires, where each that may count or not widens the interval of the count.
    private func fires(_ bound: Bound, in code: String, _ tests: [FireTest]) -> Outcome {
        let grounds = grounds(in: code, tests)
        let met = grounds.filter(\.verdict.isMet)
        let figure = GroundFact.fires(met.count, asked: bound)
        let judgement = Self.count(bound, grounds.map(\.judgement), figure: figure)
        return Outcome(judgement: judgement, fires: tests.isEmpty ? [] : grounds)
    }

    private func areas(_ bound: Bound, each level: Area.Level, with fires: Bound, _ tests: [FireTest]) -> Outcome {
        let codes = evidence.codes(of: level, within: area)
        let outcomes = codes.map { self.fires(fires, in: $0.code, tests) }
        let met = zip(codes, outcomes).filter { $0.1.judgement.verdict.isMet }
        let figure = GroundFact.areasWithFires(met.count, of: level, fires: fires, asked: bound)
        return Outcome(
            judgement: Self.count(bound, outcomes.map(\.judgement), figure: figure),
            fires: met.flatMap { $0.1.fires.filter(\.verdict.isMet) }.uniqued, concerned: met.map(\.0))
    }

    /// Whether enough of them are met, and since when enough of them have been.
    static func count(_ bound: Bound, _ judged: [Judgement], figure: GroundFact) -> Judgement {
        func number(_ least: GroundsCertainty) -> Double {
            Double(judged.count { $0.verdict.certainty.map { $0 >= least } ?? false })
        }
        let certainty = bound.certainty(low: number(.surely), best: number(.likely), high: number(.possibly))
        let counted = judged.filter { $0.verdict.countsAs(GroundsVerdict(certainty)) }
        let unknown = judged.filter { $0.verdict == .unknown }
        let reasons = (certainty == nil ? unknown : counted).flatMap(\.unknown).summed
        guard certainty == nil else {
            return Judgement(
                GroundsVerdict(certainty), held: .init(from: Self.instant(bound, counted)), figures: [figure],
                unknown: reasons)
        }
        let mayHold = bound.holds(number(.possibly) + Double(unknown.count))
        return Judgement(mayHold ? .unknown : .notMet, figures: [figure], unknown: mayHold ? reasons : [])
    }

    /// When the last of those that are needed was met.
    private static func instant(_ bound: Bound, _ met: [Judgement]) -> Instant? {
        let starts = met.compactMap { $0.held?.from }.sorted()
        return starts.indices.first { bound.holds(Double($0 + 1)) }.map { starts[$0] }
    }
}
