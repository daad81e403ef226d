import Geo

/// Takes heat that stays in place out of the fires that it was linked with.
///
/// What comes out depends on the detections of the link group alone, and on the catalogue.
enum StaticSeparation {
    /// What lies this near to a static source is a stray pixel of it, as long as it is no fire of some size, metres.
    static let strayMeters = 1_500.0

    /// - Parameters:
    ///   - part: Linked detections.
    ///   - rows: What its members count.
    ///   - sightings: The same.
    /// - Returns: Heat that stays in place, and what the other detections make without it; the part itself when nothing
    ///   stays in place, or nothing else is there.
    static func parts(
        of part: Linkage.Part, _ rows: [Detection], _ sightings: SightingTable, known: StaticSourceCatalogue
    ) -> [Linkage.Part] {
        let ground = EventGround(part.members, of: rows, sightings)
        let own = ground.detections
        if let finding = StaticHeat.finding(own, points: ground.points, known: known) {
            guard finding.isCertain, !part.isBreakout, let breakout = Breakout(ground, known: known) else {
                return [part]
            }
            return parts(breakout, own, known).map { $0.numbered(by: part.members) }
                .flatMap { $0.members.count < part.members.count ? parts(of: $0, rows, sightings, known: known) : [$0] }
        }
        let places = StaticPlaceSearch(ground, known: known).places()
        guard !places.isEmpty else {
            guard !part.isBreakout, let breakout = outOfHabit(ground) else { return [part] }
            return parts(breakout, own, .empty).map { $0.numbered(by: part.members) }
                .flatMap { parts(of: $0, rows, sightings, known: known) }
        }
        let rest = split(ground, places)
        guard !rest.fires.isEmpty else { return [part] }
        var (still, fires): ([Linkage.Part], [Linkage.Part]) = ([], rest.fires)
        for (place, strays) in zip(places, rest.strays) {
            let members = withStrays(place.members, strays, own, known)
            still.append(Linkage.Part(members: members.map { Int32($0) }))
            if members.count == place.members.count { fires += strays }
        }
        return still.map { $0.numbered(by: part.members) }
            + fires.flatMap { fire in
                var fire = fire.numbered(by: part.members)
                fire.isBreakout = part.isBreakout
                return parts(of: fire, rows, sightings, known: known)
            }
    }

    /// A fire that broke out of heat seen on many days in one works, where that heat is persistent without it: with it, it
    /// may not be.
    private static func outOfHabit(_ ground: EventGround) -> Breakout? {
        guard ground.days.count >= HabitualGround.fewestDays,
            HeatCourse(ground.detections, points: ground.points).radiusMeters <= StaticHeat.widestWorksMeters,
            let breakout = Breakout(ground, known: .empty),
            StaticPlaceSearch.isStatic(breakout.rest.map { ground.detections[$0] }, known: .empty)
        else { return nil }
        return breakout
    }

    /// A fire that broke out beside heat that stays, and that heat; all as one when it would no longer be known as static.
    private static func parts(
        _ breakout: Breakout, _ own: [Detection], _ known: StaticSourceCatalogue
    ) -> [Linkage.Part] {
        guard StaticPlaceSearch.isStatic(breakout.rest.map { own[$0] }, known: known) else {
            return [Linkage.Part(members: own.indices.map { Int32($0) })]
        }
        let fires = linked(breakout.fire, own).map { fire in
            var fire = fire
            fire.isBreakout = true
            return fire
        }
        return [Linkage.Part(members: breakout.rest.map { Int32($0) })] + fires
    }

    private static func linked(_ members: [Int], _ own: [Detection]) -> [Linkage.Part] {
        let numbers = members.map { Int32($0) }
        let graph = LinkGraph(SightingTable(members.map { own[$0] }))
        let absorbed = graph.absorbed
        return graph.groups.members.map {
            Linkage.Part(members: $0, absorbed: absorbed[$0[0]] ?? []).numbered(by: numbers)
        }
    }

    /// Links what places leave, and tells the strays of each from the fires.
    private static func split(
        _ ground: EventGround, _ places: [StaticPlaceSearch.Place]
    ) -> (strays: [[Linkage.Part]], fires: [Linkage.Part]) {
        let taken = Set(places.flatMap(\.members))
        let others = ground.detections.indices.filter { !taken.contains($0) }
        var strays = [[Linkage.Part]](repeating: [], count: places.count)
        var fires: [Linkage.Part] = []
        for part in linked(others, ground.detections) {
            let near = places.firstIndex { place in
                part.members.count < Ancestry.smallestParent
                    && part.members.allSatisfy { ground.points[Int($0)].meters(to: place.center) <= strayMeters }
            }
            if let near { strays[near].append(part) } else { fires.append(part) }
        }
        return (strays, fires)
    }

    /// A place with its strays; without them when it would no longer be known as static.
    private static func withStrays(
        _ members: [Int], _ strays: [Linkage.Part], _ own: [Detection], _ known: StaticSourceCatalogue
    ) -> [Int] {
        let all = (members + strays.flatMap(\.members).map(Int.init)).sorted()
        return StaticPlaceSearch.isStatic(all.map { own[$0] }, known: known) ? all : members
    }
}
