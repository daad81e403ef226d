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
        guard StaticHeat.finding(own, points: ground.points, known: known) == nil else { return [part] }
        let places = StaticPlaceSearch(ground, known: known).places()
        guard !places.isEmpty else { return [part] }
        let rest = split(ground, places)
        guard !rest.fires.isEmpty else { return [part] }
        var (still, fires): ([Linkage.Part], [Linkage.Part]) = ([], rest.fires)
        for (place, strays) in zip(places, rest.strays) {
            let members = withStrays(place.members, strays, own, known)
            still.append(Linkage.Part(members: members.map { Int32($0) }))
            if members.count == place.members.count { fires += strays }
        }
        return still.map { $0.numbered(by: part.members) }
            + fires.flatMap { parts(of: $0.numbered(by: part.members), rows, sightings, known: known) }
    }

    /// Links what places leave, and tells the strays of each from the fires.
    private static func split(
        _ ground: EventGround, _ places: [StaticPlaceSearch.Place]
    ) -> (strays: [[Linkage.Part]], fires: [Linkage.Part]) {
        let taken = Set(places.flatMap(\.members))
        let others = ground.detections.indices.filter { !taken.contains($0) }
        let numbers = others.map { Int32($0) }
        let graph = LinkGraph(SightingTable(others.map { ground.detections[$0] }))
        let absorbed = graph.absorbed
        var strays = [[Linkage.Part]](repeating: [], count: places.count)
        var fires: [Linkage.Part] = []
        for members in graph.groups.members {
            let part = Linkage.Part(members: members, absorbed: absorbed[members[0]] ?? []).numbered(by: numbers)
            let near = places.firstIndex { place in
                members.count < Ancestry.smallestParent
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
