import Chronology
import FireWeather
import Geo
import Rasters
import Tables

/// Finds the days for which files hold the whole noon weather.
struct NoonPlanner {
    let catalog: WeatherCatalog
    let settings: NoonSettings
    /// Variables to read; wind speed may be two components, see ``variables(for:)``.
    let variables: [WeatherVariable]
    /// Hours of noon in UTC that the grid has, ascending.
    let hours: [Int]
    /// Days that were left out, and why.
    var notes: [String] = []
    var plans: [DayPlan] = []
    /// Remarks for readers of the output.
    var remarks: [DangerRemark] = []

    /// - Throws: ``FormatError`` that says which variable is missing, or why no day is whole, and what was found.
    init(
        _ catalog: WeatherCatalog, for system: DangerSystem, hours: [Int], settings: NoonSettings
    ) throws(FormatError) {
        (self.catalog, self.hours, self.settings) = (catalog, hours, settings)
        variables = try Self.variables(for: system, in: catalog, settings)
        try Self.refuseRepeated(catalog)
        notes = catalog.notes
        if isDaily { try planDaily() } else { try planHourly() }
    }

    /// Days in order, with the gaps between them.
    var days: [DayPlan] {
        zip(plans, [nil] + plans.map { Optional($0) }).map { plan, before in
            plan.after(missingDays: before.map { plan.day.daysSince1970 - $0.day.daysSince1970 - 1 } ?? 0)
        }
    }

    func fields(_ variable: WeatherVariable) -> [WeatherField] {
        catalog.fields.filter { $0.variable == variable }
    }

    var sampled: [WeatherVariable] { variables.filter { $0 != .rain && settings.assumptions[$0] == nil } }

    var readsRain: Bool { settings.assumptions[.rain] == nil }

    /// Whether every field stands for a day: by wish, because no field bears a clock time, or because they lie a day apart.
    private var isDaily: Bool {
        if settings.isDaily { return true }
        let used = catalog.fields.filter { variables.contains($0.variable) }
        let times = Set(used.compactMap(\.time.instant?.seconds)).sorted()
        guard !times.isEmpty else { return true }
        let steps = zip(times, times.dropFirst()).map { $1 - $0 }
        return steps.min().map { $0 >= 82_800 } ?? false
    }

    // MARK: Daily fields

    private mutating func planDaily() throws(FormatError) {
        var days = Set(catalog.fields.compactMap { day(of: $0) })
        if days.isEmpty { days = Set([settings.day].compactMap { $0 }) }
        guard !days.isEmpty else {
            throw FormatError(
                source: catalog.source, expected: "days of the fields, in the file or as --day",
                found: "fields without time")
        }
        for day in days.sorted() {
            let found = sampled.map { variable in (variable, fields(variable).filter { self.day(of: $0) == day }) }
            let rain = readsRain ? fields(.rain).filter { self.day(of: $0) == day } : []
            let lacking = found.first { $0.1.isEmpty }?.0 ?? (readsRain && rain.isEmpty ? WeatherVariable.rain : nil)
            if let lacking {
                notes.append("\(day.text) left out: no \(lacking.title)")
                continue
            }
            if let twice = (found + [(.rain, rain)]).first(where: { $0.1.count > 1 }) {
                throw FormatError(
                    source: catalog.source, expected: "one field of \(twice.0.title) for \(day.text)",
                    found: "\(twice.1.count); without --daily the one at noon is taken")
            }
            plans.append(daily(day, found.map { ($0.0, $0.1[0]) }, rain.first))
        }
        guard !plans.isEmpty else { throw nothingWhole() }
        sayWhatDaysAre()
    }

    /// A mean of a day, or an hour that is not noon, stands for noon only with a word.
    private mutating func sayWhatDaysAre() {
        let elements = sampled.compactMap { variable in
            fields(variable).first?.statistic.map { DailyElement(variable: variable, statistic: $0) }
        }
        if !elements.isEmpty { remarks.append(.wholeDay(elements)) }
        guard !settings.isDaily else { return remarks.append(.anyHour) }
        let points = sampled.flatMap { fields($0).filter { $0.statistic == nil } }
        if points.contains(where: { !isNearNoon($0) }) { remarks.append(.dayApart) }
        if points.contains(where: { $0.time.instant == nil }) {
            notes.append("fields bear a day and no hour: they stand for noon")
        }
    }

    private func isNearNoon(_ field: WeatherField) -> Bool {
        guard let second = field.time.instant?.seconds else { return true }
        return hours.allSatisfy { hour in
            let distance = abs(second - Int64(hour) * 3_600) % 86_400
            return Double(min(distance, 86_400 - distance)) <= settings.toleranceHours * 3_600
        }
    }

    private func day(of field: WeatherField) -> CalendarDay? { field.time.day ?? settings.day }

    private func daily(
        _ day: CalendarDay, _ found: [(WeatherVariable, WeatherField)], _ rain: WeatherField?
    ) -> DayPlan {
        let noon = found.map { (variable: $0.0, fields: [WeatherField?](repeating: $0.1, count: LocalNoon.hourCount)) }
        let parts = [rain].compactMap { $0 }.map { field in
            let step = RainStep(start: day.midnight, end: day.advanced(by: 1).midnight, field: field, before: nil)
            let factor = field.conversion.isRate ? step.seconds : 1
            return DayPlan.RainPart(step: step, factors: Array(repeating: factor, count: LocalNoon.hourCount))
        }
        return DayPlan(day: day, missingDaysBefore: 0, noon: noon, rain: parts)
    }
}
