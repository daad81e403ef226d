import EmergencyResponse

extension ResponseText {
    func certainty(_ certainty: GroundsCertainty?) -> String { certainty.map(phrasing().certainty) ?? unknown }

    func outcome(_ outcome: RuleOutcome) -> String {
        switch outcome {
        case .response(let level, let regime):
            (regime.map { self.regime($0) + ", " } ?? self("response, ", "реагирование, ")) + self.level(level)
        case .preparedness(let level): self("preparedness level \(level)", "уровень готовности \(level)")
        }
    }

    func unknown(_ fact: UnknownFact) -> String { phrasing().unknown(fact) }
}
