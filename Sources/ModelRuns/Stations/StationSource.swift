/// An archive whose tables are known by their columns, with what the tables themselves do not say.
public struct StationSource: Sendable {
    /// Where a column is found, and in which unit it is written.
    struct Column: Sendable {
        let key: String
        var unit: WeatherUnit?
        /// Hours that an amount of rain belongs to.
        var hours: Int?
    }

    /// For people.
    public let name: String
    /// Columns that together tell the source, in lower case, letters and digits only.
    let signature: Set<String>
    /// By element, the first that a table has.
    var columns: [StationElement: [Column]] = [:]
    /// The clock of its times, where the table says none.
    var zone: StationClock.Zone?
    /// Whether rows between those of the full hour repeat rain of the hour so far.
    var hasSpecialReports = false
    /// Amounts up to this, in the unit of the table, mean a trace.
    var trace: Double?
    /// Why danger cannot be computed from its tables, and what to take instead.
    var refusal: String?

    /// The source of a table, by the names of its columns.
    init?(_ keys: Set<String>) {
        guard let found = Self.known.first(where: { keys.isSuperset(of: $0.signature) }) else { return nil }
        self = found
    }

    /// A name of a column for comparison: without accents, and without the station in the name of the column of time.
    static func key(_ key: String) -> String {
        for beginning in ["местноевремя", "localtimein"] where key.hasPrefix(beginning) { return "localtimein" }
        return String(key.map { letter in accents[letter] ?? letter })
    }

    private static let accents: [Character: Character] = Dictionary(
        uniqueKeysWithValues: [
            ("a", "áàâãä"), ("e", "éèêë"), ("i", "íìîï"), ("o", "óòôõö"), ("u", "úùûü"), ("c", "ç"), ("n", "ñ"),
        ]
        .flatMap { plain, accented in accented.map { ($0, Character(plain)) } })

    private init(_ name: String, _ signature: Set<String>) { (self.name, self.signature) = (name, signature) }

    private func with(_ change: (inout StationSource) -> Void) -> StationSource {
        var copy = self
        change(&copy)
        return copy
    }
}

extension StationSource {
    /// The more specific first.
    static let known: [StationSource] = [
        iem, openMeteo, rp5, inmet, synop, meteostat, cwfis, aisori, isdLite, ecccHourly,
        ecccFrench, power, meteostatDaily,
        dailyWithout(
            "the daily table of Environment and Climate Change Canada", ["climateid", "maxtemp", "totalprecip"]),
        dailyWithout("GHCN daily", ["station", "date", "prcp", "tmax", "tmin"]),
        dailyWithout("the daily table of Meteostat", ["tavg", "tmin", "tmax", "prcp"]),
        refused(
            "daily values of Open-Meteo", ["time", "temperature2mmax"],
            "are of the whole day: ask for the same variables by the hour"),
        refused(
            "a table of ERA5", ["t2m", "d2m", "u10", "v10"],
            "has wind in components and rain in metres: take the same data as netCDF or GRIB"),
    ]

    /// Airport observations of the Iowa Environmental Mesonet.
    private static let iem = StationSource("the Iowa Environmental Mesonet", ["station", "valid", "relh"]).with {
        $0.columns = [
            .time: [Column(key: "valid")],
            .temperature: [Column(key: "tmpf", unit: .fahrenheit), Column(key: "tmpc", unit: .celsius)],
            .dewPoint: [Column(key: "dwpf", unit: .fahrenheit), Column(key: "dwpc", unit: .celsius)],
            .humidity: [Column(key: "relh", unit: .percent)],
            .windSpeed: [Column(key: "sknt", unit: .knots), Column(key: "sped", unit: .milesPerHour)],
            .windDirection: [Column(key: "drct")],
            .rain: [Column(key: "p01i", unit: .inches), Column(key: "p01m", unit: .millimeters)],
        ]
        $0.zone = .aheadOfUTC(minutes: 0)
        $0.hasSpecialReports = true
        $0.trace = 0.0001
    }

    private static let openMeteo = StationSource("Open-Meteo", ["time", "temperature2m"]).with {
        $0.columns = [
            .temperature: [Column(key: "temperature2m")], .humidity: [Column(key: "relativehumidity2m")],
            .dewPoint: [Column(key: "dewpoint2m")],
            .windSpeed: [Column(key: "windspeed10m")], .windDirection: [Column(key: "winddirection10m")],
            .rain: [Column(key: "precipitation"), Column(key: "rain")],
        ]
        $0.zone = .aheadOfUTC(minutes: 0)
    }

    /// Station weather of rp5.ru; the name of the first column begins with *Местное время*, *Local time*.
    private static let rp5 = StationSource("rp5.ru", ["localtimein", "t", "u", "ff"]).with {
        $0.columns = [
            .time: [Column(key: "localtimein")], .temperature: [Column(key: "t", unit: .celsius)],
            .humidity: [Column(key: "u", unit: .percent)], .dewPoint: [Column(key: "td", unit: .celsius)],
            .windSpeed: [Column(key: "ff", unit: .metersPerSecond)], .rain: [Column(key: "rrr", unit: .millimeters)],
            .rainHours: [Column(key: "tr")],
        ]
        $0.zone = .localStandard
    }

    /// Hourly tables of the Instituto Nacional de Meteorologia, Brazil.
    private static let inmet = StationSource("INMET", ["data", "umidaderelativadoarhoraria"]).with {
        $0.columns = [
            .date: [Column(key: "data")], .time: [Column(key: "horautc"), Column(key: "hora")],
            .temperature: [Column(key: "temperaturadoarbulbosecohoraria", unit: .celsius)],
            .dewPoint: [Column(key: "temperaturadopontodeorvalho", unit: .celsius)],
            .humidity: [Column(key: "umidaderelativadoarhoraria", unit: .percent)],
            .windSpeed: [Column(key: "ventovelocidadehoraria", unit: .metersPerSecond)],
            .rain: [Column(key: "precipitacaototalhorario", unit: .millimeters)],
        ]
        $0.zone = .aheadOfUTC(minutes: 0)
    }

    /// SYNOP of Météo-France.
    private static let synop = StationSource("SYNOP of Météo-France", ["numersta", "date", "t", "u", "ff"]).with {
        $0.columns = [
            .station: [Column(key: "numersta")], .time: [Column(key: "date")],
            .temperature: [Column(key: "t", unit: .kelvin)], .dewPoint: [Column(key: "td", unit: .kelvin)],
            .humidity: [Column(key: "u", unit: .percent)], .windSpeed: [Column(key: "ff", unit: .metersPerSecond)],
            .windDirection: [Column(key: "dd")],
            .rain: [3, 6, 12, 24, 1].map { (hours: Int) in
                Column(key: "rr\(hours)", unit: .millimeters, hours: hours)
            },
        ]
        $0.zone = .aheadOfUTC(minutes: 0)
        $0.trace = 0
    }

    private static let meteostat = StationSource("Meteostat", ["temp", "rhum", "prcp", "wspd", "coco"]).with {
        $0.columns = [
            .temperature: [Column(key: "temp", unit: .celsius)], .dewPoint: [Column(key: "dwpt", unit: .celsius)],
            .humidity: [Column(key: "rhum", unit: .percent)],
            .windSpeed: [Column(key: "wspd", unit: .kilometersPerHour)],
            .rain: [Column(key: "prcp", unit: .millimeters)],
        ]
        $0.zone = .aheadOfUTC(minutes: 0)
    }

    /// Daily station weather of the Canadian Wildland Fire Information System, of noon.
    private static let cwfis = StationSource("CWFIS", ["repdate", "temp", "rh", "ws", "precip"]).with {
        $0.columns = [
            .station: [Column(key: "aes"), Column(key: "wmo"), Column(key: "name")], .time: [Column(key: "repdate")],
            .windSpeed: [Column(key: "ws", unit: .kilometersPerHour)],
            .rain: [Column(key: "precip", unit: .millimeters)],
        ]
        $0.zone = .localStandard
    }

    /// Three-hourly observations of the Russian institute of hydrometeorological information, under the titles of its list of fields.
    private static let aisori = StationSource(
        "aisori of VNIIGMI", ["годпогринвичу", "температуравоздухапосухомутермометру"]
    )
    .with {
        $0.columns = [
            .station: [Column(key: "синоптическийиндексстанции")], .year: [Column(key: "годпогринвичу")],
            .month: [Column(key: "месяцпогринвичу")], .day: [Column(key: "деньпогринвичу")],
            .hour: [Column(key: "срокпогринвичу")],
            .temperature: [Column(key: "температуравоздухапосухомутермометру", unit: .celsius)],
            .humidity: [
                Column(key: "относительнаявлажностьвоздуха", unit: .percent),
                Column(key: "относительнаявлажность", unit: .percent),
            ],
            .windSpeed: [Column(key: "средняяскоростьветра", unit: .metersPerSecond)],
            .rain: [
                Column(key: "суммаосадковзапериодмеждусроками", unit: .millimeters),
                Column(key: "суммаосадков", unit: .millimeters),
            ],
        ]
        $0.zone = .aheadOfUTC(minutes: 0)
    }

    /// What ``ISDLite`` makes of the file.
    private static let isdLite = StationSource("ISD-lite of NOAA", ["isdliteyear"]).with {
        $0.columns = [
            .year: [Column(key: "isdliteyear")], .temperature: [Column(key: "temperature", unit: .tenthsCelsius)],
            .dewPoint: [Column(key: "dewpoint", unit: .tenthsCelsius)],
            .windSpeed: [Column(key: "windspeed", unit: .tenthsMetersPerSecond)],
            .rain: [
                Column(key: "rain1h", unit: .tenthsMillimeters, hours: 1),
                Column(key: "rain6h", unit: .tenthsMillimeters, hours: 6),
            ],
        ]
        $0.zone = .aheadOfUTC(minutes: 0)
        $0.trace = 0
    }

    /// Hourly tables of Environment and Climate Change Canada; units and clock stand in the header.
    private static let ecccHourly = StationSource(
        "Environment and Climate Change Canada", ["climateid", "temp", "relhum", "windspd", "precipamount"]
    ).with { $0.zone = .localStandard }

    /// The same in French.
    private static let ecccFrench = StationSource(
        "Environment and Climate Change Canada", ["idclimatologique", "temp", "humrel", "vitduvent"]
    ).with {
        $0.columns = [
            .station: [Column(key: "nomdelastation")], .time: [Column(key: "dateheure")],
            .year: [Column(key: "annee")], .month: [Column(key: "mois")], .day: [Column(key: "jour")],
            .humidity: [Column(key: "humrel", unit: .percent)],
            .dewPoint: [Column(key: "pointderosee", unit: .celsius)],
            .windSpeed: [Column(key: "vitduvent", unit: .kilometersPerHour)],
            .rain: [Column(key: "hauteurdeprecip", unit: .millimeters)],
        ]
        $0.zone = .localStandard
    }

    /// Hours of NASA POWER; lines before the header say whether in UTC or local solar time.
    private static let power = StationSource("NASA POWER", ["year", "mo", "dy", "hr", "t2m"]).with {
        $0.columns = [
            .temperature: [Column(key: "t2m", unit: .celsius)], .dewPoint: [Column(key: "t2mdew", unit: .celsius)],
            .humidity: [Column(key: "rh2m", unit: .percent)],
            .windSpeed: [Column(key: "ws10m", unit: .metersPerSecond)],
            .rain: [Column(key: "prectotcorr", unit: .millimeters)],
        ]
    }

    /// Days of Meteostat as it writes them since 2025, whose `temp` and `rhum` are means.
    private static let meteostatDaily = StationSource(
        "the daily table of Meteostat", ["year", "month", "day", "temp", "tmin", "tmax", "prcp"]
    ).with { $0.refusal = "has means of the day and nothing of noon: take hourly observations of the station" }

    private static func dailyWithout(_ name: String, _ signature: Set<String>) -> StationSource {
        refused(name, signature, "has neither humidity nor noon: take hourly observations of the station")
    }

    private static func refused(_ name: String, _ signature: Set<String>, _ refusal: String) -> StationSource {
        StationSource(name, signature).with { $0.refusal = refusal }
    }
}

extension StationSource {
    /// What a table without a header is, where its first line holds values.
    static func withoutHeader(_ columns: [String]) -> String? {
        let first = columns.first ?? ""
        let isGHCN = columns.count > 3 && first.count == 11 && columns[2].count == 4 && Int(columns[1]) != nil
        let isGHCNText = first.count > 21 && first.dropFirst(11).prefix(6).allSatisfy(\.isNumber)
        if isGHCN || isGHCNText {
            return "GHCN daily, which has neither humidity nor noon: take hourly observations of the station"
        }
        if columns.contains(where: { $0.hasPrefix("AAXX") }) {
            return
                "reports of SYNOP as they are sent: take a table of their elements, such as that of Météo-France or ISD-lite"
        }
        guard columns.count > 2, 2 * columns.count(where: { Double($0) != nil || $0.isEmpty }) >= columns.count else {
            return nil
        }
        return "values in the first line: put the names of the columns before it, with the same separator"
    }
}
