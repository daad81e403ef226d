extension TextBuffer {
    /// A computed number in its significant digits, as ``SignificantDigits/text(_:)`` gives them; nothing where it is not finite.
    package mutating func append(_ value: Double?, _ digits: SignificantDigits) {
        guard let value, value.isFinite else { return }
        guard case .rounded(let count) = digits, (1...12).contains(count) else { return append(digits.text(value)) }
        if value == 0, value.sign == .plus { return append(byte: ASCII.zero) }
        guard (1e-4..<1e15).contains(value.magnitude) else { return append(digits.text(value)) }
        let places = count - 1 - Self.powerOfTen(in: value.magnitude)
        guard places >= 0 else { return append(digits.text(value)) }
        let units = Self.roundedHalfUp(value.magnitude * Self.powersOfTen[4 + places])
        append(DecimalDigits(units, places: places, isNegative: value < 0))
    }

    /// The greatest power of ten that is not above a number of 0.0001 or more and below 1e15.
    @inline(__always)
    private static func powerOfTen(in value: Double) -> Int {
        let exponent = Int(value.exponentBitPattern) - 1_023
        // 1,233 / 4,096 is the logarithm of 2, near enough for such exponents: the power is this one or the next.
        let power = (exponent * 1_233) >> 12
        return value < powersOfTen[4 + power + 1] ? power : power + 1
    }

    /// - Parameter value: 0 or more, below 1e13.
    @inline(__always)
    private static func roundedHalfUp(_ value: Double) -> UInt64 {
        let whole = UInt64(value)
        return value - Double(whole) < 0.5 ? whole : whole + 1
    }

    /// From 0.0001 on.
    private static let powersOfTen: [Double] = [
        1e-4, 1e-3, 1e-2, 1e-1, 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]
}
