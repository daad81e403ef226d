public import FireWeather
import Tables

/// The Nesterov index of a day, with its class.
public struct NesterovDanger: Hashable, Sendable {
    /// The index.
    public let index: NesterovIndex
    /// 1 (none) … 5 (extreme); nothing where no scale holds.
    public let dangerClass: Int?
}

/// The choices of a computation of the Nesterov index for stations.
public struct StationNesterovChoices: Sendable {
    /// The index of the day before the first.
    public var start = NesterovIndex(0)
    /// More rain than this, mm, begins the sum anew.
    public var rainResetMillimeters = NesterovIndex.usualRainResetMillimeters
    /// Scales to choose from.
    public var scales = NesterovScale.russianScales
    /// Region and district whose scale holds; the country's where not given.
    public var region, district: String?
    /// How many days in a row the index is carried.
    public var longestGapDays = 7
    /// How many days without a row are a winter, after which the sum starts anew.
    public var winterDays = 60
    /// How many of the 24 hours before noon must have their rain, in tables of hours.
    public var rainHours = 24.0

    /// The usual ones.
    public init() {}
}

/// The Nesterov index for the stations of a table.
///
/// A day without temperature, humidity or rain carries the sum; from there on it is too low and marked *recovering*, until rain
/// begins it anew. After more than `longestGapDays` such days it is unknown, also until then.
public struct StationNesterov: Sendable {
    /// A row for each day that the table has, in the order of the table.
    public let rows: [DangerRow<NesterovDanger>]
    /// Decisions of the reader, a sentence each.
    public private(set) var notes: [String] = []

    /// The index at every station of a table, each from day to day.
    public init(_ table: StationTable, _ choices: StationNesterovChoices = StationNesterovChoices()) {
        var rows: [DangerRow<NesterovDanger>] = []
        rows.reserveInLargePages(table.observationCount)
        for station in table.stations {
            let days = StationDays(station, isHourly: table.isHourly, rainHours: choices.rainHours)
            var sum = NesterovSum(choices)
            rows += days.observations.map { sum.row(of: $0) }
            notes += days.notes.map { station.name.isEmpty ? $0 : "station \(station.name): \($0)" }
        }
        rows.sortByRow()
        self.rows = rows
    }
}
