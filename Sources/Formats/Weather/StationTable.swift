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
    /// What was decided in reading, a sentence each, for a person to see.
    public let notes: [String]

    let layout: StationLayout

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

        /// Nothing beyond the table.
        public init() {}
    }

    /// - Throws: ``FormatError`` with the line when a column that danger needs is missing, a field is no number, a value is outside
    ///   its physical range, a day does not exist, or a station has two rows of one time.
    public init(_ file: InputFile, _ reading: Reading = Reading()) throws(FormatError) {
        table = try DelimitedTable(file)
        layout = try StationLayout(table, reading.choices)
        try layout.requireTime()
        try layout.require([.temperature], "temperature (temp)")
        try layout.require([.humidity, .dewPoint], "humidity (rh) or dew point (dew)")
        try layout.require([.rain], "rain (prec)")
        var builder = StationBuilder(table, layout, reading)
        for row in table.rows.indices { try builder.add(row) }
        (stations, isHourly) = try builder.stations()
        notes = layout.notes + builder.notes
    }

    /// Whether the columns of wind are there, which the Nesterov index does without.
    public func requireWind() throws(FormatError) { try layout.require([.windSpeed], "wind speed (ws)") }
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
