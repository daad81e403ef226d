/// The natural logarithm, in plain arithmetic.
///
/// x = 2ᵏ m with m in √½…√2; ln m = 2 artanh s, s = (m − 1) / (m + 1), by its series to s¹⁹.
/// Error below 2 × 10⁻¹⁴ of the value, or of 1 where the value is smaller (tested), for normal numbers; −∞ at 0, NaN below.
@inline(__always)
func logarithm(_ x: Double) -> Double {
    guard x >= Double.leastNormalMagnitude else { return x >= 0 ? -.infinity : .nan }
    let offset = x.bitPattern &- 0x3FE6_A09E_667F_3BCD
    let k = Int64(bitPattern: offset) >> 52
    let m = Double(bitPattern: x.bitPattern &- UInt64(bitPattern: k &<< 52))
    let s = (m - 1) / (m + 1)
    return Double(k) * 0.693_147_180_559_945_3 + s * artanhSeries(s * s)
}

/// 2 artanh(s) / s from s².
@inline(__always)
private func artanhSeries(_ square: Double) -> Double {
    let quartic = square * square
    let octic = quartic * quartic
    let low = (2 + square * (2.0 / 3)) + quartic * (2.0 / 5 + square * (2.0 / 7))
    let high = (2.0 / 9 + square * (2.0 / 11)) + quartic * (2.0 / 13 + square * (2.0 / 15))
    return low + octic * (high + octic * (2.0 / 17 + square * (2.0 / 19)))
}

/// Base to the power of exponent for a base of 0 or more; relative error below 10⁻¹³ where |exponent × ln base| ≤ 50 (tested).
@inline(__always)
func power(_ base: Double, _ exponent: Double) -> Double {
    exponential(exponent * logarithm(base))
}
