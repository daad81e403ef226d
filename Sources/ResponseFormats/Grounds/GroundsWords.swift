import EmergencyResponse
import Geo
import Tables
import Wording

/// Verdicts, advice and times of grounds for a terminal.
struct GroundsWords {
    let phrasing: Phrasing

    init(_ language: Language) { phrasing = Phrasing(language, separator: "") }

    func callAsFunction(_ english: String, _ russian: String) -> String { phrasing(english, russian) }

    func recommendation(_ recommendation: Recommendation) -> String {
        switch recommendation {
        case .propose: self("propose", "предложить")
        case .findOut: self("find out", "выяснить")
        case .inForce: self("in force", "действует")
        case .inForceInPart: self("in force in part", "действует частично")
        case .reviewLifting: self("review lifting", "проверить отмену")
        case .nothing: ""
        }
    }

    func verdict(_ verdict: GroundsVerdict) -> String {
        switch verdict {
        case .met(let certainty):
            self("\(certainty.rawValue) met", "выполнено: \(phrasing.certainty(certainty))")
        case .notMet: self("not met", "не выполнено")
        case .unknown: self("not known", "неизвестно")
        }
    }

    func outcome(_ outcome: RuleOutcome) -> String {
        switch outcome {
        case .response(let level, let regime?):
            self(
                "\(level.rawValue) level, regime \(regime.rawValue)",
                "\(phrasing.level(level)) уровень, \(phrasing.regime(regime))")
        case .response(let level, nil):
            self("\(level.rawValue) level of response", "\(phrasing.level(level)) уровень реагирования")
        case .preparedness(let level): self("level \(level) of 5", "уровень \(level) из 5")
        }
    }

    func declared(_ finding: GroundsFinding) -> String {
        if let answer = finding.declared.inForce {
            let part = answer.extent == .part ? self(" (part)", " (часть)") : ""
            return answer.declaration + part + (finding.declared.delayDays.map(delay) ?? "")
        }
        return finding.declared.undeclaredDays.map { self("not for \(days($0)) d", "нет, \(days($0)) сут") } ?? ""
    }

    private func delay(_ days: Double) -> String {
        days >= 0
            ? self(", after \(self.days(days)) d", ", через \(self.days(days)) сут")
            : self(", \(self.days(-days)) d before", ", за \(self.days(-days)) сут до того")
    }

    private func days(_ days: Double) -> String {
        let text = JSON.decimal(days, places: 1).text
        return phrasing.language == .russian ? text.replacing(".", with: ",") : text
    }

    func rule(_ edition: RuleEdition) -> String {
        let verify = self(" [verify: not read in the primary text].", " [сверить: первоисточник не читали].")
        return edition.citation + (edition.mustBeVerified ? verify : ".")
    }

    /// `2019-07-31 18:00`, or `?` where it is not known.
    func minute(_ instant: Instant?) -> String {
        instant.map { String($0.description.prefix(16)).replacing("T", with: " ") } ?? "?"
    }
}
