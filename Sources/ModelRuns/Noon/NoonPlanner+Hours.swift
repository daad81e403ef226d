import Chronology
import FireWeather
import Geo
import Rasters
import Tables

extension NoonPlanner {
    /// Fields of one variable in order of time.
    typealias Series = (variable: WeatherVariable, fields: [WeatherField])

    /// Plans every day whose noon, and whose rain of the day before it, the fields hold for every column.
    mutating func planHourly() throws(FormatError) {
        let series: [Series] = sampled.map { variable in
            let timed = fields(variable).filter { $0.time.instant != nil }
            return (variable, timed.sorted { seconds($0) < seconds($1) })
        }
        let numbers = series.flatMap { $0.fields.compactMap(\.time.instant?.dayNumber) }
        guard let first = numbers.min(), let last = numbers.max() else { throw nothingWhole() }
        let steps = readsRain ? try rainSteps() : []
        for number in first - 1...last {
            let day = CalendarDay(daysSince1970: number)
            if let reason = lack(day, series, steps) {
                notes.append("\(day.text) left out: \(reason)")
            } else {
                plans.append(hourly(day, series, steps))
            }
        }
        guard !plans.isEmpty else { throw nothingWhole() }
    }

    /// The meaning of the rain as the user says it, else by the files, else by its numbers.
    private mutating func rainSteps() throws(FormatError) -> [RainStep] {
        let fields = fields(.rain)
        if settings.rain == .rate {
            throw FormatError(
                source: catalog.source, expected: "--unit rain=mm/h for rain that is a rate", found: "--rain rate")
        }
        let running = try RunningRain(fields)
        var meaning = settings.rain ?? .step
        if settings.rain == nil { try running.requireNoRollingSums(catalog.source) }
        if settings.rain == nil, try running.isRunning(catalog.source) { meaning = .running }
        if settings.rain == .running { try running.requireNoFalls(catalog.source) }
        if settings.rain == nil, meaning == .running { remarks.append(.runningRain) }
        if settings.rain == nil, meaning == .step, let hours = hoursBetweenOpenAmounts(fields) {
            remarks.append(.rainSinceFieldBefore(hours: hours))
        }
        return RainStep.steps(of: fields, meaning, resetHours: running.resetHours)
    }

    /// Between amounts that do not say when they began; `nil` where that is an hour or less.
    private func hoursBetweenOpenAmounts(_ fields: [WeatherField]) -> Int? {
        let open = fields.filter { $0.start == nil && !$0.conversion.isRate }.map(seconds).sorted()
        guard open.count > 1, open[1] - open[0] > 3_600 else { return nil }
        return Int((open[1] - open[0]) / 3_600)
    }

    /// What a day wants to be whole; `nil` when it is.
    private func lack(_ day: CalendarDay, _ series: [Series], _ steps: [RainStep]) -> String? {
        for (variable, fields) in series {
            for hour in hours where nearest(fields, LocalNoon.instant(day, hour: hour)) == nil {
                return lack(variable, fields, at: LocalNoon.instant(day, hour: hour))
            }
        }
        guard readsRain else { return nil }
        for hour in hours {
            let noon = LocalNoon.instant(day, hour: hour)
            let known = steps.reduce(0) { $0 + $1.secondsInDay(to: noon) }
            if known < 86_399 {
                return "rain is known for \(Int(known / 3_600)) of the 24 hours to noon, \(noon)"
            }
        }
        return nil
    }

    private func lack(_ variable: WeatherVariable, _ fields: [WeatherField], at noon: Instant) -> String {
        let distances = fields.map { abs(seconds($0) - noon.seconds) }
        let hours = Double(distances.min() ?? 0) / 3_600
        let rounded = (hours * 10).rounded() / 10
        return "\(variable.title) nearest to noon (\(noon)) is \(rounded) h from it, more than --noon-tolerance "
            + "\(settings.toleranceHours)"
    }

    private func seconds(_ field: WeatherField) -> Int64 { field.time.instant?.seconds ?? .min }

    /// The field nearest to an instant within the tolerance; of two as near, the earlier.
    ///
    /// - Parameter fields: In order of time.
    private func nearest(_ fields: [WeatherField], _ noon: Instant) -> WeatherField? {
        let next = fields.partitioningIndex { seconds($0) >= noon.seconds }
        let candidates = [next - 1, next].filter(fields.indices.contains).map { fields[$0] }
        let best = candidates.min { abs(seconds($0) - noon.seconds) < abs(seconds($1) - noon.seconds) }
        return best.flatMap {
            Double(abs(seconds($0) - noon.seconds)) <= settings.toleranceHours * 3_600 ? $0 : nil
        }
    }

    private func hourly(_ day: CalendarDay, _ series: [Series], _ steps: [RainStep]) -> DayPlan {
        let noon = series.map { variable, fields in
            let chosen = (0..<LocalNoon.hourCount).map { hour in
                hours.contains(hour) ? nearest(fields, LocalNoon.instant(day, hour: hour)) : nil
            }
            return (variable: variable, fields: chosen)
        }
        let parts = steps.compactMap { step -> DayPlan.RainPart? in
            let factors = (0..<LocalNoon.hourCount).map { hour in
                let inside = step.secondsInDay(to: LocalNoon.instant(day, hour: hour))
                return step.field.conversion.isRate ? inside : inside / step.seconds
            }
            return hours.contains { factors[$0] > 0 } ? DayPlan.RainPart(step: step, factors: factors) : nil
        }
        return DayPlan(day: day, missingDaysBefore: 0, noon: noon, rain: parts)
    }
}
