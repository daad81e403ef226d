import Chronology
import FireWeather
import Geo
import Tables

/// One station's moisture codes from season to season.
struct SeasonCourse {
    private(set) var notes: [String] = []
    private let days: [StationObservation]
    private let choices: StationDangerChoices
    private let convention: FireWeatherConvention
    private let seasons: [DangerSeason]
    private var series: DangerSeries
    private var lastCodes: MoistureCodes?
    private var lastDay: CalendarDay?
    private var gap = 0
    /// Whether a day with weather has been met since the codes started.
    private var hasBegun = false
    private var saidUnknown = false

    init(_ days: [StationObservation], latitude: Double?, _ choices: StationDangerChoices) {
        (self.days, self.choices) = (days, choices)
        let dayLength = choices.usesCanadianDayLength ? nil : latitude.map(DayLength.latitude)
        convention = FireWeatherConvention(dayLength: dayLength ?? .canadian, coefficient: choices.coefficient)
        let record = days.map {
            SeasonDay(
                day: $0.day, maximumTemperatureCelsius: $0.maximumTemperatureCelsius ?? $0.temperatureCelsius,
                snowDepthCentimeters: $0.snowDepthCentimeters)
        }
        seasons = choices.season?.seasons(in: record) ?? []
        series = DangerSeries(
            startingFrom: choices.start, convention: convention, longestGapDays: choices.longestGapDays)
        if choices.season != nil, days.contains(where: { $0.maximumTemperatureCelsius == nil }) {
            notes.append("no highest temperature (tmax) on some days: that at noon decides on the season")
        }
    }

    mutating func rows() -> [DangerRow<FireDanger>] {
        var season: CalendarDay?
        var rows: [DangerRow<FireDanger>] = []
        rows.reserveCapacity(days.count)
        for day in days {
            guard choices.season != nil else {
                rows.append(row(of: day))
                continue
            }
            guard let current = seasons.first(where: { $0.contains(day.day) }) else {
                rows.append(DangerRow(observation: day, value: nil, standing: .outOfSeason, gapDays: 0))
                continue
            }
            if season != current.start { beginSeason(on: current.start) }
            season = current.start
            rows.append(row(of: day))
        }
        return rows
    }

    private mutating func row(of day: StationObservation) -> DangerRow<FireDanger> {
        let missing = lastDay.map { day.day.daysSince1970 - $0.daysSince1970 - 1 } ?? 0
        if missing >= choices.winterDays { restart("a pause of \(missing) days before \(day.day.text)") }
        lastDay = day.day
        guard hasBegun || day.weather != nil else {
            gap += 1
            return DangerRow(observation: day, value: nil, standing: .carried, gapDays: gap)
        }
        return computed(day)
    }

    private mutating func computed(_ day: StationObservation) -> DangerRow<FireDanger> {
        if !hasBegun { (hasBegun, gap) = (true, 0) }
        let station = StationDay(day: day.day, weather: day.weather)
        var added = series.append(station)
        var result = added.removeLast()
        gap += added.count + (day.weather == nil ? 1 : 0)
        let gapDays = gap
        if result.standing == .unknown, day.weather != nil {
            result = afterLongGap(station) ?? result
        }
        if day.weather != nil { gap = 0 }
        if let danger = result.danger { lastCodes = danger.codes }
        return DangerRow(observation: day, value: result.danger, standing: result.standing.word, gapDays: gapDays)
    }

    /// The first day after a gap that is too long to carry over; nothing when codes stay unknown.
    private mutating func afterLongGap(_ day: StationDay) -> DangerDay? {
        let reason = "a gap of \(gap) days before \(day.day.text)"
        guard choices.restartsAfterGap else {
            if !saidUnknown { notes.append("\(reason): nothing is known from there on, unless codes start anew") }
            saidUnknown = true
            return nil
        }
        restart(reason)
        hasBegun = true
        return series.append([day]).last
    }

    private mutating func restart(_ reason: String, from codes: MoistureCodes? = nil) {
        series = DangerSeries(
            startingFrom: codes ?? choices.start, convention: convention, longestGapDays: choices.longestGapDays)
        (gap, hasBegun, saidUnknown) = (0, false, false)
        notes.append("\(reason): codes start anew")
    }
}

// MARK: Seasons

extension SeasonCourse {
    private mutating func beginSeason(on start: CalendarDay) {
        lastDay = nil
        guard let site = choices.overwintering, let autumn = lastCodes?.dc,
            let end = seasons.last(where: { $0.start < start })?.end
        else { return restart("season from \(start.text)") }
        let winter = days.filter { $0.day >= end && $0.day < start }
        let rain = winter.compactMap(\.rainMillimeters).reduce(0, +)
        let missing = start.daysSince1970 - end.daysSince1970 - winter.count { $0.rainMillimeters != nil }
        let spring = autumn.overwintered(winterPrecipitationMillimeters: rain, site: site)
        let codes = MoistureCodes(ffmc: choices.start.ffmc, dmc: choices.start.dmc, dc: spring)
        let digits = SignificantDigits.rounded(4)
        let gaps = missing > 0 ? ", \(missing) winter days without rain record" : ""
        restart(
            "season from \(start.text), DC \(digits.text(autumn.value)) overwintered to \(digits.text(spring.value)) "
                + "by \(digits.text(rain)) mm\(gaps)", from: codes)
    }
}

extension DangerSeason {
    fileprivate func contains(_ day: CalendarDay) -> Bool { day >= start && (end.map { day < $0 } ?? true) }
}

extension DangerDay.Standing {
    fileprivate var word: DangerStanding {
        switch self {
        case .computed: .computed
        case .recovering: .recovering
        case .carried: .carried
        case .unknown: .unknown
        }
    }
}
