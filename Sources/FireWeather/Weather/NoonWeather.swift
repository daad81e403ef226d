/// The weather of one day at noon local standard time, as the FWI System wants it.
///
/// Only values inside the physical domain can be held, so every code computed from one is finite.
public struct NoonWeather: Hashable, Sendable {
    /// Air temperature, °C, −90…60.
    public let temperatureCelsius: Double
    /// Relative humidity, %, 0…100.
    public let relativeHumidityPercent: Double
    /// Wind speed at 10 m in the open, km/h, 0…400.
    public let windKilometersPerHour: Double
    /// Rain of the 24 hours before noon, mm, 0…2,000.
    public let rainMillimeters: Double

    /// Weather inside the physical domain.
    ///
    /// - Parameters:
    ///   - temperatureCelsius: −90…60 °C.
    ///   - relativeHumidityPercent: 0…100 %. Instruments that read a little above 100 are to be cut by the reader.
    ///   - windKilometersPerHour: 0…400 km/h, at 10 m.
    ///   - rainMillimeters: 0…2,000 mm in the 24 hours before noon.
    /// - Throws: `WeatherError` naming the element, the value and the range; NaN is outside every range.
    public init(
        temperatureCelsius: Double, relativeHumidityPercent: Double, windKilometersPerHour: Double,
        rainMillimeters: Double
    ) throws(WeatherError) {
        self.temperatureCelsius = try WeatherElement.temperature.checked(temperatureCelsius)
        self.relativeHumidityPercent = try WeatherElement.relativeHumidity.checked(relativeHumidityPercent)
        self.windKilometersPerHour = try WeatherElement.wind.checked(windKilometersPerHour)
        self.rainMillimeters = try WeatherElement.rain.checked(rainMillimeters)
    }
}
