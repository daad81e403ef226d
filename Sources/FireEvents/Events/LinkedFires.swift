/// What detections make under the rule of linking.
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
    ///   - known: Static sources of a catalogue.
    public init(_ detections: [Detection], known: StaticSourceCatalogue = .empty) {
        let rows = detections.inCanonicalOrder()
        self.init(rows, SightingTable(rows), known: known)
    }

    /// - Parameters:
    ///   - rows: In canonical order.
    ///   - sightings: The same.
    init(_ rows: [Detection], _ sightings: SightingTable, known: StaticSourceCatalogue) {
        let linkage = Linkage(rows, sightings, known: known)
        components = linkage.parts.map { part in
            Component(
                detections: part.members.map { rows[Int($0)] },
                absorbed: part.absorbed.map { rows[Int($0)].eventId }.sorted())
        }
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
