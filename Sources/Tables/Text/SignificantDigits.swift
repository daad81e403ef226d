import Glibc

/// How many digits of a computed number are written.
public enum SignificantDigits: Hashable, Sendable {
    /// Rounded to so many, without zeros at the end.
    case rounded(Int)
    /// As many as tell the number from every other one: reading them gives the same bits.
    case full

    /// The number in digits, with a point; empty when it is not finite.
    public func text(_ value: Double?) -> String {
        guard let value, value.isFinite else { return "" }
        let digits = "\(rounded(value))"
        return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
    }

    /// The number that the digits stand for.
    package func rounded(_ value: Double) -> Double {
        guard case .rounded(let count) = self, value != 0, value.isFinite else { return value }
        let exponent = count - 1 - Int(log10(value.magnitude).rounded(.down))
        guard (-300...300).contains(exponent) else { return value }
        let scale = pow(10, Double(exponent.magnitude))
        return exponent >= 0 ? (value * scale).rounded() / scale : (value / scale).rounded() * scale
    }
}
