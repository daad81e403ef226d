import Geo

/// Looks for a place within a link group whose heat stays when nothing burns around it.
///
/// A night counts when no fire was near in the ten days before and the day and a half after: so what smoulders where a fire
/// went through is no static source, and what was seen long before or long after is one.
struct StaticPlaceSearch {
    struct Place {
        var center: PlanarPoint
        var reachMeters = StaticPlaceSearch.coreMeters
        /// Positions in the group, ascending.
        var members: [Int]

        func overlaps(_ other: Place) -> Bool {
            center.meters(to: other.center) <= reachMeters + other.reachMeters
        }
    }

    /// Around the middle of a source, metres: within, its own detections; beyond, up to the ring, those of a fire.
    static let coreMeters = StaticHeat.widestMeters
    static let ringMeters = 2_500.0
    /// Fewer detections around a source than this are no fire.
    static let fewestAround = 3
    /// For how long what burned nearby may smoulder in a place, minutes: nights in this time tell nothing.
    static let afterFire: Int32 = 10 * 1_440
    /// For how long heat in a place is the fire's that burns nearby, minutes.
    static let duringFire: Int32 = 36 * 60
    /// For how long heat in a persistent place may be a fire that begins there and goes on from there, minutes: half a day,
    /// one pass or two.
    static let beforeFire: Int32 = 12 * 60

    private let ground: EventGround
    private let known: StaticSourceCatalogue
    private let squares: PlanarSquares
    private let minutes: [Int32]
    /// Whether each lies where heat stays: then it is no fire around another place.
    private let stays: [Bool]

    init(_ ground: EventGround, known: StaticSourceCatalogue) {
        self.ground = ground
        self.known = known
        squares = PlanarSquares(ground.points, sideMeters: Self.coreMeters)
        minutes = ground.detections.map(\.minute)
        stays = StandingGround(ground, known: known, certainAlone: true).holds
    }

    /// All places of the catalogue; where there are none, the first that the archive marks, and else the first that nights
    /// tell.
    func places() -> [Place] {
        let told = merged(knownNearby().compactMap { knownPlace(known.sources[$0]) })
        guard told.isEmpty else { return told }
        return markedPlace().map { [$0] } ?? placesOfNights()
    }

    static func isStatic(_ detections: [Detection], known: StaticSourceCatalogue) -> Bool {
        StaticHeat.finding(detections, points: EventGround(detections).points, known: known)?.isCertain == true
    }

    /// The day of each detection at night, by position.
    private var nights: [Int32?] {
        ground.detections.map { $0.isDaytime ? nil : Int32($0.observedAt.dayNumber) }
    }

    /// Sources near the middles of squares where something burned; those beyond hold at most a tip of one.
    private func knownNearby() -> [Int] {
        guard !known.isEmpty else { return [] }
        let middles = squares.middles.map { ground.plane.unproject($0) }
        return Set(middles.flatMap { known.sources(holding: $0) }).sorted()
    }

    /// What a source of the catalogue shows while nothing burns around it.
    private func knownPlace(_ source: StaticSource) -> Place? {
        let center = ground.plane.project(source.coordinate)
        let around = surroundings(of: center, coreMeters: source.reachMeters)
        let quiet = alone(around, after: Self.duringFire, before: Self.duringFire)
        let crowded = Set(Breakout.crowded(quiet, ground))
        let members = quiet.filter { !crowded.contains($0) }
        return members.isEmpty || !Self.isStatic(members.map { ground.detections[$0] }, known: known)
            ? nil : Place(center: center, reachMeters: source.reachMeters, members: members)
    }

    /// Places that overlap are one, with the middle of the first.
    private func merged(_ places: [Place]) -> [Place] {
        var merged: [[Place]] = []
        for place in places {
            let touching = merged.indices.filter { merged[$0].contains { $0.overlaps(place) } }
            let joined = touching.flatMap { merged[$0] } + [place]
            for index in touching.reversed() { merged.remove(at: index) }
            merged.append(joined)
        }
        return merged.map { group in
            var place = group[0]
            place.members = Set(group.flatMap(\.members)).sorted()
            return place
        }
    }

    /// The first place that the archive marks as no vegetation and that was hot on three days while nothing burned around it.
    private func markedPlace() -> Place? {
        let days = ground.detections.map { $0.isArchivedStatic ? Int32($0.observedAt.dayNumber) : nil }
        guard days.contains(where: { $0 != nil }) else { return nil }
        for seed in squares.seeds(days: days, fewest: 3) {
            let members = alone(surroundings(of: seed), after: Self.duringFire, before: Self.duringFire)
            if members.count >= 3, isStatic(members) { return Place(center: seed, members: members) }
        }
        return nil
    }

    /// Those apart from each other; those that overlap are found when these are gone.
    private func placesOfNights() -> [Place] {
        squares.seeds(nights: nights).reduce(into: []) { found, seed in
            guard let place = place(around: seed), !found.contains(where: { $0.overlaps(place) }) else { return }
            found.append(place)
        }
    }

    private func place(around seed: PlanarPoint) -> Place? {
        var (center, certain): (PlanarPoint, [Int]) = (seed, [])
        for _ in 0..<2 {
            certain = alone(surroundings(of: center), after: Self.afterFire, before: Self.duringFire)
            guard certain.count >= StaticHeat.fewestDays else { return nil }
            center = ground.points.mean(of: certain)
        }
        let around = surroundings(of: center)
        certain = alone(around, after: Self.afterFire, before: Self.duringFire)
        guard !certain.isEmpty, isStatic(certain) else { return nil }
        let likely = alone(around, after: Self.duringFire, before: Self.beforeFire)
        return Place(center: center, members: isStatic(likely) ? likely : certain)
    }

    private func isStatic(_ members: [Int]) -> Bool {
        Self.isStatic(members.map { ground.detections[$0] }, known: .empty)
    }
}

extension StaticPlaceSearch {
    /// Positions within the core, and the minutes of the detections around it, both in the order of time.
    private struct Surroundings {
        var core: [Int] = []
        var minutesAround: [Int32] = []
    }

    private func surroundings(of center: PlanarPoint, coreMeters: Double = coreMeters) -> Surroundings {
        var around = Surroundings()
        for index in squares.indices(near: center, within: coreMeters - Self.coreMeters + Self.ringMeters) {
            let meters = ground.points[index].meters(to: center)
            if meters <= coreMeters {
                around.core.append(index)
            } else if !stays[index], meters <= coreMeters - Self.coreMeters + Self.ringMeters {
                around.minutesAround.append(minutes[index])
            }
        }
        return around
    }

    /// Those of the core that came so many minutes after a fire around it at least, and so many before.
    private func alone(_ around: Surroundings, after: Int32, before: Int32) -> [Int] {
        var (first, end) = (0, 0)
        let others = around.minutesAround
        return around.core.filter { index in
            while first < others.count, others[first] < minutes[index] - after { first += 1 }
            while end < others.count, others[end] <= minutes[index] + before { end += 1 }
            return end - first < Self.fewestAround
        }
    }
}
