/// Numbers as CQL2, JSON and parameters write them.
enum DecimalNumber {
    /// - Returns: `nil` for what is no decimal number, or none that a `Double` holds.
    static func read(_ text: some StringProtocol) -> Double? {
        guard text.utf8.allSatisfy({ isPart($0) }), let value = Double(text), value.isFinite else { return nil }
        return value
    }

    /// Digits, signs, point and exponent.
    static func isPart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }
}

extension Double {
    /// The shortest text that reads as the same number, without a `.0`.
    var jsonText: String {
        let text = "\(self)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
