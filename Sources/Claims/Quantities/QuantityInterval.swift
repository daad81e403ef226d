/// Interval of values that a spoken number leaves open.
///
/// Half a unit of the last significant digit on either side: 2.7 million is 2.65 to 2.75 million. "Nearly 3" reaches
/// from 5 % below, or one unit of the last digit where that is less, up to 3; "over 1" as far above, by 10 %.
enum QuantityInterval {
    static func bounds(
        _ value: Double, lastDigit: Double, hedge: ClaimQuantity.Hedge?, counts: Bool
    ) -> (low: Double, high: Double, precision: ClaimQuantity.Precision) {
        let half = counts && isExactCount(value, lastDigit) ? 0 : lastDigit / 2
        switch hedge {
        case nil: return (max(0, value - half), value + half, isExact(value, lastDigit, half) ? .exact : .rounded)
        case .about:
            let reach = max(half, 0.05 * value)
            return (max(0, value - reach), value + reach, .hedged)
        case .nearly: return (max(0, value - min(0.05 * value, lastDigit)), value, .hedged)
        case .over, .atLeast: return (value, value + min(0.1 * value, lastDigit), .hedged)
        case .upTo: return (0, value, .hedged)
        case .under: return (max(0, value - min(0.1 * value, lastDigit)), value, .hedged)
        }
    }

    /// Whole things below a hundred, and those not said in round hundreds, are counted and not rounded.
    private static func isExactCount(_ value: Double, _ lastDigit: Double) -> Bool { value < 100 || lastDigit < 100 }

    private static func isExact(_ value: Double, _ lastDigit: Double, _ half: Double) -> Bool {
        half == 0 || lastDigit <= 1
    }

    /// The rounder number of hectares that a number in another unit was made from, with half a unit of its last digit.
    ///
    /// 6,671,845 acres are 2,700,000 ha to the seventh digit: nobody measured seven digits.
    ///
    /// - Parameters:
    ///   - hectares: The number converted.
    ///   - significance: The number over one unit of its last significant digit.
    static func rounderOrigin(hectares: Double, significance: Double) -> (value: Double, half: Double)? {
        guard significance >= 10_000, hectares > 0, hectares <= NumberPhrase.largest else { return nil }
        var unit = 1.0
        while unit * 100 <= hectares { unit *= 10 }
        let rounded = (hectares / unit).rounded() * unit
        guard abs(hectares - rounded) <= 2e-6 * hectares else { return nil }
        return (rounded, unit / 2)
    }
}
