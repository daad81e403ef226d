public import Chronology

/// One day of the weather that opens and closes a fire season.
public struct SeasonDay: Hashable, Sendable {
    /// The day.
    public let day: CalendarDay
    /// Highest air temperature of the day, °C; nothing where not observed.
    public let maximumTemperatureCelsius: Double?
    /// Depth of snow on the ground, cm, 0 or more; nothing where not observed.
    public let snowDepthCentimeters: Double?

    /// A day's highest temperature and snow.
    public init(day: CalendarDay, maximumTemperatureCelsius: Double?, snowDepthCentimeters: Double? = nil) {
        self.day = day
        self.maximumTemperatureCelsius = maximumTemperatureCelsius
        self.snowDepthCentimeters = snowDepthCentimeters
    }
}

/// A stretch of days on which the moisture codes are computed.
public struct DangerSeason: Hashable, Sendable {
    /// The first day of computation.
    public let start: CalendarDay
    /// The first day without; nothing while the season is still open at the end of the record.
    public let end: CalendarDay?

    /// A season from its first day up to, not including, `end`.
    public init(start: CalendarDay, end: CalendarDay?) { (self.start, self.end) = (start, end) }
}

/// When a fire season starts and ends at one station.
///
/// A day that is missing from the record, or whose value was not observed, breaks every run of days.
public enum FireSeasonRule: Hashable, Sendable {
    /// Starts on the day after three days warmer than `startCelsius`; ends on the day after three days colder than `endCelsius`.
    ///
    /// Both limits are of the daily highest temperature, 12 and 5 °C by default. A record that begins on 1 January and meets
    /// the start on 4 January starts on 1 January: there the year has no cold season.
    ///
    /// - Source: WottonFlannigan1993; as cffdrs 1.10.0, `fire_season(method = "WF93")`.
    case temperature(startCelsius: Double = 12, endCelsius: Double = 5)
    /// Starts on the third day in a row without snow; ends on a day with snow, or in December after three days (the day itself
    /// among them) colder than `endCelsius`.
    ///
    /// - Source: LawsonArmitage2008; as cffdrs 1.10.0, `fire_season(method = "LA08", consistent.snow = TRUE)`.
    case snow(endCelsius: Double = 5)

    /// The seasons in a record, in order.
    ///
    /// A season that would end on the day it starts is left out.
    ///
    /// - Parameter record: Days in ascending order; days may be missing.
    public func seasons(in record: [SeasonDay]) -> [DangerSeason] {
        var seasons: [DangerSeason] = []
        var start: CalendarDay?
        for index in record.indices {
            if start == nil, starts(at: index, in: record) { start = firstDay(at: index, in: record) }
            guard let first = start, ends(at: index, in: record) else { continue }
            if first != record[index].day { seasons.append(DangerSeason(start: first, end: record[index].day)) }
            start = nil
        }
        if let first = start { seasons.append(DangerSeason(start: first, end: nil)) }
        return seasons
    }

    private func starts(at index: Int, in record: [SeasonDay]) -> Bool {
        switch self {
        case .temperature(let limit, _):
            threeDays(before: index, in: record) { ($0.maximumTemperatureCelsius ?? -.infinity) > limit }
        case .snow:
            index >= 3 && threeDays(before: index + 1, in: record) { ($0.snowDepthCentimeters ?? .infinity) <= 0 }
        }
    }

    private func ends(at index: Int, in record: [SeasonDay]) -> Bool {
        switch self {
        case .temperature(_, let limit):
            threeDays(before: index, in: record) { ($0.maximumTemperatureCelsius ?? .infinity) < limit }
        case .snow(let limit):
            (record[index].snowDepthCentimeters ?? 0) > 0
                || (record[index].day.month == 12
                    && threeDays(before: index + 1, in: record) { ($0.maximumTemperatureCelsius ?? .infinity) < limit })
        }
    }

    private func firstDay(at index: Int, in record: [SeasonDay]) -> CalendarDay {
        let day = record[index].day
        return day.month == 1 && day.day == 4 ? record[index - 3].day : day
    }

    /// Whether the three days before `index` follow each other without a gap and all satisfy the condition.
    private func threeDays(
        before index: Int, in record: [SeasonDay], satisfy condition: (SeasonDay) -> Bool
    ) -> Bool {
        guard index >= 3 else { return false }
        let (first, last) = (record[index - 3].day, record[index - 1].day)
        return first.advanced(by: 2) == last && record[(index - 3)..<index].allSatisfy(condition)
    }
}
