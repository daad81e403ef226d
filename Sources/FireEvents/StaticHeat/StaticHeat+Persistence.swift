import Geo

extension StaticHeat {
    static let fewestDays = 8
    static let shortestDays = 10
    /// In one of the squares that a source may lie across: enough to look closer.
    static let fewestNightsOfSquare = 4
    /// Within which all detections but the farthest tenth lie around their mean point.
    static let widestMeters = 600.0
    /// How far the mean point of the later half may lie from that of the earlier: growth moves it.
    static let farthestShiftMeters = 350.0
    /// Standard deviation of the logarithm of a pass's radiative power; flares have 0.2–0.7, fires mostly 1 and more, a
    /// smouldering one 0.9.
    static let widestPowerSpread = 0.85
    /// The same while heat was seen over fewer days than ``settledDays``.
    static let widestEarlyPowerSpread = 0.7
    static let settledDays = 25
    /// From so many days over so many on, heat in one place is no fire's whatever its power.
    static let fewestDaysOfLong = 60
    static let shortestLongDays = 180
    /// What comes within so many days in a row comes at once.
    static let daysOfBurst = 5
    /// A works of several stacks may be this wide, metres.
    static let widestWorksMeters = 5_000.0

    /// Whether so many days or nights from one day to another are too many for a fire in one place.
    static func isPersistent(days: Int, first: Int32, last: Int32) -> Bool {
        days >= fewestDays && Int(last - first) + 1 >= shortestDays
    }
}

extension HeatCourse {
    /// Whether the heat came back on many days, in one place or in a few close to each other, at steady power, without
    /// moving on: in words; `nil` when not. A smouldering fire may have any of these, hardly all.
    var persistence: String? {
        guard isFrequent, isLong || hasSteadyPower,
            (hasNotMoved && isWithinOnePlace) || ((isLong || hasNotMoved) && isWithinFewPlaces)
        else { return nil }
        return "seen on \(days.count) days over \(span) days in one place at steady power"
    }

    /// Whether it was seen on many days over some time, and not nearly all of it at once.
    var isFrequent: Bool {
        StaticHeat.isPersistent(days: days.count, first: days[0], last: days[days.count - 1]) && !isOneBurst
    }

    /// Whether nine of ten detections came within a few days: a fire burns once, whatever else is seen there now and then.
    var isOneBurst: Bool {
        let many = (9 * detections.count + 9) / 10
        return zip(detections, detections.dropFirst(many - 1)).contains { first, last in
            Int(last.observedAt.dayNumber - first.observedAt.dayNumber) < StaticHeat.daysOfBurst
        }
    }

    /// Whether it was seen through more than half a year: no fire burns in one place for so long, and of a works one stack
    /// or another rests.
    private var isLong: Bool { days.count >= StaticHeat.fewestDaysOfLong && span >= StaticHeat.shortestLongDays }

    /// Neither moving nor flaring up and dying down.
    var isSteady: Bool { hasNotMoved && hasSteadyPower }

    private var hasNotMoved: Bool { shiftMeters <= StaticHeat.farthestShiftMeters + blurMeters / 2 }

    private var hasSteadyPower: Bool {
        powerSpread
            <= (span < StaticHeat.settledDays ? StaticHeat.widestEarlyPowerSpread : StaticHeat.widestPowerSpread)
    }

    var isWithinOnePlace: Bool { radiusMeters <= StaticHeat.widestMeters + blurMeters }

    /// Whether four of five detections lie where heat itself was persistent, through half of the time or two months: the stacks
    /// of a works, and no fire, which burns on.
    private var isWithinFewPlaces: Bool {
        guard radiusMeters <= StaticHeat.widestWorksMeters else { return false }
        let reach = StaticHeat.widestMeters + blurMeters
        let squares = PlanarSquares(points, sideMeters: reach)
        let shortest = max(StaticHeat.shortestDays, min(span / 2, Int(HeatSpot.pauseDays)))
        let persistent = points.count { point in
            let days = squares.indices(near: point, within: reach).lazy.filter { points[$0].meters(to: point) <= reach }
                .reduce(into: [Int32]()) { days, index in
                    let day = Int32(detections[index].observedAt.dayNumber)
                    if days.last != day { days.append(day) }
                }
            guard let first = days.first, let last = days.last else { return false }
            return days.count >= StaticHeat.fewestDays && Int(last - first) + 1 >= shortest
        }
        return Double(persistent) >= 0.8 * Double(points.count)
    }
}
