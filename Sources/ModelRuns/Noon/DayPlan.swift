import Chronology
import FireWeather
import Rasters

/// Which fields make the noon weather of one day.
struct DayPlan {
    let day: CalendarDay
    /// Days since the one before for which nothing is known.
    let missingDaysBefore: Int
    /// For every variable that is read, the field by the hour of noon in UTC.
    let noon: [(variable: WeatherVariable, fields: [WeatherField?])]
    /// Rain to be added up.
    let rain: [RainPart]

    /// A step of rain and how much of it belongs to the day.
    struct RainPart {
        let step: RainStep
        /// By the hour of noon in UTC, what to multiply amounts (or rates) with.
        let factors: [Double]
    }

    /// Every field that is read, once each.
    var fields: [WeatherField] {
        var fields: [WeatherField] = []
        let all =
            noon.flatMap(\.fields).compactMap { $0 }
            + rain.flatMap { [$0.step.field] + [$0.step.before].compactMap { $0 } }
        for field in all where !fields.contains(where: { $0 === field }) { fields.append(field) }
        return fields
    }

    func after(missingDays: Int) -> DayPlan {
        DayPlan(day: day, missingDaysBefore: missingDays, noon: noon, rain: rain)
    }
}
