/// Why a query cannot be answered, and where.
public struct FilterError: Error, Equatable, Sendable {
    /// Bytes of UTF-8 before the fault.
    public let offset: Int
    public let expected: String
    /// A part of the query: at most 40 characters, without control characters; escape it before it is shown.
    public let found: String

    init(offset: Int, expected: String, found: some StringProtocol) {
        self.offset = offset
        self.expected = expected
        self.found = Self.excerpt(found)
    }

    private static func excerpt(_ text: some StringProtocol) -> String {
        let shown = text.unicodeScalars.prefix(41).map { $0.properties.generalCategory == .control ? " " : $0 }
        var excerpt = String(String.UnicodeScalarView(shown.prefix(40)))
        if shown.count > 40 { excerpt += "…" }
        return excerpt
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
    /// Points of all geometries.
    public static let points = 5_000
    /// Values of one list of IN.
    public static let list = 1_000
    /// Characters of a LIKE pattern.
    public static let pattern = 1_000
}
