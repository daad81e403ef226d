import Geo
import Synchronization

/// The sightings within reach of one that came earlier: on whose land a fire began that begins with it.
final class EarlierNearby: Sendable {
    private let graph: LinkGraph
    private let known = Mutex<[Int32: [Int32]]>([:])

    init(_ graph: LinkGraph) { self.graph = graph.forgettingLinks() }

    /// Ascending.
    func earlier(than index: Int32) -> [Int32] {
        if let found = known.withLock({ $0[index] }) { return found }
        var found: [Int32] = []
        graph.forEachNearby(index) { if $0 < index { found.append($0) } }
        let sorted = found.sorted()
        known.withLock { $0[index] = sorted }
        return sorted
    }
}
