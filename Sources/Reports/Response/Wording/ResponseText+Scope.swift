import EmergencyResponse

extension ResponseText {
    func subject(_ subject: ClaimSubject) -> String {
        switch subject {
        case .area: self("area", "площадь")
        case .count: self("fires", "число пожаров")
        case .people: self("people fighting", "люди на тушении")
        case .vehicles: self("equipment", "техника")
        case .aircraft: self("aircraft", "авиация")
        case .regime: self("regime", "режим")
        case .cause: self("cause", "причина")
        case .casualties: self("casualties", "пострадавшие")
        case .evacuation: self("evacuation", "эвакуация")
        case .damage: self("damage", "ущерб")
        case .threat: self("threat", "угроза")
        case .offer: self("offer of help", "предложение помощи")
        case .order: self("order", "поручение")
        }
    }

    /// Parts of Russia that have a name but no official code.
    func part(_ code: String) -> String? {
        switch code {
        case "RU-SIBERIA": self("Siberia", "Сибирь")
        case "RU-FAR-EAST": self("Far East", "Дальний Восток")
        default: nil
        }
    }

    /// What a figure counts.
    func scope(_ scope: ClaimScope) -> String {
        var words = [scope.suppression.map(suppression) ?? self("status not said", "статус не назван")]
        if let zone = scope.zone { words.append(self.zone(zone)) }
        if let land = scope.land { words.append(self.land(land)) }
        switch scope.kind {
        case .forest: words.append(self("forest only", "только лес"))
        case .nonForest: words.append(self("without forest", "без лесной площади"))
        case .total: words.append(self("total", "общая"))
        case nil: break
        }
        switch scope.accumulation {
        case .increment: words.append(self("within a stretch of time", "за период"))
        case .season: words.append(self("since the season began", "с начала сезона"))
        case .snapshot, nil: break
        }
        if let season = scope.season { words.append(self("season \(season)", "сезон \(season)")) }
        return words.joined(separator: ", ")
    }

    private func suppression(_ suppression: ClaimScope.Suppression) -> String {
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

    private func zone(_ zone: ClaimScope.Zone) -> String {
        switch zone {
        case .control: self("control zone", "зона контроля")
        case .ground: self("ground zone", "наземная зона")
        case .aviation: self("aviation zone", "авиационная зона")
        }
    }

    func land(_ land: ClaimScope.Land) -> String {
        switch land {
        case .forestFund: self("forest fund", "земли лесного фонда")
        case .protected: self("protected areas", "земли ООПТ")
        case .defence: self("defence and security", "земли обороны и безопасности")
        case .other: self("other land", "земли иных категорий")
        }
    }

    /// The tag by which two figures differ first; `nil` where they do not.
    func differentTag(_ a: Claim, _ b: Claim) -> String? {
        if a.areas != b.areas { return self("areas", "территория") }
        if a.scope.suppression != b.scope.suppression { return self("suppression status", "статус тушения") }
        if a.scope.land != b.scope.land { return self("land category", "категория земель") }
        if a.scope.kind != b.scope.kind { return self("forest or total", "лесная или общая площадь") }
        if a.scope.zone != b.scope.zone { return self("zone", "зона") }
        if a.scope.accumulation != b.scope.accumulation { return self("snapshot or sum", "на момент или за период") }
        return a.scope.season != b.scope.season ? self("season", "сезон") : nil
    }

    /// Why the satellites have no figure of the same scope, in the order in which it is asked.
    func reasonApart(_ claim: Claim) -> String {
        let scope = claim.scope
        if claim.areas.contains(where: { $0.part != .whole }) {
            return self("only a part of the area is meant", "речь о части территории")
        }
        if let season = scope.season { return self("it is of season \(season)", "это сезон \(season)") }
        switch scope.suppression {
        case .localised, .liquidated, .ceased, .monitored:
            return self("how it is fought is not seen from above", "статус тушения со спутника не виден")
        default: break
        }
        if scope.accumulation == .increment {
            return self("it is what came in a stretch of time", "это прирост за период")
        }
        if let zone = scope.zone {
            return self("it covers the \(self.zone(zone)) only", "учтена только \(self.zone(zone))")
        }
        return self("it counts something else: \(self.scope(scope))", "считается другое: \(self.scope(scope))")
    }
}
