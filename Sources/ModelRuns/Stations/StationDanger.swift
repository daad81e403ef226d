public import FireWeather
import Tables

/// The FWI System for the stations of a table.
public struct StationDanger: Sendable {
    /// A row for each day that the table has, in the order of the table.
    public let rows: [DangerRow<FireDanger>]
    /// Decisions of the reader, a sentence each.
    public private(set) var notes: [String] = []

    /// The danger of every station of a table, each from day to day.
    public init(_ table: StationTable, _ choices: StationDangerChoices = StationDangerChoices()) {
        var rows: [DangerRow<FireDanger>] = []
        rows.reserveInLargePages(table.observationCount)
        for station in table.stations {
            let days = StationDays(station, isHourly: table.isHourly, rainHours: choices.rainHours)
            var course = SeasonCourse(days.observations, latitude: station.latitude, choices)
            rows += course.rows()
            notes += (days.notes + course.notes).map { station.name.isEmpty ? $0 : "station \(station.name): \($0)" }
        }
        if !choices.usesCanadianDayLength, table.stations.contains(where: { $0.latitude == nil }) {
            notes.append("no latitude: day lengths are those north of 30° N")
        }
        rows.sortByRow()
        self.rows = rows
    }
}

/// The days of a station: its rows, or the noons among them.
struct StationDays {
    let observations: [StationObservation]
    private(set) var notes: [String] = []

    init(_ station: Station, isHourly: Bool, rainHours: Double = 24) {
        guard isHourly else {
            observations = station.observations
            return
        }
        let noons = NoonRecord(station.observations, rainHours: rainHours)
        observations = noons.observations
        if noons.stepMinutes != 60 { notes.append("rows are \(noons.stepMinutes) minutes apart") }
        if noons.daysWithoutNoon > 0 { notes.append("days without a row at noon: \(noons.daysWithoutNoon)") }
        if noons.daysWithoutRain > 0 {
            notes.append("days whose rain of the 24 hours before noon is not whole: \(noons.daysWithoutRain)")
        }
    }
}
