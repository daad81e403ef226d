import Tables

extension WeatherVariable {
    /// The variable of a CF standard name.
    /// - Source: CFConventions18 and its table of standard names.
    package init?(standardName name: String) {
        switch name {
        case "air_temperature": self = .temperature
        case "dew_point_temperature": self = .dewPoint
        case "relative_humidity": self = .humidity
        case "wind_speed": self = .windSpeed
        case "eastward_wind", "x_wind": self = .windEastward
        case "northward_wind", "y_wind": self = .windNorthward
        case "wind_from_direction": self = .windFrom
        case "precipitation_amount", "rainfall_amount", "precipitation_flux", "rainfall_flux",
            "lwe_thickness_of_precipitation_amount", "thickness_of_rainfall_amount", "lwe_precipitation_rate",
            "rainfall_rate":
            self = .rain
        default: return nil
        }
    }

    /// The variable of a GRIB element, in the tables of the WMO, of NCEP and of ECMWF, without the hours of an accumulation.
    package init?(gribElement element: String) {
        switch element {
        case "TMP", "2T", "T2M": self = .temperature
        case "DPT", "2D", "D2M": self = .dewPoint
        case "RH", "R", "2R": self = .humidity
        case "WIND", "10SI", "SI10": self = .windSpeed
        case "UGRD", "10U", "U10": self = .windEastward
        case "VGRD", "10V", "V10": self = .windNorthward
        case "WDIR": self = .windFrom
        case "APCP", "TP", "TPRATE", "PRATE", "APRATE": self = .rain
        default: return nil
        }
    }

    /// The variable of a name as programs, archives and the R package cffdrs use it: `t2m`, `tas`, `temp`, `2m_temperature` …
    package init?(commonName name: String) {
        let key = String(name.lowercased().filter { $0.isLetter || $0.isNumber })
        guard let found = Self.commonNames.first(where: { $0.names.contains(key) }) else { return nil }
        self = found.variable
    }

    private static let commonNames: [(variable: WeatherVariable, names: [String])] = [
        (
            .temperature,
            [
                "t2m", "2t", "tas", "temp", "temperature", "2mtemperature", "airtemperature", "tmp2m", "t2", "tmp",
                "tmax",
            ]
        ),
        (
            .dewPoint,
            ["d2m", "2d", "dewpoint", "2mdewpointtemperature", "dpt2m", "td2m", "td", "dpt", "dewpointtemperature"]
        ),
        (.humidity, ["rh", "r2", "rh2m", "hurs", "relativehumidity", "humidity", "2mrelativehumidity", "r2m"]),
        (.windSpeed, ["ws", "si10", "sfcwind", "windspeed", "10mwindspeed", "wind", "ws10", "wind10m", "10si"]),
        (
            .windEastward,
            ["u10", "10u", "uas", "10mucomponentofwind", "ugrd10m", "u10m", "windeastward", "eastwardwind"]
        ),
        (
            .windNorthward,
            ["v10", "10v", "vas", "10mvcomponentofwind", "vgrd10m", "v10m", "windnorthward", "northwardwind"]
        ),
        (.windFrom, ["wd", "winddirection", "windfrom", "windfromdirection", "wdir", "wdir10m"]),
        (
            .rain,
            [
                "tp", "pr", "prec", "precip", "precipitation", "rain", "totalprecipitation", "apcp", "apcpsfc",
                "rainfall", "prate",
                "mtpr", "avgtprate",
            ]
        ),
    ]
}
