/// How often the edges of rings cross, counted no farther than a limit.
enum CrossingCount {
    /// Pairs of edges that may be looked at.
    static let budget = 100_000_000

    /// - Throws: ``OutlineFault/tooManyCrossings(limit:)`` or ``OutlineFault/tooIntricate``; edges drawn twice, as along the
    ///   border of two parts, may be as many as there are edges.
    /// - Complexity: O(n log n) for n edges, times how many lie over the same meridian, and at most the budget.
    static func check(_ shape: PlanarShape, limit: Int) throws(OutlineFault) {
        let edges = edges(of: shape)
        var (open, crossings, doubles, looks): ([Edge], Int, Int, Int) = ([], 0, 0, 0)
        for edge in edges {
            looks += open.count
            guard looks <= budget else { throw .tooIntricate }
            open.removeAll { $0.east < edge.west }
            crossings += open.count { $0.crosses(edge) }
            doubles += open.count { $0.a == edge.a && $0.b == edge.b }
            guard crossings <= limit, doubles <= edges.count else { throw .tooManyCrossings(limit: limit) }
            open.append(edge)
        }
    }

    private static func edges(of shape: PlanarShape) -> [Edge] {
        shape.polygons.joined().flatMap { ring in
            zip(ring, ring.dropFirst()).map { $0.x <= $1.x ? Edge(a: $0, b: $1) : Edge(a: $1, b: $0) }
        }.sorted { ($0.west, $0.a.y) < ($1.west, $1.a.y) }
    }

    private struct Edge {
        /// The end in the west.
        let a: PlanarPoint
        let b: PlanarPoint
        var west: Double { a.x }
        var east: Double { b.x }

        /// Whether the edges meet elsewhere than at a corner of both.
        func crosses(_ other: Edge) -> Bool {
            guard max(a.y, b.y) >= min(other.a.y, other.b.y), max(other.a.y, other.b.y) >= min(a.y, b.y) else {
                return false
            }
            guard a != other.a, a != other.b, b != other.a, b != other.b else { return false }
            return side(other.a) * side(other.b) <= 0 && other.side(a) * other.side(b) <= 0
        }

        private func side(_ point: PlanarPoint) -> Double {
            let cross = (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)
            return cross > 0 ? 1 : (cross < 0 ? -1 : 0)
        }
    }
}
