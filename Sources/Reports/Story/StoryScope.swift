import Claims
import EmergencyResponse
import Wording

extension StoryWords {
    /// The definition under which a figure of the scope is true.
    func counts(_ scope: ClaimScope) -> String {
        var parts = [scope.suppression.map(suppression) ?? self("not said")]
        if let zone = scope.zone {
            switch zone {
            case .control: parts.append(self("in the control zone"))
            case .ground: parts.append(self("in the zone of ground crews"))
            case .aviation: parts.append(self("in the zone of aviation"))
            }
        }
        if let land = scope.land { parts.append(self.land(land)) }
        if scope.kind == .forest { parts.append(self("forest only")) }
        if scope.kind == .nonForest { parts.append(self("without forest", of: "story")) }
        switch scope.accumulation {
        case .increment: parts.append(self("in a stretch of time"))
        case .season: parts.append(self("added up since a beginning"))
        case .snapshot, nil: break
        }
        if let season = scope.season { parts.append(String(season)) }
        return parts.joined(separator: ", ")
    }

    private func suppression(_ suppression: ClaimScope.Suppression) -> String {
        switch suppression {
        case .active: self("what crews are fighting")
        case .burning: self("what is on fire, fought or not")
        case .burned: self("all that fire has covered")
        case .localised: self("what is localised")
        case .liquidated: self("what was put out")
        case .ceased: self("what a commission gave up fighting")
        case .monitored: self("what is only watched")
        case .registered: self("what is registered in any state")
        }
    }

    private func land(_ land: ClaimScope.Land) -> String {
        switch land {
        case .forestFund: self("land of the forest fund")
        case .protected: self("protected land")
        case .defence: self("land of defence")
        case .other: self("other land", of: "story")
        }
    }

    func hedge(_ hedge: ClaimQuantity.Hedge?) -> String {
        switch hedge {
        case .about: self("about ")
        case .nearly: self("nearly ")
        case .over: self("over ")
        case .atLeast: self("at least ")
        case .upTo: self("up to ")
        case .under: self("under ")
        case nil: ""
        }
    }

    /// Meaning of a number: what it counts.
    func noun(_ unit: ClaimQuantity.Unit) -> Counted {
        switch unit {
        case .people: language.counted("person", "people")
        case .vehicles: language.counted("ground unit", "ground units")
        default: Phrasing(language).noun(unit)
        }
    }
}
