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
    /// Detections in the fullest pass.
    public var fullestPass: Int

    public init(
        center: Coordinate, radiusMeters: Double, days: [Int32], nights: [Int32], power: PowerLogarithms,
        fullestPass: Int
    ) {
        self.center = center
        self.radiusMeters = radiusMeters
        self.days = days
        self.nights = nights
        self.power = power
        self.fullestPass = fullestPass
    }

    /// - Returns: `nil` when the detections lie too far apart for one place, or, of static heat, for one works.
    init?(_ ground: EventGround, isStatic: Bool) {
        let widest = isStatic ? StaticHeat.widestWorksMeters : Self.farthestMeters
        let (points, middle) = (ground.points, ground.points[...].mean)
        guard 10 * points.count(where: { $0.meters(to: middle) <= 2 * widest }) >= 9 * points.count else { return nil }
        let course = HeatCourse(ground.detections, points: points)
        let radius = course.radiusMeters
        guard radius <= widest else { return nil }
        let side = ground.detections.reduce(0) { $0 + $1.halfSideMeters } / Double(points.count)
        self.init(
            center: ground.center.coordinate, radiusMeters: max(radius, side), days: course.days,
            nights: course.nights, power: PowerLogarithms(course.passes),
            fullestPass: course.passes.map(\.detectionCount).max() ?? 0)
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
            : min(Self.widestOfSpellsMeters, max(Self.nearestMeters, radiusMeters + other.radiusMeters))
    }

    private func isLike(_ other: HeatSpot) -> Bool {
        guard let own = power.mean, let theirs = other.power.mean else { return true }
        return abs(own - theirs) <= Self.farthestPower
    }

    /// Detections of an event in a pass, in the mean: a fire beside a plant shows more.
    private func fullness(_ event: FireEvent) -> Double {
        Double(event.detectionCount) / Double(max(power.count, days.count))
    }

    /// Whether it may be heat of one place: no wider than one.
    private var isCompact: Bool { radiusMeters <= Self.farthestMeters }

    /// Whether no pass of it shows more than one of a place does.
    func isNoFuller(than place: HeatSpot) -> Bool {
        Double(fullestPass) <= max(Self.fewestOfFullPass, 1.5 * Double(place.fullestPass))
    }

    private var isNarrow: Bool { radiusMeters <= Self.widestOfSpellsMeters }

    /// How many spells some days make, ascending.
    static func spells(_ days: [Int32]) -> Int {
        zip(days, days.dropFirst()).count { $1 - $0 > pauseDays } + (days.isEmpty ? 0 : 1)
    }
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
                    own.isNoFuller(than: spot),
                    own.fullness(events[other].event) <= max(4, 3 * spot.fullness(events[still].event))
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

    /// On how many days something burns by chance in a place as wide, by what burns around it and is no static heat.
    private func daysByChance(_ index: SpotIndex, _ events: [(event: FireEvent, spot: HeatSpot?)]) -> Double {
        let (inner, outer) = (Self.widestOfSpellsMeters, Self.ringOfSpellsMeters)
        let days = index.near(self, within: outer).reduce(0) { sum, other in
            guard let spot = events[other].spot, events[other].event.kind != .staticHeat else { return sum }
            let away = meters(to: spot)
            return away > inner && away <= outer ? sum + spot.days.count : sum
        }
        return Double(days) * inner * inner / (outer * outer - inner * inner)
    }

    /// Whether it and its neighbours make several spells of one place at steady power, and more days than farmland around
    /// them would, in words.
    private func comingBack(_ index: SpotIndex, _ events: [(event: FireEvent, spot: HeatSpot?)]) -> String? {
        var (all, nights, power) = (Set<Int32>(), Set<Int32>(), PowerLogarithms(count: 0, sum: 0, sumOfSquares: 0))
        for other in index.near(self, within: Self.widestOfSpellsMeters) {
            guard let spot = index.spots[other], spot.isNarrow, meters(to: spot) <= reachMeters(spot, isWorks: false)
            else { continue }
            all.formUnion(spot.days)
            nights.formUnion(spot.nights)
            power = power + spot.power
        }
        let days = all.sorted()
        let spells = Self.spells(days)
        guard power.spread <= StaticHeat.widestPowerSpread, 2 * nights.count >= days.count,
            spells >= 3
                ? days.count >= Self.fewestDaysOfThreeSpells : spells == 2 && days.count >= Self.fewestDaysOfTwoSpells,
            Double(days.count) >= 4 + 5 * daysByChance(index, events)
        else { return nil }
        return "seen on \(days.count) days in \(spells) spells more than \(Self.pauseDays) days apart in one place"
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
