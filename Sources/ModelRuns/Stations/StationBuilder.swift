import Chronology
import FireWeather
import Geo
import Tables

/// Gathers the rows of a table by station.
struct StationBuilder {
    private struct Place {
        let name: String
        let latitude: Double?
        let longitude: Double?
        var observations: [StationObservation] = []
        /// Of each observation, how far its clock is ahead of UTC, minutes; nothing for that of the table.
        var zones: [Int?] = []
    }

    private var rows: StationRowReader
    private let reading: StationTable.Reading
    private var places: [Place] = []
    private var positions: [String: Int] = [:]
    private var movedStations: [String] = []
    private let clock: StationClock
    /// The place of the row before, and the bytes of its station.
    private var last: (field: ByteField, position: Int)?
    /// What was decided of clocks and rain once all rows were there.
    private var laterNotes: [String] = []
    /// Whether the offset of local standard time, or a longitude for it, was needed.
    private(set) var usesOffset = false
    /// Whether a row has no zone of its own.
    private(set) var usesClock = false

    init(
        _ table: DelimitedTable, _ layout: StationLayout, _ reading: StationTable.Reading, _ clock: StationClock
    ) throws(FormatError) {
        rows = try StationRowReader(table, layout)
        (self.reading, self.clock) = (reading, clock)
    }

    mutating func add(_ row: Int) throws(FormatError) {
        let time = try rows.time(row: row)
        let observation = try rows.observation(row: row, at: time)
        let position = try place(of: row)
        places[position].observations.append(observation)
        places[position].zones.append(time.minutesAheadOfUTC)
    }

    /// The stations, and whether they have several rows a day.
    mutating func stations() throws(FormatError) -> ([Station], isHourly: Bool) {
        let isHourly = places.contains { Self.hasSeveralRowsADay($0.observations) }
        var stations: [Station] = []
        for position in places.indices {
            var observations: [StationObservation] = []
            swap(&observations, &places[position].observations)
            let place = places[position]
            if isHourly {
                for index in observations.indices {
                    observations[index] = try localised(observations[index], zone: place.zones[index], place)
                }
            }
            let isSorted = observations.indices.dropFirst().allSatisfy {
                !Self.follows(observations[$0 - 1], observations[$0])
            }
            if !isSorted { observations.sort { Self.follows($1, $0) } }
            try refuseRepeats(in: observations, place, isHourly)
            if isHourly {
                try checkCourse(of: observations, place)
                observations = try withStepsOfRain(observations, place)
            }
            stations.append(
                Station(
                    name: place.name, latitude: place.latitude, longitude: place.longitude, observations: observations))
        }
        return (stations, isHourly)
    }

    /// Whether an observation comes after another one.
    private static func follows(_ one: StationObservation, _ other: StationObservation) -> Bool {
        (one.minutesSince1970, one.row) > (other.minutesSince1970, other.row)
    }

    private static func hasSeveralRowsADay(_ rows: [StationObservation]) -> Bool {
        let follow = rows.indices.dropFirst().allSatisfy { rows[$0 - 1].day < rows[$0].day }
        return !follow && Set(rows.map(\.day)).count < rows.count
    }

    /// Decisions of the reader, a sentence each.
    var notes: [String] {
        var notes = movedStations.map { "station \($0) has several latitudes: the first is taken" }
        if rows.cutHumidities.count > 0 {
            let highest = SignificantDigits.rounded(6).text(rows.cutHumidities.highest)
            notes.append("\(rows.cutHumidities.count) humidities above 100 % (to \(highest) %) are taken as 100 %")
        }
        if rows.traces > 0 { notes.append("traces of rain in \(rows.traces) rows are taken as 0 mm") }
        return notes + laterNotes
    }

    // MARK: Places

    /// By the station's name; without one by its coordinates.
    private mutating func place(of row: Int) throws(FormatError) -> Int {
        let latitude = try coordinate(.latitude, row, 90) ?? reading.latitude
        let longitude = try coordinate(.longitude, row, 360) ?? reading.longitude
        let column = rows.layout.columns[.station]
        if let column, let last, isSame(rows.table.field(row, column), last.field),
            places[last.position].latitude == latitude
        {
            return last.position
        }
        let position = newPlace(row, latitude, longitude)
        if let column { last = (rows.table.field(row, column), position) }
        return position
    }

    private func isSame(_ one: ByteField, _ other: ByteField) -> Bool {
        guard one.count == other.count else { return false }
        return rows.table.bytes[one.start..<one.end] == rows.table.bytes[other.start..<other.end]
    }

    private mutating func newPlace(_ row: Int, _ latitude: Double?, _ longitude: Double?) -> Int {
        let name = rows.layout.text(.station, row: row) ?? ""
        let key = rows.layout.has(.station) ? name : "\(latitude ?? .nan) \(longitude ?? .nan)"
        if let position = positions[key] {
            if places[position].latitude != latitude, movedStations.last != name { movedStations.append(name) }
            return position
        }
        positions[key] = places.count
        places.append(Place(name: name, latitude: latitude, longitude: longitude))
        return places.count - 1
    }

    private func coordinate(_ element: StationElement, _ row: Int, _ limit: Double) throws(FormatError) -> Double? {
        guard let value = try rows.layout.number(element, row: row) else { return nil }
        guard value.magnitude <= limit else {
            throw rows.table.error(
                row: row, expected: "\(element.name) in degrees", found: rows.layout.text(element, row: row) ?? "")
        }
        return value
    }

    // MARK: Time

    /// The observation with its day and minute in local standard time.
    private mutating func localised(
        _ written: StationObservation, zone: Int?, _ place: Place
    ) throws(FormatError) -> StationObservation {
        var observation = written
        guard let minute = written.minuteOfDay else {
            throw rows.table.error(
                row: observation.row, expected: "one row a day for each station, or an hour (hr) or time in each row",
                found: "a second row of \(observation.day.text)\(label(place))")
        }
        var total = written.day.daysSince1970 * 1_440 + minute
        if zone == nil { usesClock = true }
        if let zone = zone ?? clock.minutesAheadOfUTC {
            usesOffset = true
            total += try minutesAhead(place, observation.row) - zone
        }
        observation.day = CalendarDay(daysSince1970: Int((Double(total) / 1_440).rounded(.down)))
        observation.minuteOfDay = total - observation.day.daysSince1970 * 1_440
        return observation
    }

    /// Local standard time ahead of UTC: noon comes at the whole UTC hour nearest to 12 − λ / 15.
    private func minutesAhead(_ place: Place, _ row: Int) throws(FormatError) -> Int {
        if let hours = reading.hoursAheadOfUTC { return Int((hours * 60).rounded()) }
        guard let longitude = place.longitude else {
            throw rows.table.error(
                row: row,
                expected:
                    "a longitude (--longitude), or the offset of local standard time (--utc-offset), for times in UTC",
                found: "none"
            )
        }
        return Int(12 - (12 - longitude / 15).rounded()) * 60
    }

    private func refuseRepeats(
        in observations: [StationObservation], _ place: Place, _ isHourly: Bool
    ) throws(FormatError) {
        for (first, second) in zip(observations, observations.dropFirst())
        where first.minutesSince1970 == second.minutesSince1970 || (!isHourly && first.day == second.day) {
            throw rows.table.error(
                row: second.row, expected: "each time once\(label(place))",
                found: "\(second.day.text) again, after line \(rows.table.lines[first.row])")
        }
    }

    /// Noon is not where the nights are warmest.
    private mutating func checkCourse(of observations: [StationObservation], _ place: Place) throws(FormatError) {
        guard let course = TemperatureCourse(observations), course.displacement > 4 else { return }
        let hour = Int(course.warmestHour.rounded()) % 24
        let found =
            "the warmest part of the day at \(hour) o'clock by the table's clock (\(clock.zone.text))\(label(place))"
        guard clock.authority == .assumed, usesClock, course.displacement > 5 else {
            return laterNotes.append("\(found): is the clock what it is said to be?")
        }
        throw FormatError(
            source: rows.table.source,
            expected: "--time-zone UTC, or whichever clock the times go by; the file names none",
            found: found)
    }

    /// Rain as it fell since the row before, where amounts run on or are rates.
    private mutating func withStepsOfRain(
        _ observations: [StationObservation], _ place: Place
    ) throws(FormatError) -> [StationObservation] {
        var observations = observations
        if rows.layout.source?.hasSpecialReports == true { RainSteps.leaveSpecialReports(of: &observations) }
        let step = NoonRecord.commonStep(observations)
        if rows.layout.rainHours == 1, step <= 60 {
            for index in observations.indices { observations[index].rainSpanMinutes = nil }
        }
        switch reading.rain {
        case .hours(let hours):
            for index in observations.indices where observations[index].rainMillimeters != nil {
                observations[index].rainSpanMinutes = hours * 60
            }
        case .rate: RainSteps.fromRates(&observations)
        case .step: break
        case .running, nil:
            guard observations.allSatisfy({ $0.rainSpanMinutes == nil }) else { break }
            let evidence = RunningRain(observations)
            if reading.rain == nil {
                try evidence.requireNoRollingSums(rows.table.source, RollingSums(observations, stepMinutes: step))
            }
            if reading.rain == .running { try evidence.requireNoFalls(rows.table.source) }
            var isRunning = reading.rain == .running
            if !isRunning { isRunning = try evidence.isRunning(rows.table.source) }
            guard isRunning else {
                sayWhatRainIs(observations, step, place)
                break
            }
            if reading.rain == nil {
                laterNotes.append(
                    "rain runs on from row to row\(label(place)), by its numbers (--rain step says otherwise)")
            }
            RainSteps.fromRunning(&observations, resetHours: evidence.resetHours)
        }
        return observations
    }

    /// Of amounts that the table says nothing of, where rows lie more than an hour apart or most have none.
    private mutating func sayWhatRainIs(_ observations: [StationObservation], _ step: Int, _ place: Place) {
        let known = observations.filter { $0.rainMillimeters != nil }
        let between = NoonRecord.commonStep(known)
        if known.count > 2, between > step, between % 60 == 0 {
            laterNotes.append(
                "rain stands in rows \(between / 60) hours apart\(label(place)): --rain \(between / 60)h says that it is the sum of these"
            )
        } else if step > 60, step % 60 == 0, known.contains(where: { $0.rainMillimeters != 0 }) {
            laterNotes.append(
                "rain is taken as the sum of the \(step / 60) hours since the row before\(label(place)) (--rain 1h says otherwise)"
            )
        }
    }

    private func label(_ place: Place) -> String { place.name.isEmpty ? "" : " of station \(place.name)" }
}
