public import Chronology

/// One day of a station's record.
public struct StationDay: Hashable, Sendable {
    /// The day.
    public let day: CalendarDay
    /// The noon weather; nothing when any of its four elements was not observed.
    public let weather: NoonWeather?

    /// A day with its weather, or without.
    public init(day: CalendarDay, weather: NoonWeather?) { (self.day, self.weather) = (day, weather) }
}

/// Fire danger of one day, as far as it is known.
public struct DangerDay: Hashable, Sendable {
    /// How the day came to its codes.
    public enum Standing: Hashable, Sendable {
        /// From the day's own weather.
        case computed
        /// From the day's own weather, on codes that were carried over a gap within the last `DangerSeries.recoveryDays` days.
        case recovering
        /// No weather: the codes of the last computed day stand unchanged; so many days in a row.
        case carried(days: Int)
        /// The gap is longer than the rule allows: nothing is known until a restart.
        case unknown
    }

    /// The day.
    public let day: CalendarDay
    /// How the day came to its codes.
    public let standing: Standing
    /// The moisture codes that the next day begins from; nothing when unknown.
    public let codes: MoistureCodes?
    /// Codes and indices, only where the day's own weather was observed.
    public let danger: FireDanger?
}

/// The fire danger of one place from day to day.
///
/// The gap rule: a day that is missing from the record, or lacks any of the four elements of weather, is not filled in. The
/// moisture codes of the last computed day are carried over it unchanged and the day is marked so; it has no ISI, BUI and
/// FWI. After more than `longestGapDays` such days in a row the codes are unknown, and stay so until the caller restarts.
public struct DangerSeries: Sendable {
    /// How many days the codes may be carried, 0 or more.
    public let longestGapDays: Int
    /// For how many computed days after a gap a day is marked as recovering.
    public static let recoveryDays = WeatherGap.recoveryDays

    private let convention: FireWeatherConvention
    private var codes: MoistureCodes?
    private var gap = WeatherGap()
    private var lastDay: CalendarDay?

    /// A series that begins with codes of the day before its first.
    ///
    /// - Parameters:
    ///   - codes: The codes to begin from.
    ///   - convention: Day lengths and coefficient.
    ///   - longestGapDays: How many days in a row the codes may be carried; 7 by default, a choice of this project.
    public init(
        startingFrom codes: MoistureCodes = .startUp, convention: FireWeatherConvention, longestGapDays: Int = 7
    ) {
        precondition(longestGapDays >= 0, "a gap is 0 days or longer")
        (self.codes, self.convention, self.longestGapDays) = (codes, convention, longestGapDays)
    }

    /// Adds a day; days missing since the last one are returned first, marked.
    ///
    /// - Parameter new: A day after the last one.
    /// - Returns: Every day since the last one, in order, `new` at the end.
    public mutating func append(_ new: StationDay) -> [DangerDay] {
        precondition(lastDay.map { $0 < new.day } ?? true, "days of a series follow each other")
        let first = lastDay.map { $0.daysSince1970 + 1 } ?? new.day.daysSince1970
        var days: [DangerDay] = (first..<new.day.daysSince1970).map { carry(CalendarDay(daysSince1970: $0)) }
        days.append(new.weather.map { compute(new.day, $0) } ?? carry(new.day))
        lastDay = new.day
        return days
    }

    /// The whole of a record at once.
    ///
    /// - Parameter record: Days in strictly ascending order.
    public mutating func append(_ record: [StationDay]) -> [DangerDay] { record.flatMap { append($0) } }

    /// Begins again from given codes, as after a winter or a gap too long to carry.
    public mutating func restart(from codes: MoistureCodes) {
        (self.codes, gap) = (codes, WeatherGap())
    }

    private mutating func compute(_ day: CalendarDay, _ weather: NoonWeather) -> DangerDay {
        guard let yesterday = codes else { return unknown(day) }
        let danger = FireDanger(after: yesterday, weather: weather, month: day.month, convention: convention)
        codes = danger.codes
        return DangerDay(
            day: day, standing: gap.end() ? .recovering : .computed, codes: danger.codes, danger: danger)
    }

    private mutating func carry(_ day: CalendarDay) -> DangerDay {
        if !gap.grow(longest: longestGapDays) { codes = nil }
        guard let codes else { return unknown(day) }
        return DangerDay(day: day, standing: .carried(days: gap.days), codes: codes, danger: nil)
    }

    private func unknown(_ day: CalendarDay) -> DangerDay {
        DangerDay(day: day, standing: .unknown, codes: nil, danger: nil)
    }
}
