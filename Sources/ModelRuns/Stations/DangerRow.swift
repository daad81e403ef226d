public import FireWeather

/// Standing of a day: how it came to its codes, in one word.
public enum DangerStanding: String, CaseIterable, Sendable {
    /// From the day's own weather.
    case computed
    /// From the day's own weather, on codes that were carried over a gap within the last days.
    case recovering
    /// No weather: what was known the day before stands for the next day, and nothing is given for this one.
    case carried
    /// After a gap longer than allowed: nothing is known.
    case unknown
    /// Outside the fire season, where codes are not computed.
    case outOfSeason
}

/// A row of a table of fire danger.
public struct DangerRow<Value: Sendable>: Sendable {
    /// The weather it was made from; its `row` is that of the input.
    public let observation: StationObservation
    /// The danger; nothing on days without weather.
    public let value: Value?
    /// How the day came to its value.
    public let standing: DangerStanding
    /// How many days in a row, up to this one, had no weather or no row: 0 where nothing is missing.
    public let gapDays: Int
}

extension Array {
    /// Into the order of the table, which the rows of most tables have already.
    mutating func sortByRow<Value>() where Element == DangerRow<Value> {
        let isSorted = indices.dropFirst().allSatisfy { self[$0 - 1].observation.row < self[$0].observation.row }
        if !isSorted { sort { $0.observation.row < $1.observation.row } }
    }
}

/// The choices of a computation of the FWI System for stations.
public struct StationDangerChoices: Sendable {
    /// The codes of the day before the first.
    public var start = MoistureCodes.startUp
    /// The constant of the fine fuel scale.
    public var coefficient = FFMCCoefficient.exact
    /// The Canadian day lengths everywhere, whatever the latitude.
    public var usesCanadianDayLength = false
    /// How many days in a row the codes are carried.
    public var longestGapDays = 7
    /// Whether codes start anew after a longer gap, rather than being unknown.
    public var restartsAfterGap = false
    /// How many days without a row are a winter, after which codes start anew.
    public var winterDays = 60
    /// When the season starts and ends; nothing computes every day.
    public var season: FireSeasonRule?
    /// What the ground keeps of a winter's water; nothing starts each season from `start`.
    public var overwintering: Overwintering?
    /// How many of the 24 hours before noon must have their rain, in tables of hours.
    public var rainHours = 24.0

    /// The usual ones.
    public init() {}
}
