import Geo
public import Wording

extension Phrasing {
    /// Facts of a finding: the area's own figures, and at most three fires; without a full stop at the end.
    public func facts(_ finding: GroundsFinding) -> String {
        let meeting = finding.meeting
        let told = meeting.prefix(3).map { fire in
            self("fire", of: "name") + " \(fire.id) (\(fire.name)): " + figures(fire)
        }
        let left = meeting.count - told.count
        let more = left > 0 ? [self("and \(left) more")] : []
        return (finding.figures.map(fact) + told + more).joined(separator: ". ")
    }

    /// Facts by which a fire was judged.
    public func figures(_ fire: FireGround) -> String { fire.figures.map(fact).joined(separator: "; ") }

    public func fact(_ fact: GroundFact) -> String {
        switch fact {
        case .burned(let area, let asked, let zone): burned(area, asked, zone)
        case .growth(let area, let bound):
            self("growth \(hectares(area)) a day") + asked(bound)
        case .settlement(let near, let bound): settlement(near) + asked(bound, self(" km"))
        case .burning(let lastSeen):
            self("last seen burning \(moment(lastSeen))")
        case .ended(let lastSeen):
            self(
                "not detected for five days, last seen \(moment(lastSeen))")
        case .uncontained(let hours, let since, let bound):
            self(
                "\(duration(hours)) since \(moment(since)) without a report that it is localised")
                + asked(bound, self(" h"))
        case .localised(let at, let hours):
            self(
                "reported localised \(moment(at)), after \(duration(hours))")
        case .fires, .areasWithFires, .areasUnderRegime, .season: areaFact(fact)
        }
    }

    /// In English as files have it.
    func moment(_ instant: Instant) -> String { language == .english ? instant.description : minute(instant) }

    func asked(_ bound: Bound?, _ unit: String = "") -> String {
        bound.map { self(", asked for ") + text($0) + unit } ?? ""
    }

    func text(_ bound: Bound) -> String {
        switch bound {
        case .atLeast(let limit): self("at least ") + number(limit)
        case .moreThan(let limit): self("more than ") + number(limit)
        case .atMost(let limit): self("at most ") + number(limit)
        }
    }

    private func settlement(_ near: SettlementNearby) -> String {
        let people = near.population > 0 ? ", \(whole(Double(near.population))) " + self("people", of: "count") : ""
        let span = "\(number(near.kilometersLow))–\(number(near.kilometersHigh))"
        return "\(near.name)\(people), \(number(near.kilometers)) (\(span)) "
            + self("km from its heat")
    }
}
