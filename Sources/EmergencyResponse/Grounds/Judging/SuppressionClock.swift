import Geo

/// The times during which a fire was not held, as far as was reported.
struct SuppressionClock {
    /// From the start of the clock, or of burning on, until it was held.
    struct Spell: Equatable {
        var from: Instant
        /// When it was localised or put out; `nil` while it was not.
        var until: Instant?
    }

    let spells: [Spell]

    /// `nil` when the clock starts with a registration that nobody reported.
    init?(_ fire: FireEvidence, _ clock: RuleClock) {
        let start = clock == .firstDetection ? fire.firstSeen : fire.suppression.first?.at
        guard let start else { return nil }
        var spells = [Spell(from: start)]
        for step in fire.suppression {
            let last = spells.count - 1
            let isHeld = step.state == .localised || step.state == .liquidated
            if isHeld, spells[last].until == nil {
                spells[last].until = max(spells[last].from, step.at)
            } else if !isHeld, spells[last].until != nil {
                spells.append(Spell(from: max(start, step.at)))
            }
        }
        self.spells = spells
    }

    /// The one that still goes on.
    var open: Spell? { spells.last.flatMap { $0.until == nil ? $0 : nil } }

    /// The first that went on past a number of hours before the fire was held, from when it had.
    func closed(past bound: Bound) -> Judgement.Held? {
        for spell in spells {
            guard let until = spell.until else { continue }
            let due = spell.from.adding(hours: bound.limit)
            if until > due { return Judgement.Held(from: due, until: until) }
        }
        return nil
    }
}
