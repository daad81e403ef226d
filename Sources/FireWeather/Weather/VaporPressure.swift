import Glibc

/// Water vapour over liquid water, from −40 to 50 °C.
///
///     e_s = 6.1094 exp(17.625 T / (243.04 + T))   hPa
///
/// Below freezing this is the pressure over supercooled water, as weather stations report humidity and dew point.
///
/// - Source: AlduchovEskridge1996, with a relative error below 0.4 % from −40 to 50 °C.
public enum VaporPressure {
    /// Where the formula holds, °C.
    public static let range: ClosedRange<Double> = -40...50

    /// Saturation vapour pressure, hPa.
    ///
    /// - Parameter temperatureCelsius: −40…50 °C.
    /// - Throws: `WeatherError` outside that range.
    public static func saturationHectopascals(temperatureCelsius: Double) throws(WeatherError) -> Double {
        saturation(try WeatherElement.temperature.checked(temperatureCelsius, in: range))
    }

    /// The temperature at which air becomes saturated, °C.
    ///
    /// - Parameters:
    ///   - temperatureCelsius: −40…50 °C.
    ///   - relativeHumidityPercent: Above 0, at most 100 %.
    /// - Throws: `WeatherError`; dry air (0 %) has no dew point. The result may lie below −40 °C, where it is extrapolated.
    public static func dewPointCelsius(
        temperatureCelsius: Double, relativeHumidityPercent: Double
    ) throws(WeatherError) -> Double {
        let temperature = try WeatherElement.temperature.checked(temperatureCelsius, in: range)
        let humidity = try WeatherElement.relativeHumidity.checked(
            relativeHumidityPercent, in: Double.leastNormalMagnitude...100)
        let exponent = log(humidity / 100) + slope * temperature / (offset + temperature)
        return offset * exponent / (slope - exponent)
    }

    /// Relative humidity, %, 0…100.
    ///
    /// - Parameters:
    ///   - temperatureCelsius: −40…50 °C.
    ///   - dewPointCelsius: −120…60 °C; above the temperature it counts as saturation.
    /// - Throws: `WeatherError` outside those ranges.
    public static func relativeHumidityPercent(
        temperatureCelsius: Double, dewPointCelsius: Double
    ) throws(WeatherError) -> Double {
        let temperature = try WeatherElement.temperature.checked(temperatureCelsius, in: range)
        let dewPoint = try WeatherElement.dewPoint.checked(dewPointCelsius)
        return (100 * saturation(dewPoint) / saturation(temperature)).clamped(0, 100)
    }

    private static let slope = 17.625
    private static let offset = 243.04

    private static func saturation(_ temperature: Double) -> Double {
        6.1094 * exp(slope * temperature / (offset + temperature))
    }
}
