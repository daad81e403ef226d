import EmergencyResponse

extension ResponseText {
    func certainty(_ certainty: GroundsCertainty?) -> String {
        switch certainty {
        case .surely: self("surely", "наверняка")
        case .likely: self("likely", "вероятно")
        case .possibly: self("possibly", "возможно")
        case nil: unknown
        }
    }

    func outcome(_ outcome: RuleOutcome) -> String {
        switch outcome {
        case .response(let level, let regime):
            (regime.map { self.regime($0) + ", " } ?? self("response, ", "реагирование, ")) + self.level(level)
        case .preparedness(let level): self("preparedness level \(level)", "уровень готовности \(level)")
        }
    }

    func unknown(_ fact: UnknownFact) -> String {
        guard language == .russian else { return fact.text }
        return words(fact.kind)
    }

    private func words(_ kind: UnknownFact.Kind) -> String {
        switch kind {
        case .containment: "локализован ли: об этом ничего не сообщалось"
        case .burning: "горит ли ещё: нет термоточек — не значит потушен"
        case .looks: "что было после последнего осмотра"
        case .zone: "зона охраны, от которой это зависит"
        case .zoneRule: "чего правило требует от пожара в этой зоне"
        case .unfoughtRule: "относится ли правило к пожарам, которые не тушат"
        case .settlements: "как далеко населённые пункты: они не загружены"
        case .sizeSince: "с каких пор он так велик"
        case .nearnessSince: "с каких пор он так близко"
        case .registration: "когда он зарегистрирован"
        case .mean: "среднее за прошлые годы"
        case .meanSince: "с каких пор сезон выше среднего"
        case .area: "какая именно территория нужного уровня: ни одна не загружена"
        }
    }
}
