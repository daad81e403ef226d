import Geo

/// Which fires make one complex: the transitive closure of ``ComplexRule`` over all fires but static heat and events of low
/// confidence alone.
///
/// If A is near B and B near C, all three are one complex, however far A is from C.
public enum ComplexGrouping {
    /// The groups of fires, as indices; every fire is in exactly one, alone where none is near.
    ///
    /// - Parameter events: In any order, which does not matter for who belongs together.
    /// - Returns: Members ascending; groups by their first member.
    /// - Complexity: O(n log n) in edges of perimeters, and the pairs of edges in neighbouring cells of fires not yet joined.
    public static func groups(_ events: [FireEvent], rule: ComplexRule = ComplexRule()) -> [[Int]] {
        let fires = events.indices.filter { events[$0].kind == .fire }
        var sets = DisjointSets(count: events.count)
        let edges = PerimeterEdges(fires.map { ($0, events[$0]) }, reachMeters: rule.distanceMeters)
        edges.forEachPair { a, b, areNear in
            let (one, other) = (sets.root(of: Int32(a)), sets.root(of: Int32(b)))
            if one != other, rule.isNearInTime(events[a], events[b]), areNear() { sets.join(one, other) }
        }
        for (inner, outer) in Containment.pairs(among: fires.map { ($0, events[$0]) }) {
            let (one, other) = (sets.root(of: Int32(inner)), sets.root(of: Int32(outer)))
            if one != other, rule.isNearInTime(events[inner], events[outer]) { sets.join(one, other) }
        }
        return members(fires) { sets.root(of: Int32($0)) }
    }

    private static func members(_ fires: [Int], root: (Int) -> Int32) -> [[Int]] {
        var position: [Int32: Int] = [:]
        var groups: [[Int]] = []
        for fire in fires {
            let root = root(fire)
            if let known = position[root] {
                groups[known].append(fire)
            } else {
                position[root] = groups.count
                groups.append([fire])
            }
        }
        return groups
    }
}
