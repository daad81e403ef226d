import Chronology
import FireWeather

/// One station's Nesterov index from day to day.
struct NesterovSum {
    private let choices: StationNesterovChoices
    private var index: NesterovIndex?
    private var lastDay: CalendarDay?
    private var gap = WeatherGap()
    /// Whether a day with weather has been met since the sum started.
    private var hasBegun = false
    /// Whether days are missing from the sum.
    private var lacksDays = false

    init(_ choices: StationNesterovChoices) { (self.choices, index) = (choices, choices.start) }

    mutating func row(of day: StationObservation) -> DangerRow<NesterovDanger> {
        pass(to: day.day)
        guard let air = NesterovAir(day) else {
            miss(days: 1)
            let standing: DangerStanding = index == nil ? .unknown : .carried
            return DangerRow(observation: day, value: nil, standing: standing, gapDays: gap.days)
        }
        if !hasBegun { (hasBegun, gap) = (true, WeatherGap()) }
        defer { gap = WeatherGap() }
        return row(of: day, air)
    }

    private mutating func row(of day: StationObservation, _ air: NesterovAir) -> DangerRow<NesterovDanger> {
        if air.rain > choices.rainResetMillimeters { (index, lacksDays) = (NesterovIndex(0), false) }
        guard let before = index, let sum = air.next(before, choices.rainResetMillimeters) else {
            return DangerRow(observation: day, value: nil, standing: .unknown, gapDays: gap.days)
        }
        index = sum
        let scale = choices.scales.scale(region: choices.region, district: choices.district, on: day.day)
        let danger = NesterovDanger(index: sum, dangerClass: scale.flatMap { $0.dangerClass(of: sum) })
        return DangerRow(
            observation: day, value: danger, standing: lacksDays ? .recovering : .computed, gapDays: gap.days)
    }

    /// Passes over the days without a row; so many of them are a winter, after which the sum starts anew.
    private mutating func pass(to day: CalendarDay) {
        let missing = lastDay.map { day.daysSince1970 - $0.daysSince1970 - 1 } ?? 0
        lastDay = day
        if missing >= choices.winterDays {
            (index, gap, lacksDays, hasBegun) = (choices.start, WeatherGap(), false, false)
        } else if missing > 0 {
            miss(days: missing)
        }
    }

    private mutating func miss(days: Int) {
        let isCarried = gap.grow(by: days, longest: choices.longestGapDays)
        guard hasBegun else { return }
        lacksDays = true
        if !isCarried { index = nil }
    }
}

/// Weather of a day for the Nesterov index.
private struct NesterovAir {
    let temperature, dewPoint, rain: Double

    /// Nothing when one of the three is missing. The dew point comes from the humidity where the table has none; dry air (0 %)
    /// counts as 1 %.
    init?(_ day: StationObservation) {
        guard let temperature = day.temperatureCelsius, let rain = day.rainMillimeters else { return nil }
        (self.temperature, self.rain) = (temperature, rain)
        if let dewPoint = day.dewPointCelsius {
            self.dewPoint = dewPoint
        } else {
            guard let humidity = day.relativeHumidityPercent,
                let dewPoint = try? VaporPressure.dewPointCelsius(
                    temperatureCelsius: temperature, relativeHumidityPercent: max(1, humidity))
            else { return nil }
            self.dewPoint = dewPoint
        }
    }

    func next(_ before: NesterovIndex, _ reset: Double) -> NesterovIndex? {
        try? before.next(
            temperatureCelsius: temperature, dewPointCelsius: dewPoint, rainMillimeters: rain,
            rainResetMillimeters: reset)
    }
}
