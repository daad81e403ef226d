import Geo
import Rasters

/// A piece of time in which the rain is known.
struct RainStep {
    let start: Instant
    let end: Instant
    /// The amount at the end of the step, or the rate in it.
    let field: WeatherField
    /// What had fallen at the start already, where amounts run on.
    let before: WeatherField?

    var seconds: Double { Double(end.seconds - start.seconds) }

    /// Seconds of the step that lie in the day that ends at an instant.
    func secondsInDay(to noon: Instant) -> Double {
        let first = max(start.seconds, noon.seconds - 86_400)
        return Double(max(0, min(end.seconds, noon.seconds) - first))
    }

    /// What fell between two readings of an amount that runs on; a smaller one later means that it began anew.
    static func difference(_ later: Double, _ earlier: Double) -> Double {
        later >= earlier - 0.01 ? max(0, later - earlier) : later
    }

    /// Steps that do not overlap, in order of time.
    ///
    /// Where files hold both amounts and rates, as those of GFS and HRRR do, the amounts count: a rate is that of a moment.
    /// A field that says when its step began (GRIB does) is taken at its word: amounts from one beginning are taken from each other, and
    /// of steps that cover the same time the shorter stay. A field that does not begins where the one before ends.
    ///
    /// - Parameters:
    ///   - meaning: What fields without a beginning are: they may run on from field to field, and start anew at zero.
    ///   - resetHours: Hours of UTC, of the first field after a new beginning.
    static func steps(
        of fields: [WeatherField], _ meaning: RainMeaning, resetHours: Set<Int> = []
    ) -> [RainStep] {
        let amounts = fields.filter { !$0.conversion.isRate }
        let timed = (amounts.isEmpty ? fields : amounts).filter { $0.time.instant != nil }.sorted { end($0) < end($1) }
        let bounded = timed.filter { $0.start != nil }
        let open = timed.filter { $0.start == nil }
        return withoutOverlap(bounded.flatMap { steps(of: $0, among: bounded) } + followed(open, meaning, resetHours))
    }

    private static func end(_ field: WeatherField) -> Instant { field.time.instant ?? Instant(seconds: 0) }

    private static func steps(of field: WeatherField, among others: [WeatherField]) -> [RainStep] {
        guard let start = field.start else { return [] }
        let before = others.last { $0.start == start && end($0) < end(field) }
        guard let before, !field.conversion.isRate else {
            return [RainStep(start: start, end: end(field), field: field, before: nil)]
        }
        return [RainStep(start: end(before), end: end(field), field: field, before: before)]
    }

    private static func followed(
        _ fields: [WeatherField], _ meaning: RainMeaning, _ resetHours: Set<Int>
    ) -> [RainStep] {
        if case .hours(let hours) = meaning {
            return fields.map { field in
                RainStep(start: end(field).adding(hours: -Double(hours)), end: end(field), field: field, before: nil)
            }
        }
        let accumulated = meaning == .running
        guard fields.count > 1 else { return [] }
        let usual = end(fields[1]).seconds - end(fields[0]).seconds
        return fields.indices.compactMap { index in
            if index == 0 {
                let start = Instant(seconds: end(fields[0]).seconds - usual)
                return accumulated ? nil : RainStep(start: start, end: end(fields[0]), field: fields[0], before: nil)
            }
            let isReset = resetHours.contains(RunningRain.hour(of: fields[index]))
            return RainStep(
                start: end(fields[index - 1]), end: end(fields[index]), field: fields[index],
                before: accumulated && !isReset ? fields[index - 1] : nil)
        }
    }

    private static func withoutOverlap(_ steps: [RainStep]) -> [RainStep] {
        let ordered = steps.filter { $0.seconds > 0 }.sorted { ($0.end, $0.seconds) < ($1.end, $1.seconds) }
        var result: [RainStep] = []
        for step in ordered where result.last.map({ step.start >= $0.end }) ?? true { result.append(step) }
        return result
    }
}
