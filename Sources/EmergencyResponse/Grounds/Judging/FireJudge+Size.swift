import FireEvents
import Geo
import Wording

extension FireJudge {
    /// Land burned so far; of the whole fire, whatever part of it lies in the area asked about.
    func burned(_ bound: Bound, in zone: ProtectionZone? = nil) -> Judgement {
        let area = fire.burnedArea
        let figure = GroundFact.burned(area, asked: bound, zone: zone)
        guard let certainty = bound.certainty(low: area.low, best: area.best, high: area.high) else {
            return Judgement(.notMet, figures: [figure])
        }
        let since = passed(bound, certainty)
        return Judgement(
            .met(certainty), held: .init(from: since), figures: [figure],
            unknown: since == nil ? [UnknownFact(.sizeSince, .hectares(bound))] : [])
    }

    /// The limit of its zone; where the zone is not known, what all limits have in common.
    func burned(_ bounds: [ProtectionZone: Bound]) -> Judgement {
        if let zone = fire.zone {
            guard let bound = bounds[zone] else {
                return Judgement(.unknown, unknown: [UnknownFact(.zoneRule, .zone(zone))])
            }
            return burned(bound, in: zone)
        }
        let judged = ProtectionZone.allCases.compactMap { zone in bounds[zone].map { (zone, burned($0)) } }
        guard judged.contains(where: { $0.1.verdict.isMet }) else {
            return Judgement(.notMet, figures: judged.first?.1.figures ?? [])
        }
        if judged.allSatisfy(\.1.verdict.isMet) { return .all(judged.map(\.1)) }
        let limits = judged.compactMap { zone, _ in bounds[zone].map { ZoneLimit(zone: zone, hectares: $0) } }
        return Judgement(
            .unknown, figures: [.burned(fire.burnedArea)], unknown: [UnknownFact(.zone, .limits(limits))])
    }

    /// When it was first seen to be so large, by the same bound of the interval.
    private func passed(_ bound: Bound, _ certainty: GroundsCertainty) -> Instant? {
        fire.growth.first { step in
            bound.holds(certainty == .possibly ? step.burnedArea.high : step.burnedArea.best)
        }?.at
    }
}
