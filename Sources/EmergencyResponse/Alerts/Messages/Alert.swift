/// A message of the Common Alerting Protocol, version 1.2.
///
/// Names are those of this house; ``element`` has those of the protocol.
///
/// - Source: CAP12, section 3.2.
public struct Alert: Codable, Hashable, Sendable {
    /// Unique with the sender; without blank, comma, `<` and `&`.
    public var identifier: String
    /// Who sends it, unique in the world, such as an address of electronic mail; the same letters are forbidden.
    public var sender: String
    public var sent: AlertTime
    public var status: AlertStatus
    public var messageType: AlertMessageType
    public var source: String?
    public var scope: AlertScope
    /// Who may read it, when the scope is restricted.
    public var restriction: String?
    /// Who shall read it, when the scope is a list.
    public var addresses: String?
    public var codes: [String]
    /// Why it is cancelled, or what the exercise is.
    public var note: String?
    /// The earlier messages that it replaces, oldest first.
    public var references: [AlertReference]
    public var incidents: [String]
    /// One a language and hazard.
    public var infos: [AlertInfo]

    public init(
        identifier: String, sender: String, sent: AlertTime, status: AlertStatus = .exercise,
        messageType: AlertMessageType = .alert, source: String? = nil, scope: AlertScope = .everyone,
        restriction: String? = nil, addresses: String? = nil, codes: [String] = [], note: String? = nil,
        references: [AlertReference] = [], incidents: [String] = [], infos: [AlertInfo] = []
    ) {
        self.identifier = identifier
        self.sender = sender
        self.sent = sent
        self.status = status
        self.messageType = messageType
        self.source = source
        self.scope = scope
        self.restriction = restriction
        self.addresses = addresses
        self.codes = codes
        self.note = note
        self.references = references
        self.incidents = incidents
        self.infos = infos
    }

    /// What later messages call this one.
    public var reference: AlertReference {
        AlertReference(sender: sender, identifier: identifier, sent: sent)
    }

    /// When the last of its blocks ends; `nil` when one of them does not say.
    public var expires: AlertTime? {
        let ends = infos.map(\.expires)
        return ends.contains(nil) ? nil : ends.compactMap { $0 }.max()
    }
}
