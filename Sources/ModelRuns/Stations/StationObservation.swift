public import Chronology
public import FireWeather

/// One row of a station's table, in this program's units; nothing where nothing was observed.
public struct StationObservation: Hashable, Sendable {
    /// The row of the table, counted from 0.
    public let row: Int
    /// The day at the station, in local standard time.
    public internal(set) var day: CalendarDay
    /// Minutes since midnight, local standard time; nothing where the table has days only.
    public internal(set) var minuteOfDay: Int?
    /// Air temperature, °C, −90…60.
    public internal(set) var temperatureCelsius: Double?
    /// Relative humidity, %, 0…100; from the dew point where the table has no other.
    public internal(set) var relativeHumidityPercent: Double?
    /// Dew point, °C, −120…60; only where the table has it.
    public internal(set) var dewPointCelsius: Double?
    /// Wind speed, km/h, 0…400.
    public internal(set) var windKilometersPerHour: Double?
    /// Rain, mm, 0…2,000: of the 24 hours before in a table of days, of the time since the row before in one of hours.
    public internal(set) var rainMillimeters: Double?
    /// Minutes before the row that the rain fell in; nothing for the time since the row before.
    public internal(set) var rainSpanMinutes: Int?
    /// Highest temperature of the day, °C.
    public internal(set) var maximumTemperatureCelsius: Double?
    /// Depth of snow, cm.
    public internal(set) var snowDepthCentimeters: Double?

    /// The weather of the row; nothing when any of its four elements is missing.
    public var weather: NoonWeather? {
        guard let temperatureCelsius, let relativeHumidityPercent, let windKilometersPerHour, let rainMillimeters else {
            return nil
        }
        return try? NoonWeather(
            temperatureCelsius: temperatureCelsius, relativeHumidityPercent: relativeHumidityPercent,
            windKilometersPerHour: windKilometersPerHour, rainMillimeters: rainMillimeters)
    }

    /// Minutes since 1970 in local standard time.
    var minutesSince1970: Int { day.daysSince1970 * 1_440 + (minuteOfDay ?? 0) }
}
