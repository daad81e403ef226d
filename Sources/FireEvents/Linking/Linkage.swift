import Geo

/// How detections fall into components: linked, and taken apart where heat that stays in place was linked with a fire.
struct Linkage {
    /// By earliest member.
    private(set) var parts: [Part] = []
    /// For each sighting its part.
    private(set) var indices: [Int32] = []
    /// For each part the first part of its link group.
    private(set) var groups: [Int32] = []
    /// Which part began on whose land.
    private(set) var relations: [LinkedFires.Relation] = []
    /// For each sighting up to a minute the earliest member of what it was linked with by then; `nil` when nobody asked.
    let earlierRoots: [Int32]?

    /// The detections of one event.
    struct Part: Equatable {
        /// Ascending, not empty.
        var members: [Int32]
        /// Earliest members of fires of some size that had begun apart.
        var absorbed: [Int32] = []
        /// Whether it broke out beside heat that stays, and was linked with it.
        var isBreakout = false

        /// The same with the numbers that its numbers stand for.
        func numbered(by numbers: [Int32]) -> Part {
            Part(
                members: members.map { numbers[Int($0)] }, absorbed: absorbed.map { numbers[Int($0)] },
                isBreakout: isBreakout)
        }
    }

    /// - Parameters:
    ///   - rows: In canonical order.
    ///   - sightings: The same.
    ///   - earlier: Up to this minute ``earlierRoots`` tells what was linked by then.
    init(
        _ rows: [Detection], _ sightings: SightingTable, known: StaticSourceCatalogue = .empty,
        until earlier: Int32? = nil
    ) {
        let graph = LinkGraph(sightings, until: earlier)
        earlierRoots = graph.earlierRoots
        let absorbed = graph.absorbed
        var whole = graph.groups.members.map { Part(members: $0, absorbed: absorbed[$0[0]] ?? []) }
        let persistent = graph.mayHoldStaticHeat(rows, known: known)
        var separated: [Int32: [Part]] = [:]
        if !persistent.isEmpty {
            let suspects = whole.filter { persistent.contains($0.members[0]) }
            let found = suspects.concurrentMap { StaticSeparation.parts(of: $0, rows, sightings, known: known) }
            for (part, pieces) in zip(suspects, found) { separated[part.members[0]] = pieces }
            whole = whole.flatMap { separated[$0.members[0]] ?? [$0] }.sorted { $0.members[0] < $1.members[0] }
        }
        parts = whole
        number(graph.roots)
        relate(graph)
    }

    private mutating func number(_ roots: [Int32]) {
        indices = [Int32](repeating: 0, count: roots.count)
        var first = [Int32](repeating: -1, count: roots.count)
        for (number, part) in parts.enumerated() {
            for member in part.members { indices[Int(member)] = Int32(number) }
            let root = Int(roots[Int(part.members[0])])
            if first[root] < 0 { first[root] = Int32(number) }
            groups.append(first[root])
        }
    }

    /// Finds the parts whose land, some time before, lay within linking distance of the earliest detection of another.
    private mutating func relate(_ graph: LinkGraph) {
        for (later, part) in parts.enumerated() {
            var found: Set<Int32> = []
            graph.forEachNearby(part.members[0]) { other in
                if other < part.members[0], indices[Int(other)] != Int32(later) { found.insert(indices[Int(other)]) }
            }
            relations += found.sorted().map { LinkedFires.Relation(earlier: Int($0), later: later) }
        }
    }
}
