public import Geo
public import Wording

/// A message that nobody has sent yet, and what it rests on.
public struct AlertDraft: Codable, Hashable, Sendable {
    public var alert: Alert
    /// The areas that the right to send it must cover.
    public var areas: [AreaReference]
    /// Fire events, declarations or forecasts that it tells of.
    public var evidence: [String]

    public init(alert: Alert, areas: [AreaReference], evidence: [String]) {
        self.alert = alert
        self.areas = areas
        self.evidence = evidence
    }

    /// The id of the warning that it begins.
    public var warning: String { alert.incidents.first ?? alert.identifier }

    /// The same under another name, where warnings of the first name have begun: `fire-1`, then `fire-1-2`.
    public func named(apartFrom taken: (String) -> Bool) -> AlertDraft {
        var (name, number) = (warning, 1)
        while taken(name) {
            number += 1
            name = warning + "-" + String(number)
        }
        return named(name)
    }

    /// The same as the beginning of a warning of a name.
    public func named(_ name: String) -> AlertDraft {
        var draft = self
        draft.alert.incidents = [name]
        draft.alert.identifier = AlertIdentifier.text(name, 1)
        return draft
    }
}

/// Who sends, and for how long: what all drafts of one run have in common.
public struct AlertSetting: Sendable {
    /// Unique in the world, such as an address of electronic mail.
    public var sender: String
    /// What people know the sender by, by language.
    public var senderNames: [Language: String]
    public var contact: String?
    public var web: String?
    /// How long a message holds unless it is renewed.
    public var hours: Double
    /// Languages of the blocks, in this order.
    public var languages: [Language]
    /// Minutes east of UTC that clocks show at a place at an instant.
    public var offsetMinutes: @Sendable (Place, Instant) -> Int

    public init(
        sender: String, senderNames: [Language: String] = [:], contact: String? = nil, web: String? = nil,
        hours: Double = 12, languages: [Language] = Language.allCases,
        offsetMinutes: @escaping @Sendable (Place, Instant) -> Int = { _, _ in 0 }
    ) {
        self.sender = sender
        self.senderNames = senderNames
        self.contact = contact
        self.web = web
        self.hours = hours
        self.languages = languages
        self.offsetMinutes = offsetMinutes
    }
}
