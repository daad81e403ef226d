public import Geo

/// Heat of an event at a place that may stay hot: one that is compact, whatever it is.
///
/// Heat that falls silent for weeks begins as a new event each time. Their spots tell that it is one place: so a place
/// once known stays known.
public struct HeatSpot: Sendable, Equatable {
    /// Mean of the detections.
    public var center: Coordinate
    /// How far its detections lie from there, but for the farthest tenth, or half a pixel, metres.
    public var radiusMeters: Double
    /// Days with a detection, since 1970, ascending.
    public var days: [Int32]
    /// Those of them with a detection at night: fields burn by day.
    public var nights: [Int32]
    public var power: PowerLogarithms
    /// Detections, and those in the fullest pass, as VIIRS would see them.
    public var detections: Double
    public var fullestPass: Int
    /// How much less exact its wide pixels make it than those of VIIRS below the satellite would, metres.
    public var blurMeters: Double

    public init(
        center: Coordinate, radiusMeters: Double, days: [Int32], nights: [Int32], power: PowerLogarithms,
        detections: Double, fullestPass: Int, blurMeters: Double
    ) {
        self.center = center
        self.radiusMeters = radiusMeters
        self.days = days
        self.nights = nights
        self.power = power
        self.detections = detections
        self.fullestPass = fullestPass
        self.blurMeters = blurMeters
    }

    /// - Returns: `nil` when the detections lie too far apart for one place, or, of static heat, for one works.
    init?(_ ground: EventGround, isStatic: Bool) {
        let widest = isStatic ? StaticHeat.widestWorksMeters : Self.farthestMeters
        let (points, middle) = (ground.points, ground.points[...].mean)
        guard 10 * points.count(where: { $0.meters(to: middle) <= 2 * widest }) >= 9 * points.count else { return nil }
        let course = HeatCourse(ground.detections, points: points)
        let radius = course.radiusMeters
        guard radius <= widest else { return nil }
        let passes = course.passes
        self.init(
            center: ground.center.coordinate, radiusMeters: max(radius, ground.detections.meanHalfSideMeters),
            days: course.days,
            nights: course.nights, power: PowerLogarithms(passes),
            detections: passes.reduce(0) { $0 + $1.fullness },
            fullestPass: passes.map(\.fullness).max().map { Int($0.rounded()) } ?? 0,
            blurMeters: course.blurMeters)
    }
}

extension HeatSpot {
    /// Without a pause this long, days are of one spell: a fire may smoulder through shorter ones.
    static let pauseDays: Int32 = 60
    /// Between the middles of spots of one place, metres.
    static let nearestMeters = 450.0
    static let farthestMeters = 1_500.0
    /// A place that is told by its spells alone is no wider: farmland burns in many places twice a year.
    static let widestOfSpellsMeters = 750.0
    /// Around it, what burns tells how often heat comes back by chance.
    static let ringOfSpellsMeters = 5_000.0
    /// From the middle of a works that is known.
    static let farthestOfWorksMeters = 3_000.0
    /// Enough, in two spells and in three.
    static let fewestDaysOfTwoSpells = 8
    static let fewestDaysOfThreeSpells = 5
    /// Between the logarithms of power of two spots of one place.
    static let farthestPower = 2 * StaticHeat.widestPowerSpread
    /// So many detections of one pass any place may show.
    static let fewestOfFullPass = 5.0

    /// How far apart two spots may lie that are one place, metres; a works known as such reaches over all of itself.
    func reachMeters(_ other: HeatSpot, isWorks: Bool) -> Double {
        isWorks
            ? max(Self.nearestMeters, min(other.radiusMeters + Self.nearestMeters, Self.farthestOfWorksMeters))
            : min(
                max(widestOfSpellsMeters, other.widestOfSpellsMeters),
                max(Self.nearestMeters, radiusMeters + other.radiusMeters))
    }

    func isLike(_ other: HeatSpot) -> Bool {
        guard let own = power.mean, let theirs = other.power.mean else { return true }
        return abs(own - theirs) <= Self.farthestPower
    }

    /// Detections in a pass, in the mean, as VIIRS would see them: a fire beside a plant shows more.
    private var fullness: Double { detections / Double(max(power.count, days.count)) }

    /// Whether it may be heat of one place: no wider than one.
    private var isCompact: Bool { radiusMeters <= Self.farthestMeters }

    /// Whether no pass of it shows more than one of a place does.
    func isNoFuller(than place: HeatSpot) -> Bool {
        Double(fullestPass) <= max(Self.fewestOfFullPass, 1.5 * Double(place.fullestPass))
    }

    var isNarrow: Bool { radiusMeters <= widestOfSpellsMeters }

    var widestOfSpellsMeters: Double { Self.widestOfSpellsMeters + blurMeters }
}

extension HeatSpot {
    /// Which events lie on a place that other events tell to be static heat, or to be hot in another way, by index.
    ///
    /// - Parameter events: All at an instant, with what they say by themselves.
    static func findings(_ events: [(event: FireEvent, spot: HeatSpot?)]) -> [Int: StaticHeatFinding] {
        let index = SpotIndex(events.map(\.spot))
        var found = doubts(events, index)
        let settled = events.indices.filter { events[$0].event.kind == .staticHeat && found[$0] == nil }
        for still in settled {
            guard let spot = events[still].spot else { continue }
            for other in index.near(spot, within: StaticHeat.widestWorksMeters) where found[other] == nil {
                guard let own = events[other].spot, events[other].event.kind != .staticHeat, own.isCompact,
                    own.meters(to: spot) <= own.reachMeters(spot, isWorks: true), own.isLike(spot),
                    !own.exceeds(spot), own.fullness <= max(4, 3 * spot.fullness)
                else { continue }
                let reason = "on the place of static heat \(events[still].event.id)"
                found[other] = StaticHeatFinding(true, reason, events[still].event.staticHeatPlace)
            }
        }
        guard index.spanDays > pauseDays else { return found }
        for own in events.indices where found[own] == nil && events[own].event.kind != .staticHeat {
            guard let spot = events[own].spot, spot.isNarrow, let reason = spot.comingBack(index, events)
            else { continue }
            found[own] = StaticHeatFinding(true, reason, events[own].event.staticHeatPlace)
        }
        return found
    }

    func meters(to other: HeatSpot) -> Double { UnitVector(center).meters(to: UnitVector(other.center)) }
}

extension FireEvent {
    /// Makes known that it is, or may be, static heat.
    mutating func take(_ finding: StaticHeatFinding) {
        kind = finding.isCertain ? .staticHeat : .possibleStaticHeat
        staticHeatReason = finding.reason
        staticHeatPlace = finding.place
    }
}

extension Array where Element == FireState {
    /// Makes static heat of the events whose place others tell to be so.
    mutating func settleHeatSpots() {
        for (index, finding) in HeatSpot.findings(map { ($0.event, $0.spot) }) {
            self[index].event.take(finding)
            for before in self[index].dayBefore.indices { self[index].dayBefore[before].take(finding) }
        }
    }
}
