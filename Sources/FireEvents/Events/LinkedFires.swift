/// What detections make under the rule of linking.
public struct LinkedFires: Sendable {
    /// By earliest detection.
    public var components: [Component]
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

    /// Whether two detections link depends on these two alone: so the components of the detections near a change are those
    /// of all detections, as long as every component that the change can reach is there as a whole.
    ///
    /// - Parameter detections: In any order; each observation once.
    public init(_ detections: [Detection]) {
        let rows = detections.inCanonicalOrder()
        let graph = LinkGraph(SightingTable(rows))
        var absorbed: [Int32: [String]] = [:]
        for merge in graph.merges where merge.memberCount >= Ancestry.smallestParent {
            absorbed[graph.roots[Int(merge.absorbed)], default: []].append(rows[Int(merge.absorbed)].eventId)
        }
        let groups = graph.groups
        components = groups.members.map { members in
            Component(detections: members.map { rows[Int($0)] }, absorbed: (absorbed[members[0]] ?? []).sorted())
        }
        rekindlings = groups.members.enumerated().flatMap { later, members in
            graph.earlierFires(around: members[0]).map { root in
                Relation(earlier: Int(groups.indices[Int(root)]), later: later)
            }
        }
    }
}
