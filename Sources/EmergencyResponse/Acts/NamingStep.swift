/// Name that a person gives a fire event.
///
/// The subject is the id of the event, any that it ever had.
public enum NamingStep: ActStep {
    public enum Command: String, CaseIterable, Sendable { case give, withdraw }

    /// Gives the event a name, or another than before.
    case give(GivenName)
    /// Takes the name back: the officials' name, or that of the place, counts again.
    case withdraw(Reason)

    public struct GivenName: Codable, Hashable, Sendable {
        public var name: String
        public var words: Quote?
        public var remark: String?

        public init(name: String, words: Quote? = nil, remark: String? = nil) {
            self.name = name
            self.words = words
            self.remark = remark
        }
    }

    public var command: Command {
        switch self {
        case .give: .give
        case .withdraw: .withdraw
        }
    }

    public func content() throws -> CanonicalJSON {
        switch self {
        case .give(let name): try CanonicalJSON(encoding: name)
        case .withdraw(let reason): try CanonicalJSON(encoding: reason)
        }
    }

    public init(_ command: Command, _ content: CanonicalJSON) throws {
        switch command {
        case .give: self = .give(try content.decoded())
        case .withdraw: self = .withdraw(try content.decoded())
        }
    }
}
