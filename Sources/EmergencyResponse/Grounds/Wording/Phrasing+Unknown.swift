import Geo
public import Wording

extension Phrasing {
    /// Unknown facts, and of what.
    public func unknown(_ fact: UnknownFact) -> String {
        if fact.kind == .notLoaded, let detail = fact.detail {
            return unknown(fact.kind) + self(", the newest are of ", ", последние получены ") + self.detail(detail)
        }
        return unknown(fact.kind) + (fact.detail.map { " (\(detail($0)))" } ?? "")
    }

    public func unknown(_ kind: UnknownFact.Kind) -> String {
        switch kind {
        case .containment:
            self("whether it is localised: nothing was reported of it", "локализован ли: об этом ничего не сообщалось")
        case .burning:
            self(
                "whether it still burns: no detection does not mean that it is out",
                "горит ли ещё: нет термоточек — не значит потушен")
        case .notLoaded:
            self(
                "what happened since: no satellite data are loaded for that time",
                "что было потом: за это время спутниковые данные не загружены")
        case .looks: self("what happened since the last look", "что было после последнего осмотра")
        case .zone: self("the zone of protection, which decides it", "зона охраны, от которой это зависит")
        case .zoneRule:
            self("what the rule asks of a fire in this zone", "чего правило требует от пожара в этой зоне")
        case .unfoughtRule:
            self("whether the rule means fires that nobody fights", "относится ли правило к пожарам, которые не тушат")
        case .settlements:
            self("how far settlements are: none are loaded", "как далеко населённые пункты: они не загружены")
        case .sizeSince: self("since when it is so large", "с каких пор он так велик")
        case .nearnessSince: self("since when it is so near", "с каких пор он так близко")
        case .registration: self("when it was registered", "когда он зарегистрирован")
        case .mean: self("the mean of earlier years", "среднее за прошлые годы")
        case .meanSince: self("since when the season is above the mean", "с каких пор сезон выше среднего")
        case .area:
            self(
                "which area of the level that the clause asks for: none is loaded",
                "какая именно территория нужного уровня: ни одна не загружена")
        }
    }

    private func detail(_ detail: UnknownFact.Detail) -> String {
        switch detail {
        case .notDetectedSince(let at): self("not detected since \(at)", "термоточек нет с \(minute(at))")
        case .hoursAgo(let hours): self("\(duration(hours)) ago", "\(duration(hours)) назад")
        case .zone(let zone): self(zone.rawValue, self.zone(zone))
        case .limits(let limits): list(limits.map(limit))
        case .reported(let state, let at):
            self("reported \(state.rawValue) \(at)", "сообщено: \(self.state(state)), \(minute(at))")
        case .hectares(let bound): text(bound) + self(" ha", " га")
        case .named(let name): name
        case .indicator(let indicator):
            self.indicator(indicator) + self(" to the same date", " к той же дате")
        case .level(let level): self(level.rawValue, areas(1, of: level).drop { !$0.isLetter }.description)
        }
    }

    private func limit(_ limit: ZoneLimit) -> String {
        text(limit.hectares) + self(" ha in the \(limit.zone.rawValue) zone", " га (\(zone(limit.zone)))")
    }
}
