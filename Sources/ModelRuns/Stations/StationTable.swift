public import Tables

/// The record of one station.
public struct Station: Sendable {
    /// Its name in the table; empty where the table has one station and does not name it.
    public let name: String
    /// Degrees north; nothing where the table does not say.
    public let latitude: Double?
    /// Degrees east; nothing where the table does not say.
    public let longitude: Double?
    /// In order of time, each time once.
    public internal(set) var observations: [StationObservation]
}

/// A table of weather stations: the text as it came and what it means.
///
/// Columns are found by their names in any letter case: those of cffdrs (`id, lat, long, yr, mon, day, hr, temp, rh, ws, prec`)
/// and this program's own; units may stand in the header. Rows may come in any order.
public struct StationTable: Sendable {
    /// The text.
    public let table: DelimitedTable
    /// In the order of their first rows.
    public let stations: [Station]
    /// Whether there are several rows a day, so that noon has to be picked.
    public let isHourly: Bool
    /// Decisions of the reader, a sentence each, for a person to see.
    public private(set) var notes: [String]
    /// Rows that cannot be read, where the reader was told to go on.
    public let rejected: [RejectedRow]
    /// The clock of times that have no zone of their own.
    public let clock: StationClock
    /// Whether a row has no zone of its own and several rows make a day, so that the clock counts.
    public let usesClock: Bool
    /// Whether noon was looked for by the offset of local standard time.
    public let usesOffset: Bool

    let layout: StationLayout

    /// Of all stations.
    var observationCount: Int { stations.reduce(0) { $0 + $1.observations.count } }

    /// What is known beyond the table.
    public struct Reading: Sendable {
        /// Which columns hold what, where the header does not say.
        public var choices = StationColumnChoices()
        /// Degrees north, for a table without latitudes.
        public var latitude: Double?
        /// Degrees east, for a table without longitudes.
        public var longitude: Double?
        /// How far local standard time is ahead of UTC, hours; by the longitude where not said.
        public var hoursAheadOfUTC: Double?
        /// The clock of times without a zone, where the user says it.
        public var timeZone: StationClock.Zone?
        /// Time that amounts of rain in a table of hours belong to; by the source and the numbers where not said.
        public var rain: RainMeaning?
        /// Whether rows that cannot be read are left out and kept as ``StationTable/rejected``, rather than stopping the reading.
        public var keepsRejects = false

        /// Nothing beyond the table.
        public init() {}
    }

    /// - Throws: ``FormatError`` with the line when a column that danger needs is missing, a field is no number, a value is outside
    ///   its physical range, a day does not exist, or a station has two rows of one time.
    public init(_ file: InputFile, _ reading: Reading = Reading()) throws(FormatError) {
        var reading = reading
        table = try Self.delimited(file)
        layout = try StationLayout(table, reading.choices)
        if let source = layout.source, let refusal = source.refusal {
            throw FormatError(
                source: file.name, expected: "temperature, humidity, wind and rain at noon",
                found: "\(source.name), which \(refusal)")
        }
        try layout.requireTime()
        try layout.require([.temperature], "temperature (temp)")
        try layout.require([.humidity, .dewPoint], "humidity (rh) or dew point (dew)")
        try layout.require([.rain], "rain (prec)")
        clock = try StationClock(reading.timeZone, StationTimes.headings(layout), table, layout.source)
        reading.latitude = reading.latitude ?? Self.coordinate(table.remarks, "latitude", 90)
        reading.longitude = reading.longitude ?? Self.coordinate(table.remarks, "longitude", 360)
        var builder = try StationBuilder(table, layout, reading, clock)
        var rejected: [RejectedRow] = []
        for row in table.rows.indices {
            do throws(FormatError) {
                try builder.add(row)
            } catch {
                guard reading.keepsRejects else { throw error }
                rejected.append(RejectedRow(error, table, row: row))
            }
        }
        (stations, isHourly) = try builder.stations()
        (usesClock, usesOffset, self.rejected) = (builder.usesClock, builder.usesOffset, rejected)
        var notes = layout.notes + builder.notes
        if !isHourly, let note = try layout.noteOfWholeDays() { notes.append(note) }
        if isHourly, usesClock { notes.append("clock: " + clock.text) }
        self.notes = notes
        try requireWeather(units: reading.choices.units)
        if isHourly, stations.allSatisfy({ $0.observations.allSatisfy { $0.windKilometersPerHour == 0 } }) {
            self.notes.append("\(layout.name(.windSpeed)) is 0 in every row: was it measured?")
        }
    }

    /// Also what ``ISDLite`` makes a table of.
    private static func delimited(_ file: InputFile) throws(FormatError) -> DelimitedTable {
        guard let table = ISDLite.table(file) else { return try DelimitedTable(file) }
        return try DelimitedTable(table, addedLines: 1)
    }

    private static func coordinate(
        _ remarks: [(name: String, value: String)], _ name: String, _ limit: Double
    ) -> Double? {
        let found = remarks.first { ColumnHeading.key($0.name) == name }?.value ?? after(name, remarks)
        let value = found.flatMap { Double($0.replacing(",", with: ".")) }
        return value.flatMap { $0.magnitude <= limit ? $0 : nil }
    }

    /// The word behind a name in a sentence, as in `Location: latitude  60.0   longitude 105.0`.
    private static func after(_ name: String, _ remarks: [(name: String, value: String)]) -> String? {
        remarks.lazy.compactMap { remark -> String? in
            let words = remark.value.lowercased().split(separator: " ")
            guard let index = words.firstIndex(where: { $0 == name }), index + 1 < words.count else { return nil }
            return String(words[index + 1])
        }.first
    }

    /// - Throws: ``FormatError`` where the numbers as a whole are possible and yet no weather.
    private func requireWeather(units: [StationElement: WeatherUnit]) throws(FormatError) {
        var (temperatures, humidities, winds, rains) = (Spread(), Spread(), Spread(), Spread())
        for station in stations {
            for observation in station.observations {
                temperatures.add(observation.temperatureCelsius)
                humidities.add(observation.relativeHumidityPercent)
                winds.add(observation.windKilometersPerHour)
                if let rain = observation.rainMillimeters, rain > 0 { rains.add(rain) }
            }
        }
        let mean = temperatures.sum / Double(max(1, temperatures.count))
        if units[.temperature] == nil, temperatures.count >= 5, mean > 45 {
            throw unlikely(
                .temperature, "temperatures of \(SignificantDigits.rounded(3).text(mean)) °C on average", "F")
        }
        if units[.humidity] == nil, layout.has(.humidity), humidities.count >= 5, humidities.most <= 1.5 {
            throw unlikely(
                .humidity, "no humidity above \(SignificantDigits.rounded(3).text(humidities.most)) %", "fraction")
        }
        let wind = winds.sum / Double(max(1, winds.count))
        if units[.windSpeed] == nil, winds.count >= 5, wind > 100 {
            throw unlikely(
                .windSpeed, "a wind of \(SignificantDigits.rounded(3).text(wind)) km/h on average", "km/h or UNIT")
        }
        if units[.rain] == nil, !layout.saysUnit(of: .rain), rains.count >= 2, rains.most < Self.leastOfAGauge {
            throw unlikely(
                .rain,
                "no rain above \(SignificantDigits.rounded(3).text(rains.most)) mm in \(rains.count) rows that have rain",
                "m, or mm if that is so,")
        }
    }

    /// mm: less than gauges tell, in every row that has rain, is an amount in metres.
    private static let leastOfAGauge = 0.05

    private func unlikely(_ element: StationElement, _ found: String, _ unit: String) -> FormatError {
        FormatError(
            source: table.source,
            expected: "\(element.name) like weather, in \(element.unit?.rawValue ?? "its unit")",
            found: "\(found): --unit \(element.name)=\(unit) says which unit it is")
    }

    /// Whether the table has a column of an element.
    public func has(_ element: StationElement) -> Bool { layout.has(element) }

    /// Whether the columns of wind are there, which the Nesterov index does without.
    public func requireWind() throws(FormatError) { try layout.require([.windSpeed], "wind speed (ws)") }
}

/// Numbers of a column as a whole.
private struct Spread {
    var count = 0
    var sum = 0.0
    var most = -Double.infinity

    mutating func add(_ value: Double?) {
        guard let value else { return }
        (count, sum, most) = (count + 1, sum + value, max(most, value))
    }
}

extension StationLayout {
    func requireTime() throws(FormatError) {
        if has(.year) {
            try require([.month], "the month (mon)")
            try require([.day], "the day of the month (day)")
        } else {
            try require([.date, .time], "the day (yr, mon, day; or date; or time)")
        }
    }
}

extension RejectedRow {
    /// A row of a table, and what is wrong with it.
    init(_ error: FormatError, _ table: DelimitedTable, row: Int) {
        self.init(
            line: table.lines[row], reason: "expected \(error.expected), found \(error.found)",
            text: String(table.rows[row].joined(separator: ",").prefix(200)))
    }
}
