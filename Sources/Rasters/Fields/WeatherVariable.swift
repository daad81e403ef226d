/// An element of the weather that grids are read for.
public enum WeatherVariable: String, CaseIterable, Hashable, Sendable {
    /// Air temperature at 2 m.
    case temperature
    /// Dew point at 2 m.
    case dewPoint
    /// Relative humidity at 2 m.
    case humidity
    /// Wind speed at 10 m.
    case windSpeed
    /// Wind toward the east at 10 m.
    case windEastward
    /// Wind toward the north at 10 m.
    case windNorthward
    /// Where the wind at 10 m comes from.
    case windFrom
    /// Rain, or rain and melted snow.
    case rain

    /// What values are once read.
    public var unit: String {
        switch self {
        case .temperature, .dewPoint: "°C"
        case .humidity: "%"
        case .windSpeed, .windEastward, .windNorthward: "km/h"
        case .windFrom: "degrees"
        case .rain: "mm"
        }
    }

    /// For people.
    package var title: String {
        switch self {
        case .temperature: "temperature at 2 m"
        case .dewPoint: "dew point at 2 m"
        case .humidity: "relative humidity at 2 m"
        case .windSpeed: "wind speed at 10 m"
        case .windEastward: "eastward wind at 10 m"
        case .windNorthward: "northward wind at 10 m"
        case .windFrom: "wind direction at 10 m"
        case .rain: "rain"
        }
    }
}
