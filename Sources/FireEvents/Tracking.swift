public import Geo

/// Detections up to an instant and the fire events that they make.
public struct Tracking: Sendable {
    /// In canonical order: time, satellite, latitude, longitude.
    public let detections: [Detection]
    /// By earliest detection.
    public let events: [FireEvent]
    /// For each detection the index of its event.
    public let eventIndices: [Int32]
    /// The detections as linking sees them, and the looks that they show: what series are made from too.
    let sightings: SightingTable
    let looks: LookIndex

    /// The events at an instant: what the evidence up to then says, whatever came later.
    ///
    /// The same detections give the same events in any order.
    /// - Parameters:
    ///   - detections: In any order; each observation once.
    ///   - instant: By default that of the newest detection.
    public init(_ detections: [Detection], at instant: Instant? = nil) {
        let known = instant.map { end in detections.filter { $0.observedAt <= end } } ?? detections
        self.detections = known.inCanonicalOrder()
        let end = instant ?? self.detections.last?.observedAt ?? Instant(seconds: 0)
        sightings = SightingTable(self.detections)
        looks = LookIndex(sightings)
        let graph = LinkGraph(sightings)
        let builder = EventBuilder(
            detections: self.detections, sightings: sightings, looks: looks,
            ancestry: Ancestry(graph), roots: graph.roots, at: end)
        let groups = Self.groups(graph.roots)
        events = groups.members.map(builder.event)
        eventIndices = groups.indices
    }

    /// Members of each component, ascending, and for each member the number of its component.
    private static func groups(_ roots: [Int32]) -> (members: [[Int32]], indices: [Int32]) {
        var number = [Int32](repeating: -1, count: roots.count)
        var members: [[Int32]] = []
        var indices: [Int32] = []
        indices.reserveCapacity(roots.count)
        for (index, root) in roots.enumerated() {
            if number[Int(root)] < 0 {
                number[Int(root)] = Int32(members.count)
                members.append([])
            }
            members[Int(number[Int(root)])].append(Int32(index))
            indices.append(number[Int(root)])
        }
        return (members, indices)
    }
}

extension Array where Element == Detection {
    /// Sorted by observation key; not touched when they are already.
    func inCanonicalOrder() -> [Detection] {
        let keys = map(ObservationKey.init)
        if zip(keys, keys.dropFirst()).allSatisfy({ $0 <= $1 }) { return self }
        return indices.sorted { keys[$0] != keys[$1] ? keys[$0] < keys[$1] : self[$0].isPreferred(over: self[$1]) }.map
        { self[$0] }
    }
}
