/// The Nesterov index: warmth times dryness of the air, summed since the last rain, °C².
///
///     N_t = k N_{t−1} + T (T − T_d),   k = 0 after rain, else 1
///
/// - Source: Nesterov1949, as in RosleskhozOrder287, Appendix 2; Groisman2007 describes it in English.
public struct NesterovIndex: Hashable, Sendable {
    /// The sum, °C², 0 or more.
    public let value: Double

    /// The sum, held at 0 or more; NaN stays NaN.
    public init(_ value: Double) { self.value = value.clamped(0) }

    /// Rain of a day above which the sum begins anew: 3 mm internationally, 2.5 mm in Russian teaching texts.
    public static let usualRainResetMillimeters = 3.0

    /// The sum one day later.
    ///
    /// A wet day forgets what was before and itself counts. A day at 0 °C or below adds nothing. A dew point above the
    /// temperature, as instruments may give, counts as saturated air.
    ///
    /// - Parameters:
    ///   - temperatureCelsius: At 12–15 h local time, −90…60 °C.
    ///   - dewPointCelsius: At the same hour, −120…60 °C.
    ///   - rainMillimeters: Rain of the 24 hours before, 0…2,000 mm.
    ///   - rainResetMillimeters: More rain than this begins the sum anew.
    /// - Throws: `WeatherError` for a value outside its range, NaN included.
    public func next(
        temperatureCelsius: Double, dewPointCelsius: Double, rainMillimeters: Double,
        rainResetMillimeters: Double = usualRainResetMillimeters
    ) throws(WeatherError) -> NesterovIndex {
        let temperature = try WeatherElement.temperature.checked(temperatureCelsius)
        let dewPoint = try WeatherElement.dewPoint.checked(dewPointCelsius)
        let rain = try WeatherElement.rain.checked(rainMillimeters)
        let kept = rain > rainResetMillimeters ? 0 : value
        return NesterovIndex(kept + temperature.clamped(0) * (temperature - dewPoint).clamped(0))
    }
}
