#if canImport(Glibc)
    import Glibc
#endif

/// Power of a fire over the day, as a multiple of the day's mean: a low base and an afternoon peak.
///
///     d(t) = b + (1 − b) 24 h / (σ √2π) exp(−(t − t₀)² / 2σ²),  t in local solar time, round the clock
///
/// The mean of d over a day is 1 (to 10⁻⁴ for σ up to 3 h).
///
/// - Source: Andela2015 (a Gaussian on a base). The base and the peak are of boreal fires; docs/smoke.md says how sure they are.
public struct DiurnalCycle: Sendable, Equatable {
    public var baseShare: Double
    public var peakSolarHour: Double
    public var spreadHours: Double

    public init(baseShare: Double = 0.39, peakSolarHour: Double = 14, spreadHours: Double = 2.5) {
        precondition(
            (0...1).contains(baseShare) && (0..<24).contains(peakSolarHour) && spreadHours > 0 && spreadHours <= 3)
        self.baseShare = baseShare
        self.peakSolarHour = peakSolarHour
        self.spreadHours = spreadHours
    }

    /// d at an hour of local solar time, any turn of the clock.
    public func factor(solarHour: Double) -> Double {
        let from = (solarHour - peakSolarHour).remainder(dividingBy: 24)
        let height = 24 / (spreadHours * (2 * Double.pi).squareRoot())
        return baseShare + (1 - baseShare) * height * exp(-from * from / (2 * spreadHours * spreadHours))
    }
}
