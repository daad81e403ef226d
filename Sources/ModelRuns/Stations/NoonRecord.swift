import FireWeather

/// Picks noon out of a record of hours: the observation at noon, local standard time, with the rain of the 24 hours to then.
struct NoonRecord {
    /// One observation a day, those days that have one.
    let observations: [StationObservation]
    /// Minutes between rows: the most common difference.
    let stepMinutes: Int
    /// Days whose rain is unknown because rows of the 24 hours are missing.
    private(set) var daysWithoutRain = 0
    /// Days between the first and the last that have no observation at noon.
    private(set) var daysWithoutNoon = 0

    /// - Parameters:
    ///   - hourly: In order of time.
    ///   - rainHours: How many of the 24 hours before noon must have their rain.
    init(_ hourly: [StationObservation], rainHours: Double) {
        let step = Self.commonStep(hourly)
        stepMinutes = step
        var picked: [StationObservation] = []
        let days = Self.days(hourly)
        for (number, day) in days.enumerated() {
            guard let index = Self.noon(of: day, tolerance: min(90, max(30, step / 2))) else {
                if number > 0, number < days.count - 1 { daysWithoutNoon += 1 }
                continue
            }
            var noon = hourly[index]
            noon.rainMillimeters = Self.rain(before: index, in: hourly, step: step, hours: rainHours)
            if noon.rainMillimeters == nil { daysWithoutRain += 1 }
            noon.maximumTemperatureCelsius =
                noon.maximumTemperatureCelsius ?? day.compactMap(\.temperatureCelsius).max()
            picked.append(noon)
        }
        observations = picked
    }

    private static func days(_ hourly: [StationObservation]) -> [ArraySlice<StationObservation>] {
        var days: [ArraySlice<StationObservation>] = []
        var start = 0
        for index in hourly.indices where index + 1 == hourly.count || hourly[index + 1].day != hourly[index].day {
            days.append(hourly[start...index])
            start = index + 1
        }
        return days
    }

    /// The row nearest to noon, the earlier of two, of those with a temperature where there are any.
    private static func noon(of day: ArraySlice<StationObservation>, tolerance: Int) -> Int? {
        func distance(_ index: Int) -> Int { abs((day[index].minuteOfDay ?? 0) - 720) }
        let near = day.indices.filter { distance($0) <= tolerance }
        let observed = near.filter { day[$0].temperatureCelsius != nil }
        let nearest = (observed.isEmpty ? near : observed).min { distance($0) < distance($1) }
        return nearest.flatMap { distance($0) <= tolerance ? $0 : nil }
    }

    /// The sum over the 24 hours; nothing when too many of them are missing.
    private static func rain(
        before noon: Int, in hourly: [StationObservation], step: Int, hours: Double
    ) -> Double? {
        if let sum = rainOfSpans(before: noon, in: hourly) { return sum }
        let start = hourly[noon].minutesSince1970 - 1_440
        var first = noon
        while first > 0, hourly[first - 1].minutesSince1970 > start { first -= 1 }
        guard hourly[first...noon].allSatisfy({ $0.rainSpanMinutes == nil }) else { return nil }
        let falls = hourly[first...noon].compactMap(\.rainMillimeters)
        return Double(falls.count * step) >= hours * 60 ? falls.reduce(0, +) : nil
    }

    /// The sum of amounts that say their time: of those that join to 24 hours without a gap the last ones by noon, which may end up to
    /// twelve hours before it.
    private static func rainOfSpans(before noon: Int, in hourly: [StationObservation]) -> Double? {
        let end = hourly[noon].minutesSince1970
        var amounts: [Int: [(minutes: Int, rain: Double)]] = [:]
        for index in stride(from: noon, through: 0, by: -1) {
            let observation = hourly[index]
            guard observation.minutesSince1970 > end - 2_880 else { break }
            guard let span = observation.rainSpanMinutes, let rain = observation.rainMillimeters, span > 0 else {
                continue
            }
            amounts[observation.minutesSince1970, default: []].append((span, rain))
        }
        let ends = amounts.keys.filter { $0 > end - 720 }.sorted(by: >)
        return ends.lazy.compactMap { join(amounts, until: $0, minutes: 1_440) }.first
    }

    /// Amounts one before the other that make up a time; of two with one end the longer first.
    private static func join(
        _ amounts: [Int: [(minutes: Int, rain: Double)]], until end: Int, minutes: Int
    ) -> Double? {
        if minutes == 0 { return 0 }
        for amount in (amounts[end] ?? []).sorted(by: { $0.minutes > $1.minutes }) where amount.minutes <= minutes {
            if let rest = join(amounts, until: end - amount.minutes, minutes: minutes - amount.minutes) {
                return amount.rain + rest
            }
        }
        return nil
    }

    static func commonStep(_ hourly: [StationObservation]) -> Int {
        let steps = zip(hourly, hourly.dropFirst()).map { $1.minutesSince1970 - $0.minutesSince1970 }
        let counts = Dictionary(steps.map { ($0, 1) }, uniquingKeysWith: +)
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 60
    }
}
