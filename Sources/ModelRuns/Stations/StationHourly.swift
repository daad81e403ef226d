public import FireWeather
import Tables

/// The fine fuel of an hour: its moisture code, and how fast fire would spread in the hour's wind.
public struct HourlyDanger: Hashable, Sendable {
    /// Hourly Fine Fuel Moisture Code, 0…101.
    public let ffmc: FFMC
    /// Initial Spread Index of that code and the hour's wind.
    public let isi: ISI
}

/// The hourly Fine Fuel Moisture Code for the stations of a table.
///
/// A row without weather, or a row that is missing, carries the code over its time step; the codes of the three days after are
/// marked recovering. After more than a day without weather the code starts anew, since litter forgets within days.
public struct StationHourly: Sendable {
    /// A row for each of the table, in its order. `gapDays` counts days, rounded down.
    public let rows: [DangerRow<HourlyDanger>]
    /// Decisions of the reader, a sentence each.
    public private(set) var notes: [String] = []

    /// The code at every station of a table, each from row to row.
    ///
    /// - Parameters:
    ///   - start: The code before the first row.
    ///   - coefficient: The constant of the fine fuel scale.
    public init(_ table: StationTable, start: FFMC = .startUp, coefficient: FFMCCoefficient = .exact) {
        var rows: [DangerRow<HourlyDanger>] = []
        rows.reserveInLargePages(table.observationCount)
        for station in table.stations {
            var course = HourlyCourse(station, start: start, coefficient: coefficient)
            rows += station.observations.map { course.row(of: $0) }
            if course.restarts > 0 {
                let name = station.name.isEmpty ? "" : "station \(station.name): "
                notes.append("\(name)\(course.restarts) gaps of more than a day: the code starts anew")
            }
        }
        rows.sortByRow()
        self.rows = rows
    }
}

/// One station's code from row to row.
private struct HourlyCourse {
    private(set) var restarts = 0
    private let start: FFMC
    private let coefficient: FFMCCoefficient
    private let stepMinutes: Int
    private var code: FFMC
    private var lastWeather: Int?
    private var recoveringUntil = Int.min

    init(_ station: Station, start: FFMC, coefficient: FFMCCoefficient) {
        (self.start, self.coefficient, code) = (start, coefficient, start)
        stepMinutes = NoonRecord.commonStep(station.observations)
    }

    mutating func row(of hour: StationObservation) -> DangerRow<HourlyDanger> {
        let now = hour.minutesSince1970
        let since = now - (lastWeather ?? now - stepMinutes)
        guard let weather = hour.weather else {
            return DangerRow(observation: hour, value: nil, standing: .carried, gapDays: since / 1_440)
        }
        if since > 1_440 { (code, restarts) = (start, restarts + 1) }
        if since > stepMinutes { recoveringUntil = now + 3 * 1_440 }
        lastWeather = now
        code = code.next(hourly: weather, hours: Double(stepMinutes) / 60, coefficient: coefficient)
        let isi = ISI(ffmc: code, windKilometersPerHour: weather.windKilometersPerHour, coefficient: coefficient)
        return DangerRow(
            observation: hour, value: HourlyDanger(ffmc: code, isi: isi),
            standing: now < recoveringUntil ? .recovering : .computed, gapDays: since / 1_440)
    }
}
