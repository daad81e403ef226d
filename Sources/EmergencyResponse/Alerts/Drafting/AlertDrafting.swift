public import Geo
import Wording

/// Writes drafts from what is known at an instant.
public struct AlertDrafting: Sendable {
    public var setting: AlertSetting
    public var at: Instant
    /// Loaded areas, for outlines and for which area lies in which.
    public var areas: [Area]

    public init(_ setting: AlertSetting, at: Instant, areas: [Area] = []) {
        self.setting = setting
        self.at = at
        self.areas = areas
    }

    func time(_ instant: Instant, at place: Place?) -> AlertTime {
        AlertTime(instant, offsetMinutes: place.map { setting.offsetMinutes($0, instant) } ?? 0)
    }

    /// A message of status `Exercise`, to be read by a person.
    func alert(_ warning: String, sent: AlertTime, infos: [AlertInfo]) -> Alert {
        Alert(
            identifier: AlertIdentifier.text(warning, 1), sender: setting.sender, sent: sent, status: .exercise,
            incidents: [warning], infos: infos)
    }

    /// A block without its words.
    func block(
        _ text: WarningText, _ language: Language, categories: [AlertCategory], kind: String, sent: AlertTime,
        expires: AlertTime
    ) -> AlertInfo {
        AlertInfo(
            language: language.rawValue, categories: categories, event: text.event, urgency: .unknown,
            severity: .unknown, certainty: .unknown, eventCodes: [NamedValue("zarevo", kind)], effective: sent,
            expires: expires, senderName: setting.senderNames[language], headline: text.headline,
            description: text.description, instruction: text.instruction, web: setting.web, contact: setting.contact)
    }

    /// The code with the system that it is of.
    func geocode(_ code: String) -> NamedValue {
        let isNumber = code.utf8.allSatisfy { (48...57).contains($0) }
        if isNumber, code.utf8.count == 5 { return NamedValue("FIPS", code) }
        switch areas.first(where: { $0.code == code })?.level {
        case .country: return NamedValue("ISO 3166-1", code)
        case .region: return NamedValue("ISO 3166-2", code)
        case .district, nil: return NamedValue("zarevo area", code)
        }
    }
}

/// Names of warnings and their messages.
public enum AlertIdentifier {
    /// A name that can stand in references and in the ledger: other letters become `-`.
    public static func safe(_ text: String) -> String {
        String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber) || "._-".contains($0) ? $0 : "-" })
    }

    /// The message of a number in a warning: `fire-2019-1a2b.3`.
    public static func text(_ warning: String, _ number: Int) -> String { warning + "." + String(number) }
}
