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

    /// Whether it says when.
    var isOfTime: Bool { [.date, .time, .year, .month, .day, .hour].contains(self) }

    /// Names of the column in lower case, letters and digits only; the first that a table has counts.
    var names: [String] {
        switch self {
        case .station:
            ["id", "station", "stationid", "stnid", "stationname", "stn", "site", "siteid", "locationid", "станция"]
        case .latitude: ["latitude", "lat", "широта"]
        case .longitude: ["longitude", "long", "lon", "lng", "долгота"]
        case .date: ["date", "localdate", "dateutc", "repdate", "дата"]
        case .time:
            [
                "time", "timeutc", "datetime", "datetimeutc", "timestamp", "validtime", "localtime", "utc",
                "observationtime", "obstime", "valid", "время", "датавремя", "датаивремя", "срок",
            ]
        case .year: ["yr", "year", "год"]
        case .month: ["mon", "month", "mo", "месяц"]
        case .day: ["day", "dayofmonth", "dy", "день"]
        case .hour: ["hr", "hour", "час"]
        case .temperature:
            [
                "temperature", "temp", "airtemperature", "airtemp", "t", "t2m", "tair", "ta", "temperature2m",
                "drybulbtemperature", "температура", "температуравоздуха",
            ]
                + dayMaximum
        case .humidity:
            ["humidity", "relativehumidity", "rh", "relhum", "hum", "rhum", "relh", "relativehumidity2m", "влажность"]
                + ["относительнаявлажность", "влажностьвоздуха"]
                + ["dayrelhummin", "minrelhum", "dayrelhumavg", "avgrelhum"]
        case .dewPoint:
            ["dewpoint", "dew", "dewpointtemperature", "td", "dewpt", "d2m", "dewpointtemp", "dewpoint2m", "daydewpnt"]
                + ["точкаросы", "температураточкиросы"]
        case .windSpeed:
            ["windspeed", "ws", "wind", "wspd", "windspd", "windspeed10m", "daywindspdavg", "avgwindspeed"]
                + ["скоростьветра", "ветер"]
        case .rain:
            [
                "rain", "prec", "precip", "precipitation", "rainfall", "prcp", "ppt", "rn", "precipamount",
                "totalprecipitation", "dayprecip", "осадки", "суммаосадков", "количествоосадков",
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
