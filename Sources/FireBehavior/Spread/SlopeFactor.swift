/// How much faster fire runs up a slope than on the level: the spread factor, 1…10.
///
/// - Parameter slopePercent: Rise over run; from 70 % on the factor stays at 10.
/// - Source: FCFDG1992, Eq. 39.
public func slopeFactor(slopePercent: Double) -> Double {
    guard slopePercent < 70 else { return slopePercent.isNaN ? .nan : 10 }
    return exponential(slopeExponent(slopePercent: slopePercent))  // Eq. 39
}

/// The logarithm of the spread factor.
@inline(__always)
func slopeExponent(slopePercent: Double) -> Double {
    guard slopePercent < 70 else { return slopePercent.isNaN ? .nan : 2.302_585_092_994_046 }
    return 3.533 * power(slopePercent / 100, 1.2)  // Eq. 39
}
