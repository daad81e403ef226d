public import Wording

extension Phrasing {
    /// Meaning of a figure: what it counts.
    public func scope(_ scope: ClaimScope) -> String {
        var words = [scope.suppression.map(suppression) ?? self("status not said")]
        if let zone = scope.zone { words.append(self.zone(zone)) }
        if let land = scope.land { words.append(self.land(land)) }
        if let kind = scope.kind { words.append(self.kind(kind)) }
        if let accumulation = scope.accumulation, accumulation != .snapshot {
            words.append(self.accumulation(accumulation))
        }
        if let season = scope.season { words.append(self("season \(season)")) }
        return list(words)
    }

    func suppression(_ suppression: ClaimScope.Suppression) -> String {
        switch suppression {
        case .active: self("actively fought")
        case .burning: self("burning, fought or not")
        case .burned: self("burned so far")
        case .localised: self("localised")
        case .liquidated: self("put out")
        case .ceased: self("suppression ceased")
        case .monitored: self("monitored only")
        case .registered: self("registered")
        }
    }

    public func land(_ land: ClaimScope.Land) -> String {
        switch land {
        case .forestFund: self("forest fund")
        case .protected: self("protected areas")
        case .defence: self("defence and security")
        case .other: self("other land")
        }
    }

    func kind(_ kind: ClaimScope.Kind) -> String {
        switch kind {
        case .forest: self("forest only")
        case .nonForest: self("without forest")
        case .total: self("total")
        }
    }

    func accumulation(_ accumulation: ClaimScope.Accumulation) -> String {
        switch accumulation {
        case .snapshot: self("at one instant")
        case .increment: self("within a stretch of time")
        case .season: self("since the season began")
        }
    }
}
