/// Why a JSON value is not what was expected: the member, what it should be and what stands there.
public struct JSONFault: Hashable, Sendable, CustomStringConvertible {
    /// The way to the member, such as `authority.areas`; empty for the whole value.
    public let member: String
    public let expected: String
    public let found: String

    public var description: String {
        (member.isEmpty ? "" : member + ": ") + "expected \(expected), found \(found)"
    }

    /// - Parameter error: What decoding threw.
    /// - Returns: Nothing for an error that is not one of decoding.
    public init?(_ error: any Error) {
        switch error {
        case DecodingError.keyNotFound(let key, let context):
            self.init(context.codingPath + [key], "a value", "none")
        case DecodingError.typeMismatch(let type, let context), DecodingError.valueNotFound(let type, let context):
            self.init(context.codingPath, Self.word(for: type), Self.found(in: context.debugDescription))
        case DecodingError.dataCorrupted(let context):
            self.init(context.codingPath, "another value", context.debugDescription)
        case let unknown as CanonicalJSON.UnknownMembers:
            self.init([], "only members that this program knows", unknown.names.joined(separator: ", "))
        default: return nil
        }
    }

    private init(_ path: [any CodingKey], _ expected: String, _ found: String) {
        member = path.map { $0.intValue.map { "[\($0 + 1)]" } ?? $0.stringValue }.joined(separator: ".")
        let (stated, value) = Self.split(found) ?? (expected, found)
        self.expected = stated
        self.found = value
    }

    /// What this program's own decoding says: `expected …, found …`.
    private static func split(_ text: String) -> (expected: String, found: String)? {
        guard text.hasPrefix("expected "), let comma = text.firstRange(of: ", found ") else { return nil }
        return (String(text[..<comma.lowerBound].dropFirst(9)), String(text[comma.upperBound...]))
    }

    private static func word(for type: any Any.Type) -> String {
        switch type {
        case is String.Type: "a text"
        case is any BinaryInteger.Type: "a whole number"
        case is any BinaryFloatingPoint.Type: "a number"
        case is Bool.Type: "true or false"
        case is [Any].Type: "a list"
        case is [String: Any].Type: "an object"
        default: "a value"
        }
    }

    /// The decoder's English: `Expected to decode String but found number instead.`
    private static func found(in text: String) -> String {
        guard let range = text.firstRange(of: "but found ") else { return text }
        let rest = text[range.upperBound...]
        return String(rest.firstRange(of: " instead").map { rest[..<$0.lowerBound] } ?? rest)
    }
}
