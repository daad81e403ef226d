import Rasters
import Tables

/// Fills windows with the noon weather of a day.
struct NoonReader {
    let plan: DayPlan
    let assumptions: [WeatherVariable: Double]
    /// Room for one field.
    private var buffer: [Double] = []

    init(_ plan: DayPlan, assumptions: [WeatherVariable: Double]) {
        (self.plan, self.assumptions) = (plan, assumptions)
    }

    /// - Parameter cells: With its noon hours.
    mutating func read(into cells: inout DangerCells) throws(FormatError) {
        if buffer.count < cells.window.count { buffer = Array(repeating: 0, count: cells.window.count) }
        let hours = Self.hours(of: cells)
        for (variable, fields) in plan.noon { try read(variable, fields, hours, into: &cells) }
        if !plan.rain.isEmpty { try readRain(hours, into: &cells) }
        for (variable, value) in assumptions {
            cells.weather[variable] = Array(repeating: value, count: cells.window.count)
        }
    }

    /// Hours of noon that a window has, ascending.
    private static func hours(of cells: DangerCells) -> [Int] {
        var isThere = [Bool](repeating: false, count: LocalNoon.hourCount)
        for hour in cells.noonHours where hour >= 0 { isThere[Int(hour)] = true }
        return isThere.indices.filter { isThere[$0] }
    }

    private mutating func read(
        _ variable: WeatherVariable, _ fields: [WeatherField?], _ hours: [Int], into cells: inout DangerCells
    ) throws(FormatError) {
        var values = cells.weather.removeValue(forKey: variable) ?? []
        for index in values.indices { values[index] = .nan }
        var read: WeatherField?
        for hour in hours {
            guard let field = fields[hour] else { continue }
            if read !== field { try field.read(cells.window, into: &buffer) }
            read = field
            for index in values.indices where cells.noonHours[index] == hour { values[index] = buffer[index] }
        }
        cells.weather[variable] = values
    }

    private mutating func readRain(_ hours: [Int], into cells: inout DangerCells) throws(FormatError) {
        var sums = [Double](repeating: 0, count: cells.window.count)
        var earlier: [Double] = []
        for part in plan.rain where hours.contains(where: { part.factors[$0] > 0 }) {
            try part.step.field.read(cells.window, into: &buffer)
            if let before = part.step.before {
                earlier = Array(repeating: 0, count: cells.window.count)
                try before.read(cells.window, into: &earlier)
                for index in sums.indices { buffer[index] = RainStep.difference(buffer[index], earlier[index]) }
            }
            for index in sums.indices where cells.noonHours[index] >= 0 {
                let factor = part.factors[Int(cells.noonHours[index])]
                if factor > 0 { sums[index] += factor * buffer[index] }
            }
        }
        cells.weather[.rain] = sums
    }
}
