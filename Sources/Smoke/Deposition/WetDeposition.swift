#if canImport(Glibc)
    import Glibc
#endif

/// Loss of smoke to rain: m' = m exp(−Λ Δt), Λ = A Iᴮ with I in mm/h.
///
/// - Source: WebsterThomson2014, rain below cloud.
public struct WetDeposition: Sendable, Equatable {
    /// A, per second.
    public var coefficientPerSecond: Double
    /// B.
    public var exponent: Double
    /// Weaker rain washes nothing out, mm/h.
    public var leastRainMillimetersPerHour: Double
    /// Rain falls from here, m above ground: nothing above is washed out.
    public var topMeters: Double

    public init(
        coefficientPerSecond: Double = 8.4e-5, exponent: Double = 0.79, leastRainMillimetersPerHour: Double = 0.01,
        topMeters: Double = 4_000
    ) {
        precondition(coefficientPerSecond >= 0 && exponent > 0 && leastRainMillimetersPerHour >= 0 && topMeters > 0)
        self.coefficientPerSecond = coefficientPerSecond
        self.exponent = exponent
        self.leastRainMillimetersPerHour = leastRainMillimetersPerHour
        self.topMeters = topMeters
    }

    /// Λ, per second.
    public func rate(rainMillimetersPerHour rain: Double) -> Double {
        rain < leastRainMillimetersPerHour ? 0 : coefficientPerSecond * pow(rain, exponent)
    }

    /// What stays in the air after a time of steady rain.
    public func remaining(afterSeconds seconds: Double, rainMillimetersPerHour rain: Double) -> Double {
        exp(-rate(rainMillimetersPerHour: rain) * seconds)
    }
}
