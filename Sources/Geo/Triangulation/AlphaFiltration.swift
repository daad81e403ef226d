/// How an ``AlphaShape`` of points that came one after the other grew: its area, edge and loose points at each time.
///
/// A triangle is there from the time of its last corner; an edge of the land from the first to the second of its triangles.
/// Points that come later inside the land do not undo what was there.
public struct AlphaFiltration {
    /// The measures from a time on.
    public struct State: Sendable, Equatable {
        public var areaSquareMeters = 0.0
        public var perimeterMeters = 0.0
        /// Points on no triangle yet.
        public var looseCount = 0
    }

    private var changes: [Int32: State] = [:]
    private var edges: [Edge] = []

    /// A stretch of the land's edge and the times from and until which it is one.
    private struct Edge {
        var from: Int32
        var until: Int32
        var meters: Double
    }

    /// - Parameters:
    ///   - points: Metres.
    ///   - times: Of the points; any unit.
    ///   - alphaMeters: As for ``AlphaShape``.
    public init(_ points: [PlanarPoint], times: [Int32], alphaMeters: [Double]) {
        precondition(points.count == times.count && points.count == alphaMeters.count)
        let mesh = Delaunay(points)
        var covered = [Int32](repeating: .max, count: points.count)
        let born = (0..<mesh.triangleCount).map { triangle -> Int32 in
            let (a, b, c) = mesh.cornerIndices(of: triangle)
            let circle = Circumcircle(points[a], points[b], points[c])
            guard circle.radiusMeters <= (alphaMeters[a] + alphaMeters[b] + alphaMeters[c]) / 3 else { return .max }
            let time = max(times[a], times[b], times[c])
            changes[time, default: State()].areaSquareMeters += circle.triangleSquareMeters
            for corner in [a, b, c] { covered[corner] = min(covered[corner], time) }
            return time
        }
        countLoose(times, covered)
        measureEdges(points, mesh, born)
    }

    private mutating func countLoose(_ times: [Int32], _ covered: [Int32]) {
        for (time, end) in zip(times, covered) where time != end {
            changes[time, default: State()].looseCount += 1
            if end != .max { changes[end, default: State()].looseCount -= 1 }
        }
    }

    private mutating func measureEdges(_ points: [PlanarPoint], _ mesh: Delaunay, _ born: [Int32]) {
        for slot in mesh.neighbors.indices where born[slot / 3] != .max {
            let other = mesh.neighbors[slot] < 0 ? Int32.max : born[Int(mesh.neighbors[slot])]
            // Each edge once: told by the older triangle, among equals by neither.
            guard born[slot / 3] < other else { continue }
            let first = slot - slot % 3
            let (from, to) = (mesh.corners[first + (slot + 1) % 3], mesh.corners[first + (slot + 2) % 3])
            let length = points[Int(from)].meters(to: points[Int(to)])
            edges.append(Edge(from: born[slot / 3], until: other, meters: length))
            changes[born[slot / 3], default: State()].perimeterMeters += length
            if other != .max { changes[other, default: State()].perimeterMeters -= length }
        }
    }

    /// Length of the land's edge at the end of a stretch of time that came to be in it.
    public func newEdgeMeters(in times: ClosedRange<Int32>) -> Double {
        edges.reduce(0) { sum, edge in
            times.contains(edge.from) && edge.until > times.upperBound ? sum + edge.meters : sum
        }
    }

    /// The states at ascending times.
    public func states(at times: [Int32]) -> [State] {
        let ordered = changes.sorted { $0.key < $1.key }
        var (next, state) = (0, State())
        return times.map { time in
            while next < ordered.count, ordered[next].key <= time {
                state.areaSquareMeters += ordered[next].value.areaSquareMeters
                state.perimeterMeters += ordered[next].value.perimeterMeters
                state.looseCount += ordered[next].value.looseCount
                next += 1
            }
            return state
        }
    }
}
