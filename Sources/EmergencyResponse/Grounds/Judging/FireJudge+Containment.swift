import FireEvents
import Geo

extension FireJudge {
    /// Not localised for so long.
    func uncontained(_ bound: Bound) -> Judgement {
        guard let clock = SuppressionClock(fire, clock) else {
            return Judgement(.unknown, unknown: [UnknownFact(.registration)])
        }
        guard let spell = clock.open else { return heldNow(clock, bound) }
        let hours = at.hours(since: spell.from)
        let asked = bound == .atLeast(0) ? nil : bound
        let figure = GroundFact.uncontained(hours: hours, since: spell.from, asked: asked)
        guard bound.holds(hours) else { return Judgement(.notMet, held: clock.closed(past: bound), figures: [figure]) }
        let due = spell.from.adding(hours: max(0, bound.limit))
        return fire.suppression.isEmpty ? unreported(due: due, figure) : reported(due: due, figure)
    }

    /// Held by now, whether in time or not.
    private func heldNow(_ clock: SuppressionClock, _ bound: Bound) -> Judgement {
        let spell = clock.spells[clock.spells.count - 1]
        let stop = spell.until ?? at
        let figure = GroundFact.localised(at: stop, afterHours: stop.hours(since: spell.from))
        return Judgement(.notMet, held: clock.closed(past: bound), figures: [figure])
    }

    /// Reported as fought or watched, and not as held.
    private func reported(due: Instant, _ figure: GroundFact) -> Judgement {
        let certainty: GroundsCertainty =
            switch fire.status {
            case .new, .active: .surely
            case .quiet, .notKnown: .likely
            case .ended: .possibly
            }
        var unknown = gaps
        if let last = fire.suppression.last, last.state == .ceased || last.state == .monitored {
            unknown.append(UnknownFact(.unfoughtRule, .reported(last.state, last.at)))
        }
        return Judgement(.met(certainty), held: .init(from: due), figures: [figure], unknown: unknown)
    }

    /// Only satellites tell of it: burning is not the same as not held.
    private func unreported(due: Instant, _ figure: GroundFact) -> Judgement {
        let wasSeen = fire.lastSeen >= due
        let unknown = [UnknownFact(.containment)] + gaps
        if fire.status == .ended {
            let held = wasSeen && due < fire.lastSeen ? Judgement.Held(from: due, until: fire.lastSeen) : nil
            return Judgement(.notMet, held: held, figures: [.ended(lastSeen: fire.lastSeen)])
        }
        if fire.status == .notKnown { return Judgement(.unknown, figures: [figure], unknown: unknown) }
        guard wasSeen || fire.status.isBurning else { return Judgement(.unknown, figures: [figure], unknown: unknown) }
        let isLikely = wasSeen && fire.status.isBurning
        return Judgement(
            .met(isLikely ? .likely : .possibly), held: .init(from: due), figures: [figure], unknown: unknown)
    }
}
