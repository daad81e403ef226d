public import Geo

/// A JSON value that is written the same way every time: members in the order given, numbers rounded to the decimals
/// asked for and in their shortest form, no blanks.
///
///     let summary: JSON = ["read": 3, "burnedAreaHectares": .decimal(12.34, places: 1), "files": ["a.csv"]]
///     summary.text    // {"read":3,"burnedAreaHectares":12.3,"files":["a.csv"]}
public enum JSON: Sendable, Equatable {
    case null
    case bool(Bool)
    case integer(Int)
    /// Rounded half away from zero; written as `null` when not finite.
    case decimal(Double, places: Int)
    case string(String)
    case array([JSON])
    case object([Member])

    public struct Member: Sendable, Equatable {
        public var name: String
        public var value: JSON

        public init(_ name: String, _ value: JSON) {
            self.name = name
            self.value = value
        }
    }

    /// ISO 8601 in UTC, or `null`.
    public static func instant(_ instant: Instant?) -> JSON { instant.map { .string($0.description) } ?? .null }
    public static func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
    public static func number(_ value: Double?, places: Int) -> JSON {
        value.map { .decimal($0, places: places) } ?? .null
    }

    /// On one line.
    public var text: String {
        var buffer = TextBuffer()
        write(to: &buffer)
        return buffer.text
    }

    func write(to buffer: inout TextBuffer) {
        switch self {
        case .null: buffer.append("null")
        case .bool(let value): buffer.append(value ? "true" : "false")
        case .integer(let value): buffer.append(value)
        case .decimal(let value, let places):
            if value.isFinite { buffer.append(value, places: places) } else { buffer.append("null") }
        case .string(let text): buffer.append(jsonString: text)
        case .array(let values): Self.write(values, between: ("[", "]"), to: &buffer) { $0.write(to: &$1) }
        case .object(let members):
            Self.write(members, between: ("{", "}"), to: &buffer) { member, buffer in
                buffer.append(jsonString: member.name)
                buffer.append(ascii: ":")
                member.value.write(to: &buffer)
            }
        }
    }

    private static func write<Element>(
        _ elements: [Element], between ends: (Unicode.Scalar, Unicode.Scalar), to buffer: inout TextBuffer,
        _ write: (Element, inout TextBuffer) -> Void
    ) {
        buffer.append(ascii: ends.0)
        for (index, element) in elements.enumerated() {
            if index > 0 { buffer.append(ascii: ",") }
            write(element, &buffer)
        }
        buffer.append(ascii: ends.1)
    }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral
{
    public init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements.map { Member($0.0, $0.1) }) }
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int) { self = .integer(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(nilLiteral: ()) { self = .null }
}
