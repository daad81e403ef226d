import Chronology
import FireWeather
import Geo

@testable import Tables

/// Files of fire danger with values that tell cell and day: 5 × 3 cells of one degree from 100° E, 60° N.
enum MadeDanger {
    static let day = CalendarDay(daysSince1970: 18_490)  // 2020-08-16

    /// A layer's value: its base, and a tenth for each column, one for each row, ten for each day.
    static func value(_ base: Double, _ column: Int, _ row: Int, _ day: Int) -> Double {
        base + Double(column) / 10 + Double(row) + 10 * Double(day)
    }

    static let bases = [("FWI", 20.0), ("DMC", 30), ("DC", 200), ("rain", 1)]

    /// - Parameter layers: Which of the layers.
    static func write(
        to path: String, grid: MadeGrid = MadeGrid(), layers: [String] = bases.map(\.0), days: Int = 2
    ) throws {
        let bands = bases.filter { layers.contains($0.0) }.flatMap { name, base in
            (0..<days).map { day in
                let date = MadeDanger.day.advanced(by: day).text
                return MadeGrid.Band(name: "\(name) \(date)", unit: name == "rain" ? "mm" : nil) { column, row in
                    value(base, column, row, day)
                }
            }
        }
        try grid.writeTIFF(bands, to: path)
    }
}
