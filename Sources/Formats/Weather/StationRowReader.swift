import FireWeather

/// Reads rows of a station's table.
struct StationRowReader {
    let table: DelimitedTable
    let layout: StationLayout
    /// Rows whose humidity was above 100 %, and the highest.
    private(set) var cutHumidities = (count: 0, highest: 0.0)

    init(_ table: DelimitedTable, _ layout: StationLayout) { (self.table, self.layout) = (table, layout) }

    /// What instruments may read above 100 %; more is an error.
    static let highestHumidityPercent = 105.0

    mutating func observation(row: Int, at time: StationTime) throws(FormatError) -> StationObservation {
        var read = StationObservation(row: row, day: time.day, minuteOfDay: time.minute)
        read.temperatureCelsius = try number(.temperature, WeatherElement.temperature.range, row)
        read.dewPointCelsius = try number(.dewPoint, WeatherElement.dewPoint.range, row)
        read.relativeHumidityPercent = try humidity(row) ?? humidity(fromDewPointOf: read)
        read.windKilometersPerHour = try number(.windSpeed, WeatherElement.wind.range, row)
        read.rainMillimeters = try number(.rain, WeatherElement.rain.range, row)
        read.maximumTemperatureCelsius = try number(.maximumTemperature, WeatherElement.temperature.range, row)
        read.snowDepthCentimeters = try number(.snowDepth, 0...2_000, row)
        return read
    }

    private func number(
        _ element: StationElement, _ range: ClosedRange<Double>, _ row: Int
    ) throws(FormatError) -> Double? {
        guard let value = try layout.number(element, row: row) else { return nil }
        guard range.contains(value) else { throw outOfRange(element, range, row, found: value) }
        return value
    }

    private mutating func humidity(_ row: Int) throws(FormatError) -> Double? {
        guard let value = try number(.humidity, 0...Self.highestHumidityPercent, row) else { return nil }
        if value > 100 { cutHumidities = (cutHumidities.count + 1, max(cutHumidities.highest, value)) }
        return min(value, 100)
    }

    /// Nothing outside the range of the formula.
    private func humidity(fromDewPointOf read: StationObservation) -> Double? {
        guard let temperature = read.temperatureCelsius, let dewPoint = read.dewPointCelsius else { return nil }
        return try? VaporPressure.relativeHumidityPercent(temperatureCelsius: temperature, dewPointCelsius: dewPoint)
    }

    private func outOfRange(
        _ element: StationElement, _ range: ClosedRange<Double>, _ row: Int, found: Double
    ) -> FormatError {
        let unit = element.unit.map { " " + $0.rawValue } ?? ""
        let field = layout.text(element, row: row) ?? ""
        let bounds = [range.lowerBound, range.upperBound].map { SignificantDigits.full.text($0) }
        return table.error(
            row: row, expected: "\(element.rawValue) from \(bounds[0]) to \(bounds[1])\(unit)",
            found: field == SignificantDigits.full.text(found)
                ? field : "\(field) (\(SignificantDigits.rounded(6).text(found))\(unit))")
    }
}

extension StationRowReader {
    /// - Throws: ``FormatError`` when the row has no day, or one that does not exist.
    func time(row: Int) throws(FormatError) -> StationTime {
        if layout.has(.year) { return try timeOfParts(row) }
        if layout.has(.date), layout.has(.time), let clock = layout.text(.time, row: row),
            let minute = StationTime.minutes(ofClock: clock)
        {
            let date = try time(.date, row)
            return StationTime(day: date.day, minute: minute, minutesAheadOfUTC: isUTC(.time) ? 0 : nil)
        }
        let read = try time(layout.has(.time) ? .time : .date, row)
        guard read.minute == nil, let minute = try hour(row) else { return read }
        return StationTime(day: read.day, minute: minute)
    }

    private func time(_ element: StationElement, _ row: Int) throws(FormatError) -> StationTime {
        let text = layout.text(element, row: row) ?? ""
        guard let read = StationTime(text, isUTC: isUTC(element)) else {
            throw table.error(
                row: row,
                expected: "a day such as 2020-06-01 or a time such as 2020-06-01T12:00Z in \(layout.name(element))",
                found: text.isEmpty ? "none" : text)
        }
        return read
    }

    private func isUTC(_ element: StationElement) -> Bool { layout.name(element).lowercased().contains("utc") }

    private func timeOfParts(_ row: Int) throws(FormatError) -> StationTime {
        let parts = [layout.text(.year, row: row), layout.text(.month, row: row), layout.text(.day, row: row)]
        let numbers = parts.map { $0.flatMap(Double.init).flatMap { Int(exactly: $0) } }
        guard let year = numbers[0], let month = numbers[1], let day = numbers[2],
            let calendarDay = CalendarDay(year: year, month: month, day: day)
        else {
            throw table.error(
                row: row,
                expected:
                    "a day of the calendar in \(layout.name(.year)), \(layout.name(.month)), \(layout.name(.day))",
                found: parts.map { $0 ?? "none" }.joined(separator: ", "))
        }
        return StationTime(day: calendarDay, minute: try hour(row))
    }

    /// Minutes of an hour such as 12, 12.5 or 1230; hour 24 is the midnight at the end of the day.
    private func hour(_ row: Int) throws(FormatError) -> Int? {
        guard let value = try layout.number(.hour, row: row) else { return nil }
        if (0...24).contains(value) { return Int((value * 60).rounded()) }
        guard let clock = Int(exactly: value), (100...2_400).contains(clock), clock % 100 < 60 else {
            throw table.error(
                row: row, expected: "an hour from 0 to 24 in \(layout.name(.hour))",
                found: layout.text(.hour, row: row) ?? "")
        }
        return clock / 100 * 60 + clock % 100
    }
}
