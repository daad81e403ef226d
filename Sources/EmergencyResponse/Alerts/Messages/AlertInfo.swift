/// One hazard in one language.
///
/// - Source: CAP12, section 3.2.2.
public struct AlertInfo: Codable, Hashable, Sendable {
    /// `en`, `ru` or another code of RFC 3066.
    public var language: String
    public var categories: [AlertCategory]
    public var event: String
    public var responses: [AlertResponse]
    public var urgency: AlertUrgency
    public var severity: AlertSeverity
    public var certainty: AlertCertainty
    public var audience: String?
    public var eventCodes: [NamedValue]
    public var effective: AlertTime?
    /// When the hazard is expected to begin.
    public var onset: AlertTime?
    public var expires: AlertTime?
    public var senderName: String?
    public var headline: String?
    public var description: String?
    public var instruction: String?
    public var web: String?
    public var contact: String?
    public var parameters: [NamedValue]
    public var resources: [AlertResource]
    public var areas: [AlertArea]

    public init(
        language: String, categories: [AlertCategory], event: String, responses: [AlertResponse] = [],
        urgency: AlertUrgency, severity: AlertSeverity, certainty: AlertCertainty, audience: String? = nil,
        eventCodes: [NamedValue] = [], effective: AlertTime? = nil, onset: AlertTime? = nil,
        expires: AlertTime? = nil, senderName: String? = nil, headline: String? = nil, description: String? = nil,
        instruction: String? = nil, web: String? = nil, contact: String? = nil, parameters: [NamedValue] = [],
        resources: [AlertResource] = [], areas: [AlertArea] = []
    ) {
        self.language = language
        self.categories = categories
        self.event = event
        self.responses = responses
        self.urgency = urgency
        self.severity = severity
        self.certainty = certainty
        self.audience = audience
        self.eventCodes = eventCodes
        self.effective = effective
        self.onset = onset
        self.expires = expires
        self.senderName = senderName
        self.headline = headline
        self.description = description
        self.instruction = instruction
        self.web = web
        self.contact = contact
        self.parameters = parameters
        self.resources = resources
        self.areas = areas
    }
}

/// A value of a system that is named: a code of an event or place, or a parameter.
public struct NamedValue: Codable, Sendable, Hashable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// A picture, recording or document that belongs to a block.
public struct AlertResource: Codable, Hashable, Sendable {
    public var description: String
    public var mediaType: String
    public var bytes: Int?
    public var address: String?
    /// The content itself, in base 64.
    public var content: String?
    /// SHA-1 of the content, hexadecimal.
    public var digest: String?

    public init(
        description: String, mediaType: String, bytes: Int? = nil, address: String? = nil, content: String? = nil,
        digest: String? = nil
    ) {
        self.description = description
        self.mediaType = mediaType
        self.bytes = bytes
        self.address = address
        self.content = content
        self.digest = digest
    }
}
