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
    public var text: String { written(indentation: nil).text }

    /// A line a member, two spaces a level, and a newline at the end.
    public var indentedText: String { written(indentation: "\n").text + "\n" }

    /// The bytes of ``text``, UTF-8.
    public var bytes: [UInt8] { written(indentation: nil).bytes }

    private func written(indentation: String?) -> TextBuffer {
        var buffer = TextBuffer()
        write(to: &buffer, indentation: indentation)
        return buffer
    }

    /// - Parameter indentation: What stands before a line of this level, its line feed included; `nil` for one line.
    private func write(to buffer: inout TextBuffer, indentation: String?) {
        switch self {
        case .null: buffer.append("null")
        case .bool(let value): buffer.append(value ? "true" : "false")
        case .integer(let value): buffer.append(value)
        case .decimal(let value, let places):
            if value.isFinite { buffer.append(value, places: places) } else { buffer.append("null") }
        case .string(let text): buffer.append(jsonString: text)
        case .array(let values):
            Self.write(values, between: ("[", "]"), to: &buffer, indentation) { $0.write(to: &$1, indentation: $2) }
        case .object(let members):
            Self.write(members, between: ("{", "}"), to: &buffer, indentation) { member, buffer, inner in
                buffer.append(jsonString: member.name)
                buffer.append(inner == nil ? ":" : ": ")
                member.value.write(to: &buffer, indentation: inner)
            }
        }
    }

    private static func write<Element>(
        _ elements: [Element], between ends: (Unicode.Scalar, Unicode.Scalar), to buffer: inout TextBuffer,
        _ indentation: String?, _ write: (Element, inout TextBuffer, String?) -> Void
    ) {
        let inner = indentation.map { $0 + "  " }
        buffer.append(ascii: ends.0)
        for (index, element) in elements.enumerated() {
            if index > 0 { buffer.append(ascii: ",") }
            if let inner { buffer.append(inner) }
            write(element, &buffer, inner)
        }
        if let indentation, !elements.isEmpty { buffer.append(indentation) }
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
