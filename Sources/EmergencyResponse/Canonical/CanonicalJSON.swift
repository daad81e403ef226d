/// A JSON value with exactly one way to write it, so that any language can rebuild the bytes that a hash was taken of.
///
/// - Objects have their members in the order of their names, each name once and of printable ASCII.
/// - Numbers are integers of at most 53 bits; decimals are strings (``ExactDecimal``).
/// - Nothing stands between the tokens; text is UTF-8; escaped are only `"`, `\` and the control characters, those with
/// a
///   letter of their own by it (`\b \t \n \f \r`), the rest as `\u00xx` in lower case.
///
/// This is RFC 8785 without fractions. Python writes the same with
/// `json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)`.
public enum CanonicalJSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case string(String)
    case array([CanonicalJSON])
    /// In the order of their names.
    case object([Member])

    public struct Member: Hashable, Sendable {
        public let name: String
        public let value: CanonicalJSON

        public init(_ name: String, _ value: CanonicalJSON) {
            self.name = name
            self.value = value
        }

        public static func == (a: Member, b: Member) -> Bool { a.name == b.name && a.value == b.value }
    }

    /// The largest integer that every reader of JSON keeps exact, 2^53 − 1.
    public static let largestInteger = 9_007_199_254_740_991

    /// An object of members in any order; of two with one name the first counts.
    public static func members(_ members: [Member]) -> CanonicalJSON {
        var sorted: [Member] = []
        for member in members.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
        where sorted.last?.name != member.name {
            sorted.append(member)
        }
        return .object(sorted)
    }

    /// The value of a member of an object.
    public subscript(name: String) -> CanonicalJSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// The text of a string.
    public var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The same bytes: strings that only look alike differ.
    public static func == (a: CanonicalJSON, b: CanonicalJSON) -> Bool { a.bytes == b.bytes }

    public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}
