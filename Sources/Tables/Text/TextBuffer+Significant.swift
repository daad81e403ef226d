import Glibc

extension TextBuffer {
    /// A computed number in its significant digits, as ``SignificantDigits/text(_:)`` gives them; nothing where it is not finite.
    package mutating func append(_ value: Double?, _ digits: SignificantDigits) {
        guard let value, value.isFinite else { return }
        guard case .rounded(let count) = digits, (1...15).contains(count), (1e-4..<1e15).contains(value.magnitude)
        else {
            return append(digits.text(value))
        }
        let exponent = count - 1 - Int(log10(value.magnitude).rounded(.down))
        guard (0...22).contains(exponent) else { return append(digits.text(value)) }
        let units = (value * Self.powersOfTen[exponent]).rounded()
        // Rounding up to 0.0001, and numbers of more digits than a Double has, go the long way.
        guard units.magnitude >= Self.powersOfTen[max(0, exponent - 4)], units.magnitude < 9e15, exponent < 19 else {
            return append(digits.text(value))
        }
        appendDecimal(Int64(units), places: exponent)
    }

    /// `12345` with two places is `123.45`; zeros at the end are left out.
    private mutating func appendDecimal(_ units: Int64, places: Int) {
        var (rest, places) = (units.magnitude, places)
        while places > 0, rest % 10 == 0 { (rest, places) = (rest / 10, places - 1) }
        if units < 0 { append(ascii: "-") }
        let scale = Self.wholePowersOfTen[places]
        append(Int(rest / scale))
        guard places > 0 else { return }
        append(ascii: ".")
        var (fraction, next) = (rest % scale, scale / 10)
        while next > 0 {
            append(byte: ASCII.zero + UInt8(truncatingIfNeeded: fraction / next))
            (fraction, next) = (fraction % next, next / 10)
        }
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20,
        1e21, 1e22,
    ]
    private static let wholePowersOfTen: [UInt64] = (0..<19).map { exponent in
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }
}
