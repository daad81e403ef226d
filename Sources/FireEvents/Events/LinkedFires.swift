public import Geo

/// Components of detections under the rule of linking.
public struct LinkedFires: Sendable {
    /// By earliest detection.
    public var components: [Component]
    /// For each component the first of those that were linked with it before static heat was taken out of the fires.
    public var linkGroups: [Int]
    /// Which began on whose land.
    public var rekindlings: [Relation]

    /// A fire that began on the land of an earlier one, by index.
    public struct Relation: Sendable, Hashable {
        public var earlier: Int
        public var later: Int

        public init(earlier: Int, later: Int) {
            self.earlier = earlier
            self.later = later
        }
    }

    /// Whether two detections link depends on these two alone, and what is taken apart on the link group alone: so the
    /// components of the detections near a change are those of all detections, as long as every link group that the change
    /// can reach is there as a whole.
    ///
    /// - Parameters:
    ///   - detections: In any order; each observation once.
    ///   - at: Components tell in which pieces they were the day before; `nil` when nobody asks.
    ///   - known: Static sources of a catalogue.
    public init(_ detections: [Detection], at: Instant? = nil, known: StaticSourceCatalogue = .empty) {
        let rows = detections.inCanonicalOrder()
        self.init(rows, SightingTable(rows), at: at, known: known)
    }

    /// - Parameters:
    ///   - rows: In canonical order.
    ///   - sightings: The same.
    init(_ rows: [Detection], _ sightings: SightingTable, at: Instant?, known: StaticSourceCatalogue) {
        let linkage = Linkage(rows, sightings, known: known, until: at?.adding(hours: -24).minute)
        components = linkage.components(rows)
        linkGroups = linkage.groups.map(Int.init)
        rekindlings = linkage.relations
    }

    /// What links, without looking for static heat in it; by earliest detection.
    ///
    /// - Parameter rows: In canonical order.
    static func linked(_ rows: [Detection]) -> [[Detection]] {
        LinkGraph(SightingTable(rows)).groups.members.map { $0.map { rows[Int($0)] } }
    }
}

extension Linkage {
    /// - Parameter rows: What was linked.
    func components(_ rows: [Detection]) -> [Component] {
        let sizes = groups.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        return parts.indices.map { index in
            let part = parts[index]
            var component = Component(
                detections: part.members.map { rows[Int($0)] },
                absorbed: part.absorbed.map { rows[Int($0)].eventId }.sorted())
            component.isBreakout = part.isBreakout
            // What was taken apart was linked otherwise then.
            if let earlierRoots, sizes[groups[index]] == 1 { component.pieces = pieces(of: part, earlierRoots) }
            return component
        }
    }

    /// Positions of a part's earlier members by what was linked then, each ascending, by earliest member.
    private func pieces(of part: Part, _ earlierRoots: [Int32]) -> [[Int32]] {
        var pieces: [[Int32]] = []
        var numbers: [Int32: Int] = [:]
        for (position, member) in part.members.enumerated() {
            guard Int(member) < earlierRoots.count else { break }
            let number = numbers[earlierRoots[Int(member)], default: pieces.count]
            if number == pieces.count {
                numbers[earlierRoots[Int(member)]] = number
                pieces.append([])
            }
            pieces[number].append(Int32(position))
        }
        return pieces
    }
}
