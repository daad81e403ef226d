/// Numbers are written as text, so that the canonical form of a claim has no floating point in it.
extension ClaimQuantity: Codable {
    private enum Key: String, CodingKey { case low, high, stated, unit, rawNumber, rawUnit, precision, hedge }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        self.init(
            low: try values.number(.low), high: try values.number(.high), stated: try values.number(.stated),
            unit: try values.decode(Unit.self, forKey: .unit),
            rawNumber: try values.decode(String.self, forKey: .rawNumber),
            rawUnit: try values.decode(String.self, forKey: .rawUnit),
            precision: try values.decode(Precision.self, forKey: .precision),
            hedge: try values.decodeIfPresent(Hedge.self, forKey: .hedge))
        guard isPossible else {
            throw DecodingError.dataCorruptedError(
                forKey: .high, in: values, debugDescription: "expected \(possibleRange), found \(low) to \(high)")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(ClaimDecimalText.text(low), forKey: .low)
        try values.encode(ClaimDecimalText.text(high), forKey: .high)
        try values.encode(ClaimDecimalText.text(stated), forKey: .stated)
        try values.encode(unit, forKey: .unit)
        try values.encode(rawNumber, forKey: .rawNumber)
        try values.encode(rawUnit, forKey: .rawUnit)
        try values.encode(precision, forKey: .precision)
        try values.encodeIfPresent(hedge, forKey: .hedge)
    }
}

/// Decimal numbers as text: whole numbers without a point, others in their shortest form.
enum ClaimDecimalText {
    static func text(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 9e15 ? String(Int64(value)) : "\(value)"
    }
}

extension KeyedDecodingContainer {
    /// A number that was written as text.
    func number(_ key: Key) throws -> Double {
        let text = try decode(String.self, forKey: key)
        guard let value = Double(text), value.isFinite else {
            throw DecodingError.dataCorruptedError(
                forKey: key, in: self, debugDescription: "expected a decimal number, found \(text)")
        }
        return value
    }
}
