#if canImport(Glibc)
    import Glibc
#endif

extension AuthalicLatitude {
    /// Coefficients aₖ of sin β = Σ aₖ sin (2k + 1)φ, from sin β in powers of sin φ.
    ///
    ///     sin²ʲ⁺¹ φ = 4⁻ʲ Σ (−1)ᵏ binomial(2j + 1, j − k) sin (2k + 1)φ
    private static let sineTerms: [Double] = {
        let powers = powersOfSine(10)
        return (0..<6).map { k in
            let sum = (k..<powers.count).reduce(0) { sum, j in
                sum + powers[j] * pow(0.25, Double(j)) * binomial(2 * j + 1, j - k)
            }
            return k.isMultiple(of: 2) ? sum : -sum
        }
    }()

    /// Coefficients of sin φ, sin³ φ, … in sin β: those of q, e²ʲ (2j + 2) / (2j + 1), over their sum.
    private static func powersOfSine(_ count: Int) -> [Double] {
        let squaredEccentricity = Earth.flattening * (2 - Earth.flattening)
        let terms = (0..<count).map { j -> Double in
            let share = Double(2 * j + 2) / Double(2 * j + 1)
            return pow(squaredEccentricity, Double(j)) * share
        }
        let whole = terms.reduce(0, +)
        return terms.map { $0 / whole }
    }

    private static func binomial(_ n: Int, _ k: Int) -> Double {
        (0..<k).reduce(1) { $0 * Double(n - $1) / Double($1 + 1) }
    }

    /// Mean of sin β along an edge that is straight in longitude and geodetic latitude.
    ///
    /// The mean of sin mφ is sin mφ in the middle, times sin mh / mh with h half the difference; multiples by Chebyshev's
    /// recurrence.
    ///
    /// - Parameters: Latitudes of the ends, radians.
    static func meanSine(_ from: Double, _ to: Double) -> Double {
        let middle = (from + to) / 2
        let half = (to - from) / 2
        let (across, along) = (2 * cos(2 * middle), 2 * cos(2 * half))
        var (sine, sineBefore, shrink, shrinkBefore) = (1.0, -1.0, 1.0, -1.0)
        var sum = 0.0
        for (k, term) in sineTerms.enumerated() {
            sum += term * sine * shrink / Double(2 * k + 1)
            (sine, sineBefore) = (across * sine - sineBefore, sine)
            (shrink, shrinkBefore) = (along * shrink - shrinkBefore, shrink)
        }
        return sin(middle) * sum * (abs(half) < 1e-4 ? 1 - half * half / 6 : sin(half) / half)
    }
}
