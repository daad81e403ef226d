/// Reference of one message to another: `sender,identifier,sent`.
///
/// - Source: CAP12, section 3.2.1.
public struct AlertReference: Hashable, Sendable {
    public let sender: String
    public let identifier: String
    public let sent: AlertTime

    public init(sender: String, identifier: String, sent: AlertTime) {
        self.sender = sender
        self.identifier = identifier
        self.sent = sent
    }

    /// - Returns: `nil` when it is not three parts, of which the last is a time of CAP.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 3, !parts[0].isEmpty, !parts[1].isEmpty, let sent = AlertTime(String(parts[2])) else {
            return nil
        }
        self.init(sender: String(parts[0]), identifier: String(parts[1]), sent: sent)
    }
}

extension AlertReference: CustomStringConvertible {
    public var description: String { "\(sender),\(identifier),\(sent)" }
}

extension AlertReference: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let reference = AlertReference(text) else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath, debugDescription: "expected sender,identifier,sent, found \(text)"))
        }
        self = reference
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
