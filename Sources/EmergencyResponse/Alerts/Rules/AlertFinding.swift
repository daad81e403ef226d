/// Something that is wrong with a message, or could be better.
public struct AlertFinding: Error, Sendable, Equatable, Codable {
    public enum Weight: String, Sendable, Codable {
        /// Receivers refuse the message, or misunderstand it.
        case error
        /// It works; it could work better.
        case advice
    }

    public var weight: Weight
    public var rule: AlertRule
    /// Counted from 1; `nil` when the message was not read from a file.
    public var line: Int?
    public var expected: String
    public var found: String

    public init(_ rule: AlertRule, _ weight: Weight = .error, line: Int?, expected: String, found: String) {
        self.weight = weight
        self.rule = rule
        self.line = line
        self.expected = expected
        self.found = found
    }
}

extension AlertFinding: CustomStringConvertible {
    public var description: String { "\(rule.rawValue): expected \(expected), found \(found)" }
}

/// Rule of a finding. `docs/alerts.md` explains each.
public enum AlertRule: String, Sendable, Codable, CaseIterable {
    /// Well-formed XML without a document type.
    case xml
    /// The order, number and kind of elements that the schema of CAP 1.2 asks for.
    case schema
    case names
    case time
    case polygon
    case circle
    case references
    case chain
    case languages
    case status
    case scope
    case content
    case signature
    case size
}
