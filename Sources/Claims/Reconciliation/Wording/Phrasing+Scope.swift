public import Wording

extension Phrasing {
    /// Meaning of a figure: what it counts.
    public func scope(_ scope: ClaimScope) -> String {
        var words = [scope.suppression.map(suppression) ?? self("status not said", "статус не назван")]
        if let zone = scope.zone { words.append(self.zone(zone)) }
        if let land = scope.land { words.append(self.land(land)) }
        if let kind = scope.kind { words.append(self.kind(kind)) }
        if let accumulation = scope.accumulation, accumulation != .snapshot {
            words.append(self.accumulation(accumulation))
        }
        if let season = scope.season { words.append(self("season \(season)", "сезон \(season)")) }
        return list(words)
    }

    func suppression(_ suppression: ClaimScope.Suppression) -> String {
        switch suppression {
        case .active: self("actively fought", "активное тушение")
        case .burning: self("burning, fought or not", "горит, тушат или нет")
        case .burned: self("burned so far", "пройдено огнём")
        case .localised: self("localised", "локализовано")
        case .liquidated: self("put out", "ликвидировано")
        case .ceased: self("suppression ceased", "тушение прекращено")
        case .monitored: self("monitored only", "под наблюдением")
        case .registered: self("registered", "зарегистрировано")
        }
    }

    public func land(_ land: ClaimScope.Land) -> String {
        switch land {
        case .forestFund: self("forest fund", "земли лесного фонда")
        case .protected: self("protected areas", "земли ООПТ")
        case .defence: self("defence and security", "земли обороны и безопасности")
        case .other: self("other land", "земли иных категорий")
        }
    }

    func kind(_ kind: ClaimScope.Kind) -> String {
        switch kind {
        case .forest: self("forest only", "только лес")
        case .nonForest: self("without forest", "без лесной площади")
        case .total: self("total", "общая")
        }
    }

    func accumulation(_ accumulation: ClaimScope.Accumulation) -> String {
        switch accumulation {
        case .snapshot: self("at one instant", "на момент")
        case .increment: self("within a stretch of time", "за период")
        case .season: self("since the season began", "с начала сезона")
        }
    }
}
