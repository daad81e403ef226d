import EmergencyResponse
import Geo
import Tables
import Wording

/// Verdicts, advice and times of grounds for a terminal.
struct GroundsWords: Speaking {
    let phrasing: Phrasing

    init(_ language: Language) { phrasing = Phrasing(language, separator: "") }

    var language: Language { phrasing.language }

    func recommendation(_ recommendation: Recommendation) -> String {
        switch recommendation {
        case .propose: self("propose")
        case .findOut: self("find out")
        case .inForce: self("in force")
        case .inForceInPart: self("in force in part")
        case .reviewLifting: self("review lifting")
        case .nothing: ""
        }
    }

    func verdict(_ verdict: GroundsVerdict) -> String {
        switch verdict {
        case .met(let certainty):
            self("\(phrasing.certainty(certainty)) met")
        case .notMet: self("not met")
        case .unknown: self("not known")
        }
    }

    /// In English as files have it.
    private func coded(_ regime: Regime) -> String {
        language == .english ? regime.rawValue : phrasing.regime(regime)
    }

    func outcome(_ outcome: RuleOutcome) -> String {
        switch outcome {
        case .response(let level, let regime?):
            self(
                "\(phrasing.level(level)) level, regime \(coded(regime))")
        case .response(let level, nil):
            self("\(phrasing.level(level)) level of response")
        case .preparedness(let level): self("level \(level) of 5")
        }
    }

    func declared(_ finding: GroundsFinding) -> String {
        if let answer = finding.declared.inForce {
            let part = answer.extent == .part ? self(" (part)") : ""
            return answer.declaration + part + (finding.declared.delayDays.map(delay) ?? "")
        }
        return finding.declared.undeclaredDays.map { self("not for \(days($0)) d") } ?? ""
    }

    private func delay(_ days: Double) -> String {
        days >= 0
            ? self(", after \(self.days(days)) d")
            : self(", \(self.days(-days)) d before")
    }

    private func days(_ days: Double) -> String {
        let text = JSON.decimal(days, places: 1).text
        return text.replacing(".", with: language.decimalMark)
    }

    func rule(_ edition: RuleEdition) -> String {
        let verify = self(" [verify: not read in the primary text].")
        return edition.citation + (edition.mustBeVerified ? verify : ".")
    }

    /// `2019-07-31 18:00`, or `?` where it is not known.
    func minute(_ instant: Instant?) -> String {
        instant.map { String($0.description.prefix(16)).replacing("T", with: " ") } ?? "?"
    }
}
