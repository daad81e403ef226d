import Glibc

/// The Drought Code: deep, compact organic layers, from 0 (wet) upward.
public struct DC: Hashable, Sendable {
    /// The code, 0 or more.
    public let value: Double

    /// The code, held at 0 or more; NaN stays NaN.
    public init(_ value: Double) { self.value = value.clamped(0) }

    /// Where a season begins after a winter that filled the ground.
    public static let startUp = DC(15)

    /// The Drought Code one day later.
    ///
    ///     D = D_r + V / 2,   V = 0.36 (T + 2.8) + L_f
    ///
    /// Rain above 2.8 mm wets the layer; a day above −2.8 °C dries it, the more the longer the day.
    ///
    /// - Parameters:
    ///   - weather: Noon weather of the new day: °C, mm in 24 h.
    ///   - month: 1…12, for the length of the day.
    ///   - dayLength: The table of day-length factors.
    /// - Returns: The new code, 0 or more.
    /// - Source: VanWagnerPickett1985, Eqs. 18–23.
    public func next(_ weather: NoonWeather, month: Int, dayLength: DayLength) -> DC {
        let warmth = weather.temperatureCelsius.clamped(-2.8) + 2.8
        let loss = (0.36 * warmth + dayLength.droughtFactor(month: month)).clamped(0)  // Eq. 22
        return DC(wetted(byMillimeters: weather.rainMillimeters).value + 0.5 * loss)  // Eq. 23
    }

    private func wetted(byMillimeters rain: Double) -> DC {
        guard rain > 2.8 else { return self }
        let effective = 0.83 * rain - 1.27  // Eq. 18
        let moisture = 800 * exp(-value / 400)  // Eq. 19
        return DC(value - 400 * log(1 + 3.937 * effective / moisture))  // Eqs. 20, 21
    }
}
