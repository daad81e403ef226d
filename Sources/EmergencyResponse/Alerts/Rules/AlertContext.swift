public import Geo

/// Context of a message: what is known besides the message itself.
public struct AlertContext: Sendable {
    /// Messages may not be sent later than this; `nil` leaves that open.
    public var now: Instant?
    /// The messages that references can lead to; `nil` when none are at hand, and references stay open.
    public var known: [KnownAlert]?
    /// Boxes around the areas of known codes, by code: what tells swapped coordinates that are both possible.
    public var outlines: [String: BoundingBox]

    public init(now: Instant? = nil, known: [KnownAlert]? = nil, outlines: [String: BoundingBox] = [:]) {
        self.now = now
        self.known = known
        self.outlines = outlines
    }
}

/// Facts on another message that the rules need.
public struct KnownAlert: Sendable, Equatable {
    public var reference: AlertReference
    public var messageType: AlertMessageType
    public var references: [AlertReference]
    /// Whether a person has approved it as actual; `nil` when that is not known here.
    public var isApproved: Bool?

    public init(
        reference: AlertReference, messageType: AlertMessageType, references: [AlertReference],
        isApproved: Bool? = nil
    ) {
        self.reference = reference
        self.messageType = messageType
        self.references = references
        self.isApproved = isApproved
    }

    /// - Returns: `nil` when the message does not say who sent it when.
    public init?(_ element: AlertElement) {
        guard let sender = element.trimmed("sender"), let identifier = element.trimmed("identifier"),
            let sent = element.trimmed("sent").flatMap(AlertTime.init),
            let type = element.trimmed("msgType").flatMap(AlertMessageType.init)
        else { return nil }
        let references = AlertRules.references(of: element).compactMap { AlertReference($0.text) }
        self.init(
            reference: AlertReference(sender: sender, identifier: identifier, sent: sent), messageType: type,
            references: references)
    }
}
