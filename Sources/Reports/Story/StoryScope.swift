import Claims
import EmergencyResponse
import Wording

extension StoryWords {
    /// The definition under which a figure of the scope is true.
    func counts(_ scope: ClaimScope) -> String {
        var parts = [scope.suppression.map(suppression) ?? self("not said", "не сказано")]
        if let zone = scope.zone {
            switch zone {
            case .control: parts.append(self("in the control zone", "в зоне контроля"))
            case .ground: parts.append(self("in the zone of ground crews", "в зоне наземной охраны"))
            case .aviation: parts.append(self("in the zone of aviation", "в зоне авиационной охраны"))
            }
        }
        if let land = scope.land { parts.append(self.land(land)) }
        if scope.kind == .forest { parts.append(self("forest only", "только лес")) }
        if scope.kind == .nonForest { parts.append(self("without forest", "без леса")) }
        switch scope.accumulation {
        case .increment: parts.append(self("in a stretch of time", "за промежуток времени"))
        case .season: parts.append(self("added up since a beginning", "нарастающим итогом"))
        case .snapshot, nil: break
        }
        if let season = scope.season { parts.append(String(season)) }
        return parts.joined(separator: ", ")
    }

    private func suppression(_ suppression: ClaimScope.Suppression) -> String {
        switch suppression {
        case .active: self("what crews are fighting", "то, что тушат")
        case .burning: self("what is on fire, fought or not", "всё, что горит, тушат или нет")
        case .burned: self("all that fire has covered", "всё, что пройдено огнём")
        case .localised: self("what is localised", "локализованное")
        case .liquidated: self("what was put out", "потушенное")
        case .ceased: self("what a commission gave up fighting", "то, что решено не тушить")
        case .monitored: self("what is only watched", "то, за чем лишь наблюдают")
        case .registered: self("what is registered in any state", "всё учтённое")
        }
    }

    private func land(_ land: ClaimScope.Land) -> String {
        switch land {
        case .forestFund: self("land of the forest fund", "земли лесного фонда")
        case .protected: self("protected land", "особо охраняемые территории")
        case .defence: self("land of defence", "земли обороны")
        case .other: self("other land", "иные земли")
        }
    }

    func hedge(_ hedge: ClaimQuantity.Hedge?) -> String {
        switch hedge {
        case .about: self("about ", "около ")
        case .nearly: self("nearly ", "почти ")
        case .over: self("over ", "более ")
        case .atLeast: self("at least ", "не менее ")
        case .upTo: self("up to ", "до ")
        case .under: self("under ", "менее ")
        case nil: ""
        }
    }

    /// Meaning of a number: what it counts.
    func noun(_ unit: ClaimQuantity.Unit) -> Counted {
        switch (unit, language) {
        case (.hectares, .english): Counted("ha", "ha")
        case (.hectares, .russian): Counted("га", "га")
        case (.fires, .english): Counted("fire", "fires")
        case (.fires, .russian): Counted("пожар", "пожара", "пожаров")
        case (.people, .english): Counted("person", "people")
        case (.people, .russian): Counted("человек", "человека", "человек")
        case (.vehicles, .english): Counted("ground unit", "ground units")
        case (.vehicles, .russian): Counted("единица техники", "единицы техники", "единиц техники")
        case (.aircraft, .english): Counted("aircraft", "aircraft")
        case (.aircraft, .russian): Counted("воздушное судно", "воздушных судна", "воздушных судов")
        case (.buildings, .english): Counted("building", "buildings")
        case (.buildings, .russian): Counted("строение", "строения", "строений")
        case (.settlements, .english): Counted("settlement", "settlements")
        case (.settlements, .russian):
            Counted("населённый пункт", "населённых пункта", "населённых пунктов")
        case (.regions, .english): Counted("region", "regions")
        case (.regions, .russian): Counted("регион", "региона", "регионов")
        case (.districts, .english): Counted("district", "districts")
        case (.districts, .russian): Counted("район", "района", "районов")
        }
    }
}
