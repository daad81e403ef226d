import Glibc

/// The Duff Moisture Code: loosely compacted organic layers of moderate depth, from 0 (wet) upward.
public struct DMC: Hashable, Sendable {
    /// The code, 0 or more.
    public let value: Double

    /// The code, held at 0 or more; NaN stays NaN.
    public init(_ value: Double) { self.value = value.clamped(0) }

    /// Where a season begins when nothing is known.
    public static let startUp = DMC(6)

    /// The Duff Moisture Code one day later.
    ///
    ///     P = P_r + 100 K,   K = 1.894 (T + 1.1) (100 − H) L_e 10⁻⁶
    ///
    /// Rain above 1.5 mm wets the layer; a day above −1.1 °C dries it, the more the longer the day.
    ///
    /// - Parameters:
    ///   - weather: Noon weather of the new day: °C, % (0…100), mm in 24 h.
    ///   - month: 1…12, for the length of the day.
    ///   - dayLength: The table of day lengths.
    /// - Returns: The new code, 0 or more.
    /// - Source: VanWagnerPickett1985, Eqs. 11–17.
    public func next(_ weather: NoonWeather, month: Int, dayLength: DayLength) -> DMC {
        let rain = weather.rainMillimeters
        let wetted = rain > 1.5 ? DMC(Self.wetted(value, effectiveMillimeters: 0.92 * rain - 1.27)) : self  // Eq. 11
        return DMC(wetted.value + Self.drying(weather, hours: dayLength.effectiveHours(month: month)))  // Eq. 17
    }

    /// What one day adds to the code, 100 K.
    static func drying(_ weather: NoonWeather, hours: Double) -> Double {
        let warmth = weather.temperatureCelsius.clamped(-1.1) + 1.1
        return 1.894 * warmth * (100 - weather.relativeHumidityPercent) * hours * 1e-4  // Eq. 16
    }

    /// The code after rain of which so much reached the layer; may be negative.
    static func wetted(_ code: Double, effectiveMillimeters rain: Double) -> Double {
        let moisture = 20 + 280 / exp(0.023 * code)  // Eq. 12
        let slope = rainSlope(code)
        let wetted = moisture + 1_000 * rain / (48.77 + slope * rain)  // Eq. 14
        return 43.43 * (5.6348 - log(wetted - 20))  // Eq. 15
    }

    /// b of Eq. 14.
    private static func rainSlope(_ code: Double) -> Double {
        if code <= 33 { return 100 / (0.5 + 0.3 * code) }  // Eq. 13a
        return code <= 65 ? 14 - 1.3 * log(code) : 6.2 * log(code) - 17.2  // Eqs. 13b, 13c
    }
}
