/// Elements of a station's table, under the names of this program.
public enum StationElement: UInt8, CaseIterable, Hashable, Sendable {
    /// The name of the station.
    case station
    /// Degrees north.
    case latitude
    /// Degrees east.
    case longitude
    /// A day of the calendar.
    case date
    /// A time, or a clock beside a date.
    case time
    /// A day in parts, local standard time.
    case year, month, day, hour
    /// Of the air, °C.
    case temperature
    /// Relative, %.
    case humidity
    /// °C.
    case dewPoint
    /// At 10 m, km/h.
    case windSpeed
    /// mm.
    case rain
    /// Hours that an amount of rain belongs to, before its row.
    case rainHours
    /// Where the wind comes from, degrees.
    case windDirection
    /// Of the day, °C.
    case maximumTemperature
    /// cm.
    case snowDepth

    /// The name of the case, which options take.
    public var name: String { "\(self)" }

    /// The element of a name.
    public init?(named name: String) {
        guard let element = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = element
    }

    /// The unit of numbers whose header does not say another; nothing for what has none.
    var unit: WeatherUnit? {
        switch self {
        case .temperature, .dewPoint, .maximumTemperature: .celsius
        case .humidity: .percent
        case .windSpeed: .kilometersPerHour
        case .rain: .millimeters
        case .snowDepth: .centimeters
        case .windDirection: .degrees
        default: nil
        }
    }

    /// Names of the column in lower case, letters and digits only; the first that a table has counts.
    var names: [String] {
        switch self {
        case .station: ["id", "station", "stationid", "stnid", "stationname", "stn", "site", "siteid", "locationid"]
        case .latitude: ["latitude", "lat"]
        case .longitude: ["longitude", "long", "lon", "lng"]
        case .date: ["date", "localdate", "dateutc", "repdate"]
        case .time:
            [
                "time", "timeutc", "datetime", "datetimeutc", "timestamp", "validtime", "localtime", "utc",
                "observationtime", "obstime", "valid",
            ]
        case .year: ["yr", "year"]
        case .month: ["mon", "month"]
        case .day: ["day", "dayofmonth", "dy"]
        case .hour: ["hr", "hour"]
        case .temperature:
            [
                "temperature", "temp", "airtemperature", "airtemp", "t", "t2m", "tair", "ta", "temperature2m",
                "drybulbtemperature",
            ]
                + dayMaximum
        case .humidity:
            ["humidity", "relativehumidity", "rh", "relhum", "hum", "rhum", "relh", "relativehumidity2m"]
                + ["dayrelhummin", "minrelhum", "dayrelhumavg", "avgrelhum"]
        case .dewPoint:
            ["dewpoint", "dew", "dewpointtemperature", "td", "dewpt", "d2m", "dewpointtemp", "dewpoint2m", "daydewpnt"]
        case .windSpeed:
            ["windspeed", "ws", "wind", "wspd", "windspd", "windspeed10m", "daywindspdavg", "avgwindspeed"]
        case .rain:
            [
                "rain", "prec", "precip", "precipitation", "rainfall", "prcp", "ppt", "rn", "precipamount",
                "totalprecipitation", "dayprecip",
            ]
        case .rainHours: ["rainhours", "preciphours"]
        case .windDirection: ["winddirection", "wd", "winddir", "wdir", "windfrom"]
        case .maximumTemperature: ["maximumtemperature", "tmax", "tempmax", "maxtemp", "tempx"] + dayMaximum.prefix(2)
        case .snowDepth: ["snowdepth", "snod", "snow"]
        }
    }

    /// A day's extremes and means, where there is nothing of noon.
    private var dayMaximum: [String] { ["dayairtmpmax", "maxairtemp", "dayairtmpavg", "avgairtemp"] }
}

extension StationElement {
    /// Whether numbers of the element may be in a unit.
    public func accepts(_ other: WeatherUnit) -> Bool { unit?.dimension == other.dimension }
}
