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
        let (first, last) = (rows[Int(part.members[0])], rows[Int(part.members[part.members.count - 1])])
        let days = last.observedAt.dayNumber - first.observedAt.dayNumber + 1
        guard days >= StaticHeat.shortestDays || !known.sources.isEmpty else { return [part] }
        let ground = EventGround(part.members, of: rows, sightings)
        let own = ground.detections
        guard StaticHeat.reason(own, points: ground.points, known: known) == nil,
            let place = StaticPlaceSearch(ground, known: known).place()
        else { return [part] }
        let (strays, fires) = split(ground, place)
        guard !fires.isEmpty else { return [part] }
        let still = Linkage.Part(members: withStrays(place.members, strays, own, known).map { Int32($0) })
        let rest = fires + (still.members.count > place.members.count ? [] : strays)
        return [still.numbered(by: part.members)]
            + rest.flatMap { parts(of: $0.numbered(by: part.members), rows, sightings, known: known) }
    }

    /// Links what a place leaves, and tells its strays from the fires.
    private static func split(
        _ ground: EventGround, _ place: StaticPlaceSearch.Place
    ) -> (strays: [Linkage.Part], fires: [Linkage.Part]) {
        let taken = Set(place.members)
        let others = ground.detections.indices.filter { !taken.contains($0) }
        let numbers = others.map { Int32($0) }
        let graph = LinkGraph(SightingTable(others.map { ground.detections[$0] }))
        let absorbed = graph.absorbed
        var (strays, fires): ([Linkage.Part], [Linkage.Part]) = ([], [])
        for members in graph.groups.members {
            let part = Linkage.Part(members: members, absorbed: absorbed[members[0]] ?? []).numbered(by: numbers)
            let isStray =
                members.count < Ancestry.smallestParent
                && part.members.allSatisfy { ground.points[Int($0)].meters(to: place.center) <= strayMeters }
            if isStray { strays.append(part) } else { fires.append(part) }
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
