#if canImport(Glibc)
    import Glibc
#endif
import Geo

/// The edges of many perimeters by cells of space, to find which perimeters come near each other.
///
/// Edges are straight lines through the Earth, cut to at most half the reach, so that each lies in one cell by its middle and
/// what is near lies in the cells around it. There is no pole and no antimeridian.
struct PerimeterEdges {
    private let edges: [Edge]
    /// The first edge of each cell, and one past the last.
    private let starts: [Int]
    private let cells: [Int64]
    private let squaredReach: Double
    private let grid: CellSpan

    private struct Edge {
        var cell: Int64
        var event: Int32
        var from: UnitVector
        var to: UnitVector
    }

    init(_ events: [(index: Int, event: FireEvent)], reachMeters: Double) {
        squaredReach = Earth.squaredChord(spanning: reachMeters)
        // Cells are chords; arcs are longer by less than a millionth at such lengths.
        let longest = max(500, reachMeters / 2) / Earth.radiusMeters
        let grid = CellSpan(side: (squaredReach.squareRoot() + longest) * 1.000_01)
        var edges: [Edge] = []
        for (index, event) in events { Self.add(event, Int32(index), longest: longest, grid, to: &edges) }
        edges.sort { ($0.cell, $0.event) < ($1.cell, $1.event) }
        var (starts, cells): ([Int], [Int64]) = ([], [])
        for index in edges.indices where index == 0 || edges[index].cell != edges[index - 1].cell {
            starts.append(index)
            cells.append(edges[index].cell)
        }
        self.edges = edges
        self.starts = starts + [edges.count]
        self.cells = cells
        self.grid = grid
    }

    private static func add(
        _ event: FireEvent, _ index: Int32, longest: Double, _ grid: CellSpan, to edges: inout [Edge]
    ) {
        for ring in event.perimeter.polygons.flatMap(\.rings) {
            let corners = ring.map(UnitVector.init)
            for (from, to) in zip(corners, corners.dropFirst()) {
                let pieces = max(1, Int((from.squaredChord(to: to).squareRoot() / longest).rounded(.up)))
                for piece in 0..<pieces {
                    let ends = (0...1).map { Self.between(from, to, Double(piece + $0) / Double(pieces)) }
                    let middle = Self.between(ends[0], ends[1], 0.5)
                    edges.append(Edge(cell: grid.cell(middle), event: index, from: ends[0], to: ends[1]))
                }
            }
        }
        if event.perimeter.isEmpty {
            let point = UnitVector(event.center)
            edges.append(Edge(cell: grid.cell(point), event: index, from: point, to: point))
        }
    }

    private static func between(_ a: UnitVector, _ b: UnitVector, _ share: Double) -> UnitVector {
        UnitVector(x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share, z: a.z + (b.z - a.z) * share)
    }

    /// Visits pairs of events with edges in the same or neighbouring cells, once for each pair of such cells.
    ///
    /// - Parameter visit: Receives two events and what measures whether these edges of theirs are within reach.
    func forEachPair(_ visit: (Int, Int, () -> Bool) -> Void) {
        for position in cells.indices {
            let own = runs(position)
            for neighbor in grid.neighborsNotBefore(cells[position]) {
                guard let other = find(neighbor) else { continue }
                for two in runs(other) {
                    for one in own where edges[one.lowerBound].event != edges[two.lowerBound].event {
                        visit(Int(edges[one.lowerBound].event), Int(edges[two.lowerBound].event)) { areNear(one, two) }
                    }
                }
            }
        }
    }

    /// The edges of one cell, event by event.
    private func runs(_ position: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = starts[position]
        for index in starts[position]..<starts[position + 1]
        where index + 1 == starts[position + 1] || edges[index + 1].event != edges[start].event {
            runs.append(start..<index + 1)
            start = index + 1
        }
        return runs
    }

    private func find(_ cell: Int64) -> Int? {
        let position = cells.partitioningIndex { $0 >= cell }
        return position < cells.count && cells[position] == cell ? position : nil
    }

    private func areNear(_ one: Range<Int>, _ two: Range<Int>) -> Bool {
        for a in one {
            for b in two
            where SegmentDistance.squared(edges[a].from, edges[a].to, edges[b].from, edges[b].to) <= squaredReach {
                return true
            }
        }
        return false
    }
}
