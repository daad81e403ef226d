public import EmergencyResponse
import Geo
public import Wording

/// What a person chooses for a warning: sender, languages, duration, distance.
public struct AlertChoices: Sendable {
    public var sender: String?
    public var senderName: String?
    public var russianSenderName: String?
    public var contact: String?
    public var web: String?
    /// How long a message holds, above 0 and at most 240.
    public var hours: Double?
    public var languages: [Language]?
    /// How far from the burning edge settlements are warned, above 0 and at most 20.
    public var withinKilometers: Double?

    public init() {}

    /// Why it is no sender; `nil` where it is one.
    public static func fault(inSender sender: String) -> String? {
        let isOne = !sender.isEmpty && !sender.contains { $0.isWhitespace || ",<&".contains($0) }
        return isOne ? nil : "without blank, comma, < and &"
    }

    public static func isPossible(hours: Double) -> Bool { hours > 0 && hours <= 240 }

    public static func isPossible(kilometers: Double) -> Bool { kilometers > 0 && kilometers <= 20 }

    /// - Returns: `nil` for anything but `en`, `ru` or both.
    public static func languages(_ text: String) -> [Language]? {
        let parts = text.split(separator: ",").map { Language(rawValue: String($0)) }
        return parts.isEmpty || parts.contains(nil) ? nil : parts.compactMap { $0 }
    }

    /// - Parameter alert: The message that is renewed, which says what is not chosen.
    /// - Throws: ``OperationError`` of kind `badData` where nobody says who sends.
    public func setting(renewing alert: Alert? = nil) throws(OperationError) -> AlertSetting {
        guard let sender = sender ?? alert?.sender else {
            throw .badData("sender: expected who sends, such as duty@example.org, found none")
        }
        let known = alert.map(AlertSetting.init(renewing:))
        var names = known?.senderNames ?? [:]
        if let senderName { names = [.english: senderName, .russian: russianSenderName ?? senderName] }
        if let russianSenderName { names[.russian] = russianSenderName }
        return AlertSetting(
            sender: sender, senderNames: names, contact: contact ?? known?.contact, web: web ?? known?.web,
            hours: hours ?? known?.hours ?? 12, languages: languages ?? known?.languages ?? Language.allCases,
            offsetMinutes: LegalTime.offsetMinutes)
    }

    public func kilometers(renewing alert: Alert? = nil) -> Double {
        withinKilometers ?? alert?.warnedKilometers ?? 5
    }
}

extension AlertChoices {
    static let names = [
        "sender", "senderName", "senderNameRu", "contact", "web", "hours", "languages", "within",
    ]

    /// - Throws: ``OperationError`` where one of them cannot be.
    init(_ members: inout ContentMembers) throws(OperationError) {
        (sender, senderName) = (try members.text("sender"), try members.text("senderName"))
        (russianSenderName, contact) = (try members.text("senderNameRu"), try members.text("contact"))
        (web, hours) = (try members.text("web"), try members.number("hours"))
        withinKilometers = try members.number("within")
        if let fault = sender.flatMap(Self.fault(inSender:)) { throw .badData("sender: " + fault) }
        guard hours.map(Self.isPossible(hours:)) ?? true else {
            throw .badData("hours: expected a number above 0 and at most 240")
        }
        guard withinKilometers.map(Self.isPossible(kilometers:)) ?? true else {
            throw .badData("within: expected kilometres above 0 and at most 20")
        }
        guard let text = try members.text("languages") else { return }
        guard let chosen = Self.languages(text) else {
            throw .badData("languages: expected en, ru or both, such as en,ru")
        }
        languages = chosen
    }
}
