import Assessment
import FireEvents

#if canImport(Glibc)
    import Glibc
#endif

/// A best value with its interval, rounded to what the interval supports.
///
/// The rule: the width of the interval is known to two significant digits at most, so the last digit that is printed,
/// in all three numbers, is the second digit of the width. A width of 170,000 ha gives steps of 10,000 ha. The step is
/// never so coarse that the best value would vanish, and never finer than `finest`.
struct RoundedInterval: Equatable {
    let low: Double
    let best: Double
    let high: Double
    /// What the last printed digit counts: a power of ten.
    let step: Double

    init(low: Double, best: Double, high: Double, finest: Double = 1) {
        let wide = high - low
        let supported = wide > 0 ? Self.powerOfTen(notAbove: wide) / 10 : finest
        let vanishing = best > 0 ? Self.powerOfTen(notAbove: best) : supported
        let step = max(finest, min(supported, vanishing))
        self.step = step
        self.low = Self.round(low, to: step)
        self.best = Self.round(best, to: step)
        self.high = Self.round(high, to: step)
    }

    init(_ area: AreaInterval, scaledBy factor: Double = 1, finest: Double = 1) {
        self.init(low: area.low * factor, best: area.best * factor, high: area.high * factor, finest: finest)
    }

    /// Digits after the decimal mark that the step leaves.
    var decimals: Int { step >= 1 ? 0 : Int((-log10(step)).rounded()) }

    static func round(_ value: Double, to step: Double) -> Double {
        step >= 1 ? (value / step).rounded() * step : (value * (1 / step).rounded()).rounded() / (1 / step).rounded()
    }

    /// The largest power of ten that is not above a positive value.
    static func powerOfTen(notAbove value: Double) -> Double {
        let power = pow(10, floor(log10(value)))
        if power > value { return power / 10 }
        return power * 10 <= value ? power * 10 : power
    }
}
