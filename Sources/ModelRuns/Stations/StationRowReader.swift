import FireWeather
import Tables

/// Reads rows of a station's table.
struct StationRowReader {
    let table: DelimitedTable
    let layout: StationLayout
    /// Rows whose humidity was above 100 %, and the highest.
    private(set) var cutHumidities = (count: 0, highest: 0.0)
    /// Amounts of rain too small to be measured, in words or signs, which count as none.
    private(set) var traces = 0
    private let times: StationTimes

    init(_ table: DelimitedTable, _ layout: StationLayout) throws(FormatError) {
        (self.table, self.layout) = (table, layout)
        times = try StationTimes(table, layout)
    }

    func time(row: Int) throws(FormatError) -> StationTime { try times.time(row: row) }

    /// What instruments may read above 100 %; more is an error.
    static let highestHumidityPercent = 105.0

    mutating func observation(row: Int, at time: StationTime) throws(FormatError) -> StationObservation {
        var read = StationObservation(row: row, day: time.day, minuteOfDay: time.minute)
        read.temperatureCelsius = try number(.temperature, WeatherElement.temperature.range, row)
        read.dewPointCelsius = try number(.dewPoint, WeatherElement.dewPoint.range, row)
        read.relativeHumidityPercent = try humidity(row) ?? humidity(fromDewPointOf: read)
        read.windKilometersPerHour = try number(.windSpeed, WeatherElement.wind.range, row)
        read.rainMillimeters = try rain(row)
        if read.rainMillimeters != nil { read.rainSpanMinutes = try rainSpan(row) }
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

    /// Words for no rain or a trace are 0, as archives write them.
    private mutating func rain(_ row: Int) throws(FormatError) -> Double? {
        guard let column = layout.columns[.rain] else { return nil }
        let field = table.field(row, column)
        if !field.isEmpty, table.bytes.span.decimal(field) == nil,
            let word = RainWord(table.text(row: row, column: column))
        {
            if word == .trace { traces += 1 }
            return 0
        }
        if let limit = layout.source?.trace, let raw = try table.number(row: row, column: column), raw != 0,
            (-1...limit).contains(raw)
        {
            traces += 1
            return 0
        }
        return try number(.rain, WeatherElement.rain.range, row)
    }

    private func rainSpan(_ row: Int) throws(FormatError) -> Int? {
        if let hours = try layout.number(.rainHours, row: row) { return Int(hours * 60) }
        return layout.rainHours.map { $0 * 60 }
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
        let advice =
            layout.chosenUnits.contains(element) || element.unit == nil
            ? "" : "; --unit \(element.name)=UNIT says another unit"
        let bounds = [range.lowerBound, range.upperBound].map { SignificantDigits.full.text($0) }
        return table.error(
            row: row, expected: "\(element.name) from \(bounds[0]) to \(bounds[1])\(unit)",
            found: field == SignificantDigits.full.text(found)
                ? field + advice : "\(field) (\(SignificantDigits.rounded(6).text(found))\(unit))" + advice)
    }
}

/// Words that stand in place of an amount of rain.
enum RainWord {
    case none, trace

    init?(_ text: String) {
        switch ColumnHeading.key(text) {
        case "осадковнет", "безосадков", "noprecipitation", "norain": self = .none
        case "t", "tr", "trace", "следыосадков", "следы", "traceofprecipitation", "tracesofprecipitation": self = .trace
        default: return nil
        }
    }
}
