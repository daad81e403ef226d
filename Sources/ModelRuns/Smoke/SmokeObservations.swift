public import Geo
public import Tables

/// Concentrations that were measured.
public struct SmokeObservation: Sendable, Equatable {
    public let station: String
    public let coordinate: Coordinate
    public let from: Instant
    public let until: Instant
    /// µg/m³.
    public let micrograms: Double

    public init(station: String, coordinate: Coordinate, from: Instant, until: Instant, micrograms: Double) {
        (self.station, self.coordinate, self.from, self.until) = (station, coordinate, from, until)
        self.micrograms = micrograms
    }
}

/// Measurements of tracer experiments in the form of DATEM, or of PM2.5 at stations as CSV.
public enum SmokeObservationFile {
    /// DATEM: a title, the header `year mn dy shr dur lat lon … stn`, then numbers in columns; the tracer in pg/m³. CSV: `station,
    /// longitude, latitude, time, pm25` in µg/m³, the mean of the hour that begins at `time`; optionally `hours`.
    ///
    /// - Throws: ``FormatError`` with the line of the first row that cannot be read.
    public static func read(_ path: String) throws(FormatError) -> [SmokeObservation] {
        let file = try InputFile(path)
        let lines = String(decoding: file.bytes, as: UTF8.self).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let words = lines.prefix(2).map { $0.split { $0 == " " || $0 == "\t" || $0 == "\r" }.map(String.init) }
        guard words.count == 2, words[1].starts(with: ["year", "mn", "dy", "shr", "dur", "lat", "lon"]) else {
            return try stations(DelimitedTable(file))
        }
        var observations: [SmokeObservation] = []
        for (index, line) in lines.enumerated().dropFirst(2) {
            let fields = line.split { $0 == " " || $0 == "\t" || $0 == "\r" }.map(String.init)
            guard !fields.isEmpty else { continue }
            observations.append(try datem(fields, source: file.name, line: index + 1))
        }
        return observations
    }

    private static func datem(_ fields: [String], source: String, line: Int) throws(FormatError) -> SmokeObservation {
        let numbers = fields.prefix(8).compactMap { Double($0) }
        let error = { (expected: String) in
            FormatError(source: source, line: line, expected: expected, found: fields.joined(separator: " "))
        }
        guard fields.count == 9, numbers.count == 8 else { throw error("nine fields, eight of them numbers") }
        let whole = fields.prefix(5).compactMap { Int($0) }
        guard whole.count == 5, (0...2_400).contains(whole[3]), (1...999_959).contains(whole[4]) else {
            throw error("a date, a time HHMM and a duration HHMM")
        }
        let (hour, minute) = (whole[3] / 100, whole[3] % 100)
        let minutes = whole[4] / 100 * 60 + whole[4] % 100
        guard
            let from = Instant(
                year: whole[0], month: whole[1], day: whole[2], hour: hour, minute: minute),
            minutes > 0
        else { throw error("a date, a time HHMM and a duration HHMM") }
        guard let place = try? Coordinate(latitude: numbers[5], longitude: numbers[6]) else {
            throw error("a place on the Earth")
        }
        return SmokeObservation(
            station: fields[8], coordinate: place, from: from, until: from.adding(hours: Double(minutes) / 60),
            micrograms: max(0, numbers[7]) * 1e-6)
    }

    private static func stations(_ table: DelimitedTable) throws(FormatError) -> [SmokeObservation] {
        let names = table.columns.map { $0.lowercased() }
        let position = { (all: [String]) in all.compactMap { names.firstIndex(of: $0) }.first }
        guard let station = position(["station", "id", "stationid"]), let longitude = position(["longitude", "lon"]),
            let latitude = position(["latitude", "lat"]), let time = position(["time", "datetime"]),
            let value = position(["pm25", "pm25micrograms", "pm2.5"])
        else {
            throw FormatError(
                source: table.source, line: 1, expected: "columns station, longitude, latitude, time, pm25",
                found: table.columns.joined(separator: ","))
        }
        let hours = position(["hours"])
        var observations: [SmokeObservation] = []
        for row in table.rows.indices where !table.rows[row][value].isEmpty {
            guard let from = Instant(iso8601: table.rows[row][time]) else {
                throw table.error(
                    row: row, expected: "a time such as 2019-07-15T06:00:00Z", found: table.rows[row][time])
            }
            let length = try hours.map { column throws(FormatError) in
                try TrajectoryPoints.number(table, row, column, 0.01...8_784)
            }
            observations.append(
                SmokeObservation(
                    station: table.rows[row][station],
                    coordinate: try TrajectoryPoints.coordinate(table, row, longitude, latitude), from: from,
                    until: from.adding(hours: length ?? 1),
                    micrograms: try TrajectoryPoints.number(table, row, value, 0...1e9)))
        }
        return observations
    }
}
