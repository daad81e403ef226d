import Glibc

/// The Fine Fuel Moisture Code: litter and other cured fine fuels, 0 (wet) to 101 (dry).
public struct FFMC: Hashable, Sendable {
    /// The code, 0…101.
    public let value: Double

    /// The code, held inside 0…101; NaN stays NaN.
    public init(_ value: Double) { self.value = value.clamped(0, 101) }

    /// Where a season begins when nothing is known.
    public static let startUp = FFMC(85)

    /// The code of a fuel moisture.
    ///
    ///     F = 59.5 (250 − m) / (k + m)
    ///
    /// - Parameter moisturePercent: Per cent of dry weight, 0…250.
    /// - Source: VanWagnerPickett1985, Eq. 10, p. 5.
    public init(moisturePercent: Double, coefficient: FFMCCoefficient = .exact) {
        self.init(59.5 * (250 - moisturePercent) / (coefficient.value + moisturePercent))  // Eq. 10
    }

    /// Fuel moisture, per cent of dry weight.
    ///
    ///     m = k (101 − F) / (59.5 + F)
    ///
    /// - Source: VanWagnerPickett1985, Eq. 1, p. 5.
    public func moisturePercent(coefficient: FFMCCoefficient = .exact) -> Double {
        coefficient.value * (101 - value) / (59.5 + value)  // Eq. 1
    }

    /// The Fine Fuel Moisture Code one day later.
    ///
    ///     m = k (101 − F) / (59.5 + F)
    ///
    /// Yesterday's code is read back as moisture, wetted by rain, drawn toward equilibrium with the air, and coded again.
    ///
    /// - Parameters:
    ///   - weather: Noon weather of the new day: °C, % (0…100), km/h, mm in 24 h.
    ///   - coefficient: k: 147.27723 (exact, as cffdrs) or 147.2 (as printed).
    /// - Returns: The new code, 0…101.
    /// - Source: VanWagnerPickett1985, Eqs. 1–10, p. 5.
    /// - Note: cffdrs ≥ 1.9.2 uses 250 × 59.5 / 101 for 147.2; see docs/divergences.md.
    public func next(_ weather: NoonWeather, coefficient: FFMCCoefficient = .exact) -> FFMC {
        var moisture = moisturePercent(coefficient: coefficient)
        if weather.rainMillimeters > 0.5 {
            moisture = Self.wetted(moisture, byMillimeters: weather.rainMillimeters - 0.5)  // Eq. 2
        }
        let rates = FineFuelDrying(weather)
        return FFMC(moisturePercent: rates.moisture(from: moisture, days: 1), coefficient: coefficient)
    }

    /// Moisture after rain that reached the litter, at most 250 %.
    ///
    /// - Source: VanWagnerPickett1985, Eqs. 3a and 3b, p. 5.
    static func wetted(_ moisture: Double, byMillimeters rain: Double) -> Double {
        var wetted = moisture + 42.5 * rain * exp(-100 / (251 - moisture)) * (1 - exp(-6.93 / rain))  // Eq. 3a
        if moisture > 150 { wetted += 0.0015 * (moisture - 150) * (moisture - 150) * rain.squareRoot() }  // Eq. 3b
        return wetted.clamped(0, 250)
    }
}
