import EmergencyResponse
import Wording

extension ResponseText {
    func certainty(_ certainty: GroundsCertainty?) -> String { certainty.map(phrasing().certainty) ?? unknown }

    func outcome(_ outcome: RuleOutcome) -> String {
        switch outcome {
        case .response(let level, let regime):
            (regime.map { self.regime($0) + ", " } ?? self("response, ")) + self.level(level)
        case .preparedness(let level): self("preparedness level \(level)")
        }
    }

    func unknown(_ fact: UnknownFact) -> String { phrasing().unknown(fact) }
}
