import Geo
public import Wording

extension Phrasing {
    /// Unknown facts, and of what.
    public func unknown(_ fact: UnknownFact) -> String {
        if fact.kind == .notLoaded, let detail = fact.detail {
            return unknown(fact.kind) + self(", the newest are of ") + self.detail(detail)
        }
        return unknown(fact.kind) + (fact.detail.map { " (\(detail($0)))" } ?? "")
    }

    public func unknown(_ kind: UnknownFact.Kind) -> String {
        switch kind {
        case .containment:
            self("whether it is localised: nothing was reported of it")
        case .burning:
            self("whether it still burns: no detection does not mean that it is out")
        case .notLoaded:
            self("what happened since: no satellite data are loaded for that time")
        case .looks: self("what happened since the last look")
        case .zone: self("the zone of protection, which decides it")
        case .zoneRule:
            self("what the rule asks of a fire in this zone")
        case .unfoughtRule:
            self("whether the rule means fires that nobody fights")
        case .settlements:
            self("how far settlements are: none are loaded")
        case .sizeSince: self("since when it is so large")
        case .nearnessSince: self("since when it is so near")
        case .registration: self("when it was registered")
        case .mean: self("the mean of earlier years")
        case .meanSince: self("since when the season is above the mean")
        case .area:
            self("which area of the level that the clause asks for: none is loaded")
        }
    }

    private func detail(_ detail: UnknownFact.Detail) -> String {
        switch detail {
        case .notDetectedSince(let at): self("not detected since \(moment(at))")
        case .hoursAgo(let hours): self("\(duration(hours)) ago")
        case .zone(let zone): self.zone(zone)
        case .limits(let limits): list(limits.map(limit))
        case .reported(let state, let at):
            self("reported \(coded(state)) \(moment(at))")
        case .hectares(let bound): text(bound) + self(" ha")
        case .named(let name): name
        case .indicator(let indicator):
            self.indicator(indicator) + self(" to the same date")
        case .level(let level): areas(1, of: level).drop { !$0.isLetter }.description
        }
    }

    /// In English as files have it.
    private func coded(_ state: FireMachine.State) -> String {
        language == .english ? state.rawValue : self.state(state)
    }

    private func limit(_ limit: ZoneLimit) -> String {
        text(limit.hectares) + self(" ha in the \(zone(limit.zone))")
    }
}
