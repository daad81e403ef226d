import Geo
import Tables

/// A publisher whose files are known by their columns, with what the columns do not say.
struct IncidentSource {
    var name: String
    /// Of sizes in columns that name none.
    var unit: IncidentAreaUnit?
    /// State of every record, ISO 3166-2.
    var stateCode: String?
    var clock: IncidentClock

    /// CAL FIRE writes the hour of the Pacific coast and a Z behind it: the Creek Fire of 4 September 2020, discovered at
    /// 18:21 local time by its own page, has `2020-09-04T18:21:00Z` in its table.
    static let calFire = IncidentSource(
        name: "CAL FIRE", unit: .acres, stateCode: "US-CA", clock: .pacific)
    static let wfigs = IncidentSource(name: "WFIGS", unit: .acres, stateCode: nil, clock: .coordinated)

    /// - Parameter names: Of the columns, as ``IncidentElement/comparable(_:)`` has them.
    init?(columns names: Set<String>) {
        if names.isSuperset(of: ["incidentname", "incidentacresburned"])
            || names.isSuperset(of: ["name", "acresburned", "uniqueid"])
        {
            self = .calFire
        } else if names.contains("irwinid") || names.contains("uniquefireidentifier") {
            self = .wfigs
        } else {
            return nil
        }
    }

    init(name: String, unit: IncidentAreaUnit?, stateCode: String?, clock: IncidentClock) {
        self.name = name
        self.unit = unit
        self.stateCode = stateCode
        self.clock = clock
    }
}

/// Clock of the times of a file without an offset.
enum IncidentClock: Equatable {
    case coordinated
    /// Pacific time of the United States, even where the text ends in Z.
    case pacific
    /// Minutes east of UTC.
    case offset(Int)

    /// - Parameters:
    ///   - wall: The time as written, taken as UTC.
    ///   - hasOffset: Whether the text says what it is of.
    func instant(_ wall: Instant, hasOffset: Bool) -> Instant {
        switch self {
        case .coordinated: wall
        case .pacific: Instant(seconds: wall.seconds - Int64(Self.pacificHours(wall) * 3_600))
        case .offset(let minutes): hasOffset ? wall : Instant(seconds: wall.seconds - Int64(minutes * 60))
        }
    }

    /// −7 from the second Sunday of March to the first of November, 2 o'clock, else −8.
    private static func pacificHours(_ wall: Instant) -> Int {
        let year = wall.calendarDay.year
        guard let march = sunday(2, month: 3, year), let november = sunday(1, month: 11, year) else { return -8 }
        return wall >= march.adding(hours: 2) && wall < november.adding(hours: 2) ? -7 : -8
    }

    /// The n-th Sunday of a month.
    private static func sunday(_ number: Int, month: Int, _ year: Int) -> Instant? {
        guard let first = Instant(year: year, month: month, day: 1) else { return nil }
        // 1970-01-01 was a Thursday.
        let weekday = ((first.dayNumber + 4) % 7 + 7) % 7
        return first.adding(hours: Double((7 - weekday) % 7 + 7 * (number - 1)) * 24)
    }
}
