public import Chronology
import FireWeather
public import Rasters

/// How fields become the noon weather of days.
public struct NoonSettings: Sendable {
    /// Takes the fields as the noon weather of the day they bear, whatever their hour.
    public var isDaily = false
    /// The day of fields that say none.
    public var day: CalendarDay?
    /// How far from noon a field may lie, hours, 0 or more. Fields every three hours lie within the default.
    public var toleranceHours = 1.5
    /// Time that amounts of rain belong to, where the file does not say so itself; by their numbers where not given.
    public var rain: RainMeaning?
    /// Values that stand in everywhere for a variable that no file has, in its unit: said in the output, never by default.
    public var assumptions: [WeatherVariable: Double] = [:]
    /// Units of variables whose files do not say theirs.
    public var units: [WeatherVariable: String] = [:]

    /// Everything as the files say it.
    public init() {}
}
