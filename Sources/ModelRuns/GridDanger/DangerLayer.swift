/// A layer of the output of danger on grids.
struct DangerLayer: Hashable, Sendable {
    let name: String
    let longName: String
    var standardName: String?
    var unit = "1"

    static func layers(of system: DangerSystem, withWeather: Bool) -> [DangerLayer] {
        let own: [DangerLayer] =
            switch system {
            case .fireWeatherIndex: fireWeatherIndex
            case .nesterov: nesterov
            }
        return own + (withWeather ? weather : [])
    }

    private static let fireWeatherIndex = [
        DangerLayer(name: "FFMC", longName: "Fine Fuel Moisture Code"),
        DangerLayer(name: "DMC", longName: "Duff Moisture Code"),
        DangerLayer(name: "DC", longName: "Drought Code"), DangerLayer(name: "ISI", longName: "Initial Spread Index"),
        DangerLayer(name: "BUI", longName: "Buildup Index"), DangerLayer(name: "FWI", longName: "Fire Weather Index"),
        DangerLayer(name: "DSR", longName: "Daily Severity Rating"),
    ]

    private static let nesterov = [
        DangerLayer(name: "nesterov", longName: "Nesterov index", unit: "degree_Celsius2"),
        DangerLayer(name: "nesterovClass", longName: "Nesterov fire danger class, 1 (none) to 5 (extreme)"),
    ]

    private static let weather = [
        DangerLayer(
            name: "temperature", longName: "noon temperature at 2 m", standardName: "air_temperature",
            unit: "degree_Celsius"),
        DangerLayer(
            name: "humidity", longName: "noon relative humidity at 2 m", standardName: "relative_humidity", unit: "%"),
        DangerLayer(name: "windSpeed", longName: "noon wind speed at 10 m", standardName: "wind_speed", unit: "km h-1"),
        DangerLayer(
            name: "windFrom", longName: "direction that the noon wind at 10 m comes from",
            standardName: "wind_from_direction", unit: "degree"),
        DangerLayer(
            name: "rain", longName: "rain of the 24 hours to noon", standardName: "precipitation_amount", unit: "kg m-2"
        ),
    ]
}

/// How a cell came to its day's danger, as `DangerDay.Standing` has it.
enum CellStanding: Int16, CaseIterable {
    case computed
    case recovering
    case carried
    case unknown
}
