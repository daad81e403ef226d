/// Why a query cannot be answered, and where.
public struct FilterError: Error, Equatable, Sendable {
    /// Bytes of UTF-8 before the fault.
    public let offset: Int
    /// May name a part of the query too; without control characters, as `found`.
    public let expected: String
    /// A part of the query, at most 40 characters of it; escape it before it is shown.
    public let found: String

    init(offset: Int, expected: String, found: some StringProtocol) {
        self.offset = offset
        self.expected = Self.printable(expected.unicodeScalars)
        let start = found.unicodeScalars.prefix(41)
        self.found = Self.printable(start.prefix(40)) + (start.count > 40 ? "…" : "")
    }

    /// Blanks for what would act instead of being seen: control, direction and line marks.
    private static func printable(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        let shown = scalars.map { scalar -> Unicode.Scalar in
            return switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: " "
            default: scalar
            }
        }
        return String(String.UnicodeScalarView(shown))
    }
}

extension FilterError: CustomStringConvertible {
    public var description: String { "at \(offset): expected \(expected), found \(found)" }
}

/// Bounds of one filter: what is beyond them is refused before it costs anything.
public enum FilterLimit {
    /// Bytes of UTF-8.
    public static let length = 262_144
    /// Of parentheses, NOT, functions, objects and arrays within each other.
    public static let depth = 64
    /// Predicates, operands and values of lists.
    public static let nodes = 20_000
    /// Points of all geometries: to mend what crosses itself takes time with their square.
    public static let points = 2_000
    /// Values of one list of IN.
    public static let list = 1_000
    /// Characters of a LIKE pattern.
    public static let pattern = 1_000
}
