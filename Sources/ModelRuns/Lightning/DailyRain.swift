import Assessment
import Chronology
import FireWeather
import Geo
import Rasters
import Tables

/// Rain of calendar days on a grid.
final class DailyRain {
    private let fields: [CalendarDay: WeatherField]
    private let locator: GridLocator

    /// - Throws: ``FormatError`` for a file without rain, or whose rain is not one amount a day.
    init(_ path: String) throws(FormatError) {
        let catalog = try WeatherCatalog([path])
        var fields: [CalendarDay: WeatherField] = [:]
        for field in catalog.fields where field.variable == .rain {
            guard let day = field.time.day, !field.conversion.isRate, fields[day] == nil else {
                throw FormatError(
                    source: path,
                    expected: "one amount of rain a day; zarevo danger --weather makes them of hours and rates",
                    found: field.conversion.isRate ? "a rate" : field.title)
            }
            fields[day] = field
        }
        guard !fields.isEmpty else {
            throw FormatError(
                source: path, expected: "DMC and DC as zarevo danger writes them, or daily rain",
                found: catalog.foundText)
        }
        self.fields = fields
        locator = try GridLocator(catalog.geometry, source: path)
    }

    /// Of the local solar day of each flash, mm; NaN where not known.
    func millimeters(at flashes: [Flash]) throws(FormatError) -> [Double] {
        let cells = locator.cells(at: flashes.map(\.coordinate))
        let days = flashes.map { CalendarDay($0.at, longitude: $0.coordinate.longitude) }
        var values = [Double](repeating: .nan, count: flashes.count)
        for day in Set(days).sorted() {
            guard let field = fields[day] else { continue }
            let here = days.indices.filter { days[$0] == day }
            let read = try CellReading.values(at: here.map { cells[$0] }) { window, buffer throws(FormatError) in
                try field.read(window, into: &buffer)
            }
            for (position, index) in here.enumerated() { values[index] = read[position] }
        }
        return values
    }
}
