public import Rasters

/// Remark for readers of danger on a grid, on the weather behind it.
public enum DangerRemark: Hashable, Sendable, CustomStringConvertible {
    /// An element that no file had, and the value that stands in everywhere.
    case assumed(WeatherVariable, Double)
    /// Fields up to so many hours from noon stand for it.
    case farFromNoon(hours: Double)
    /// Fields are taken as those of noon whatever their hour.
    case anyHour
    /// Fields are a day apart, and their hour is not noon.
    case dayApart
    /// Fields are means, extremes or sums of days.
    case wholeDay([DailyElement])
    /// Rain is taken as running on, by its numbers alone.
    case runningRain
    /// Each amount of rain is taken as that of so many hours since the field before, which no file says.
    case rainSinceFieldBefore(hours: Int)

    public var description: String {
        switch self {
        case .assumed(let variable, let value):
            "\(variable.title) not observed, \(value) \(variable.unit) assumed everywhere"
        case .farFromNoon(let hours): "fields up to \(hours) h from noon stand for it"
        case .anyHour: "fields taken as those of noon whatever their hour"
        case .dayApart: "fields a day apart, not at noon, stand for noon"
        case .wholeDay(let elements):
            elements.map(\.description).joined(separator: ", ")
                + ": of the whole day, not of noon; the indices are approximate"
        case .rainSinceFieldBefore(let hours):
            "rain is taken as the sum of the \(hours) hours since the field before (--rain 1h says otherwise)"
        case .runningRain: "rain runs on from field to field, by its numbers (--rain step says otherwise)"
        }
    }
}

/// An element of the weather that stands for a whole day.
public struct DailyElement: Hashable, Sendable, CustomStringConvertible {
    public let variable: WeatherVariable
    public let statistic: DailyStatistic

    public var description: String { "\(variable.title) (\(statistic.rawValue))" }
}
