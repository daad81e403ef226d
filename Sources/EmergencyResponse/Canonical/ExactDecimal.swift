/// A decimal number exactly as it was said: `2.70` stays apart from `2.7`, and nothing is rounded to binary.
///
/// Written in JSON as a string. At most 18 digits.
public struct ExactDecimal: Hashable, Sendable, CustomStringConvertible {
    /// All digits, without the point.
    public let digits: Int
    /// Digits behind the point, 0…18.
    public let places: Int

    /// - Parameter value: Rounded half away from zero to so many places; `nil` when it is not finite or has too many
    /// digits.
    public init?(_ value: Double, places: Int) {
        guard (0...18).contains(places), value.isFinite else { return nil }
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        let scaled = (value * scale).rounded(.toNearestOrAwayFromZero)
        guard abs(scaled) < 1e15 else { return nil }
        self.init(digits: Int(scaled), places: places)
    }

    public init(digits: Int, places: Int = 0) {
        self.digits = digits
        self.places = places
    }

    /// Reads an optional minus, digits, and a point with digits behind it if there is one: `-12.50`.
    public init?(_ text: String) {
        let unsigned = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = unsigned.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let joined = parts.joined()
        guard joined.utf8.count <= 18, parts.allSatisfy({ !$0.isEmpty }), let whole = parts.first,
            joined.utf8.allSatisfy({ (48...57).contains($0) }), whole == "0" || !whole.hasPrefix("0"),
            let value = Int(joined)
        else { return nil }
        self.init(
            digits: text.hasPrefix("-") ? -value : value, places: parts.count == 2 ? parts[1].utf8.count : 0)
        guard description == text else { return nil }
    }

    public var description: String {
        let text = String(digits.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - text.utf8.count)) + text
        let sign = digits < 0 ? "-" : ""
        return places == 0 ? sign + padded : sign + padded.dropLast(places) + "." + padded.suffix(places)
    }

    /// The nearest binary number.
    public var value: Double { Double(description) ?? .nan }
}

extension ExactDecimal: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let decimal = ExactDecimal(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "expected a decimal such as 12.50, found \(text)")
        }
        self = decimal
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
