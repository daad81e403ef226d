/// Addition of wind and slope to the rate of a still fire: the factor φ and its direction.
struct Push {
    let factor: Double
    let towardDegrees: Double
    /// ft/min.
    let effectiveWind: Double
    let isLimited: Bool
    private let law: WindLaw

    /// Wind and slope factors are added as vectors.
    /// - Source: Rothermel1972, Eqs. 47–51; Andrews2018 for the addition.
    init(_ still: StillFire, windFeetPerMinute: Double, from: Double, slope: Double, aspect: Double) {
        let law = WindLaw(still)
        let windFactor = law.factor(ofWind: windFeetPerMinute)
        let slopeFactor = 5.275 * power(still.packing, -0.3) * slope * slope  // Eq. 51
        let wind = eastAndNorth(ofDegrees: from)
        let uphill = eastAndNorth(ofDegrees: aspect)
        let x = -(windFactor * wind.east + slopeFactor * uphill.east)
        let y = -(windFactor * wind.north + slopeFactor * uphill.north)
        let sum = (x * x + y * y).squareRoot()
        self.init(sum, degrees(ofEast: x, north: y), law.wind(ofFactor: sum), law, isLimited: false)
    }

    private init(_ factor: Double, _ toward: Double, _ wind: Double, _ law: WindLaw, isLimited: Bool) {
        self.factor = factor
        towardDegrees = toward
        effectiveWind = wind
        self.law = law
        self.isLimited = isLimited
    }

    func limited(_ limit: WindLimit, reactionIntensity: Double) -> Push {
        let most = limit.feetPerMinute(reactionIntensity: reactionIntensity)
        guard effectiveWind > most else { return self }
        return Push(law.factor(ofWind: most), towardDegrees, most, law, isLimited: true)
    }
}

/// φ_w = C U^B (β / β_op)^−E and back.
/// - Source: Rothermel1972, Eqs. 47–50.
struct WindLaw {
    private let scale: Double
    private let exponent: Double

    init(_ still: StillFire) {
        let c = 7.47 * exponential(-0.133 * power(still.ratio, 0.55))  // Eq. 48
        let e = 0.715 * exponential(-3.59e-4 * still.ratio)  // Eq. 50
        exponent = 0.02526 * power(still.ratio, 0.54)  // Eq. 49
        scale = c * power(still.relativePacking, -e)
    }

    func factor(ofWind feetPerMinute: Double) -> Double { scale * power(feetPerMinute, exponent) }  // Eq. 47

    func wind(ofFactor factor: Double) -> Double { power(factor / scale, 1 / exponent) }
}

extension WindLimit {
    /// ft/min.
    func feetPerMinute(reactionIntensity: Double) -> Double {
        switch self {
        case .none: .infinity
        case .rothermel: 0.9 * reactionIntensity  // Rothermel1972, Eq. 87
        case .andrews: 96.8 * power(reactionIntensity, 1.0 / 3)
        }
    }
}
