import FireEvents
import Geo

/// Puts the tests of a clause to one fire.
struct FireJudge {
    let fire: FireEvidence
    let at: Instant
    let clock: RuleClock

    func all(_ tests: [FireTest]) -> Judgement { .all(tests.map(judge)) }

    func judge(_ test: FireTest) -> Judgement {
        switch test {
        case .uncontainedHours(let bound): uncontained(bound)
        case .burnedHectares(let bound): burned(bound)
        case .burnedHectaresByZone(let bounds): burned(bounds)
        case .growthHectaresPerDay(let bound): growth(bound)
        case .settlementKilometers(let bound): settlement(bound)
        case .burning: burning()
        case .anyOf(let tests): .any(tests.map(judge))
        }
    }

    private func growth(_ bound: Bound) -> Judgement {
        let growth = fire.growthPerDay
        let certainty = bound.certainty(low: growth.low, best: growth.best, high: growth.high)
        let figure = GroundFact.growth(growth, asked: bound)
        guard fire.hoursSinceLook <= 24, fire.look == .lookedAt else {
            return Judgement(.unknown, figures: [figure], unknown: gaps)
        }
        return Judgement(
            GroundsVerdict(certainty), held: certainty == nil ? nil : .init(from: fire.firstSeen), figures: [figure])
    }

    private func settlement(_ bound: Bound) -> Judgement {
        guard let near = fire.settlement else {
            return Judgement(.unknown, unknown: [UnknownFact(.settlements)])
        }
        let certainty = bound.certainty(low: near.kilometersLow, best: near.kilometers, high: near.kilometersHigh)
        let figure = GroundFact.settlement(near, asked: bound)
        guard let certainty else { return Judgement(.notMet, figures: [figure]) }
        let fromStart = near.kilometersFromIgnition.map(bound.holds) ?? false
        return Judgement(
            .met(certainty), held: .init(from: fromStart ? fire.firstSeen : nil), figures: [figure],
            unknown: fromStart ? [] : [UnknownFact(.nearnessSince, .named(near.name))])
    }

    private func burning() -> Judgement {
        let held = Judgement.Held(from: fire.firstSeen)
        switch fire.status {
        case .new, .active:
            return Judgement(.met(.surely), held: held, figures: [.burning(lastSeen: fire.lastSeen)])
        case .quiet: return Judgement(.met(.possibly), held: held, unknown: gaps)
        case .notKnown: return Judgement(.unknown, unknown: gaps)
        case .ended:
            return Judgement(
                .notMet, held: .init(from: fire.firstSeen, until: fire.lastSeen),
                figures: [.ended(lastSeen: fire.lastSeen)])
        }
    }

    /// Facts that nobody saw.
    var gaps: [UnknownFact] {
        var gaps: [UnknownFact] = []
        if !fire.status.isBurning {
            gaps.append(UnknownFact(.burning, .notDetectedSince(fire.lastSeen)))
        }
        if fire.look == .notLoaded {
            gaps.append(UnknownFact(.notLoaded, .hoursAgo(fire.hoursSinceLook)))
        } else if fire.hoursSinceLook > 24 {
            gaps.append(UnknownFact(.looks, .hoursAgo(fire.hoursSinceLook)))
        }
        return gaps
    }
}
