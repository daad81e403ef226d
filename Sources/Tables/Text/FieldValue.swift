public import Geo

/// Value of one cell of a table.
public enum FieldValue: Sendable, Equatable {
    case missing
    case text(String)
    case integer(Int)
    /// Rounded half away from zero to so many decimals.
    case decimal(Double, places: Int)
    case instant(Instant)

    /// A value that may be missing: `nil`, not finite, or empty text.
    public static func given(_ text: String?) -> FieldValue {
        text.map { $0.isEmpty ? .missing : .text($0) } ?? .missing
    }
    public static func given(_ value: Int?) -> FieldValue { value.map { .integer($0) } ?? .missing }
    public static func given(_ instant: Instant?) -> FieldValue { instant.map { .instant($0) } ?? .missing }
    public static func given(_ value: Double?, places: Int) -> FieldValue {
        guard let value, value.isFinite else { return .missing }
        return .decimal(value, places: places)
    }

    /// The number that a decimal is written as, for formats that hold numbers and not their digits.
    public static func rounded(_ value: Double, places: Int) -> Double { TextBuffer.rounded(value, places: places) }
}
