/// Why something is no act.
public struct ActError: Error, Hashable, Sendable, CustomStringConvertible {
    public let kind: String
    public let found: String

    public var description: String { "\(kind): \(found)" }
}

extension Act {
    /// What it says, apart from its kind and subject.
    ///
    /// - Throws: When it holds text that cannot be written; the acts of this program hold none.
    func content() throws -> CanonicalJSON {
        switch self {
        case .report(_, let step): try step.content()
        case .decision(_, let step): try step.content()
        case .order(_, let step): try step.content()
        case .request(_, let step): try step.content()
        case .offer(_, let step): try step.content()
        case .declaration(_, let step): try step.content()
        case .fire(_, let step): try step.content()
        case .alert(_, let step): try step.content()
        case .naming(_, let step): try step.content()
        case .correction(let correction): try CanonicalJSON(encoding: correction)
        }
    }

    /// - Throws: ``ActError`` when this program knows no such kind, or the content is not what the kind needs.
    public init(kind: String, subject: String, content: CanonicalJSON) throws(ActError) {
        let parts = kind.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let family = Subject.Family(rawValue: parts[0]) else {
            throw ActError(kind: kind, found: "a kind that this program does not know")
        }
        do {
            try self.init(family, command: parts[1], subject: subject, content: content)
        } catch let error as ActError {
            throw error
        } catch {
            throw ActError(kind: kind, found: "content that does not fit: \(Self.explain(error))")
        }
        guard self.kind == kind, self.subject.id == subject else {
            throw ActError(kind: kind, found: "the subject “\(subject)”, which it cannot have")
        }
    }

    private init(_ family: Subject.Family, command: String, subject: String, content: CanonicalJSON) throws {
        switch family {
        case .report: self = .report(try ReportReference(subject), try .init(command, content))
        case .decision: self = .decision(subject, try .init(command, content))
        case .order: self = .order(subject, try .init(command, content))
        case .request: self = .request(subject, try .init(command, content))
        case .offer: self = .offer(subject, try .init(command, content))
        case .declaration: self = .declaration(subject, try .init(command, content))
        case .fire: self = .fire(subject, try .init(command, content))
        case .alert: self = .alert(subject, try .init(command, content))
        case .naming: self = .naming(subject, try .init(command, content))
        case .entry: self = .correction(try content.decoded())
        }
    }

    private static func explain(_ error: any Error) -> String {
        JSONFault(error)?.description ?? "\(error)"
    }
}

extension Act: Codable {
    private enum Key: String, CodingKey { case kind, subject, content }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        try self.init(
            kind: container.decode(String.self, forKey: .kind),
            subject: container.decode(String.self, forKey: .subject),
            content: container.decode(CanonicalJSON.self, forKey: .content))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(kind, forKey: .kind)
        try container.encode(subject.id, forKey: .subject)
        try container.encode(content(), forKey: .content)
    }
}
