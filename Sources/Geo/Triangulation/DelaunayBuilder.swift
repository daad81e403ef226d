/// Grows a Delaunay triangulation point by point.
struct DelaunayBuilder {
    /// The points, followed by the three corners of the enclosing triangle.
    private var points: [LatticePoint]
    private let pointCount: Int
    private var corners: [Int32]
    private var neighbors: [Int32]
    private var last: Int32 = 0
    private var doubtful: [Int32] = []

    init(_ given: [LatticePoint]) {
        pointCount = given.count
        let far = LatticePoint.bound - 1
        points =
            given + [
                LatticePoint(x: -far, y: -far), LatticePoint(x: far, y: -far), LatticePoint(x: 0, y: far),
            ]
        let first = Int32(given.count)
        corners = [first, first + 1, first + 2]
        neighbors = [-1, -1, -1]
        corners.reserveCapacity(6 * given.count + 3)
        neighbors.reserveCapacity(6 * given.count + 3)
    }

    mutating func insertAll() {
        for index in HilbertCurve.order(points.prefix(pointCount)) { insert(Int32(index)) }
    }

    /// The triangles that do not touch the enclosing one, renumbered.
    func finiteTriangles() -> (corners: [Int32], neighbors: [Int32]) {
        var number = [Int32](repeating: -1, count: corners.count / 3)
        var count: Int32 = 0
        for triangle in number.indices where isFinite(triangle) {
            number[triangle] = count
            count += 1
        }
        var keptCorners: [Int32] = []
        var keptNeighbors: [Int32] = []
        keptCorners.reserveCapacity(Int(count) * 3)
        keptNeighbors.reserveCapacity(Int(count) * 3)
        for triangle in number.indices where number[triangle] >= 0 {
            for slot in 3 * triangle..<3 * triangle + 3 {
                keptCorners.append(corners[slot])
                keptNeighbors.append(neighbors[slot] < 0 ? -1 : number[Int(neighbors[slot])])
            }
        }
        return (keptCorners, keptNeighbors)
    }

    /// Edges between points that no finite triangle holds, each once: all there are when the points lie on a line.
    func looseEdges() -> [(Int32, Int32)] {
        var edges: [(Int32, Int32)] = []
        for slot in corners.indices where Int(neighbors[slot]) < slot / 3 && neighbors[slot] >= 0 {
            let triangle = slot / 3
            let (from, to) = (corners[3 * triangle + (slot + 1) % 3], corners[3 * triangle + (slot + 2) % 3])
            guard from < Int32(pointCount), to < Int32(pointCount), !isFinite(triangle),
                !isFinite(Int(neighbors[slot]))
            else { continue }
            edges.append((from, to))
        }
        return edges
    }

    private func isFinite(_ triangle: Int) -> Bool {
        max(corners[3 * triangle], corners[3 * triangle + 1], corners[3 * triangle + 2]) < Int32(pointCount)
    }
}

extension DelaunayBuilder {
    private func point(_ triangle: Int32, _ corner: Int) -> LatticePoint {
        points[Int(corners[3 * Int(triangle) + corner])]
    }

    private mutating func insert(_ new: Int32) {
        let place = points[Int(new)]
        let triangle = locate(place)
        for corner in 0..<3 where point(triangle, corner) == place { return }
        for corner in 0..<3
        where LatticePoint.orientation(point(triangle, (corner + 1) % 3), point(triangle, (corner + 2) % 3), place) == 0
        {
            splitEdge(of: triangle, opposite: corner, at: new)
            return
        }
        split(triangle, at: new)
    }

    /// Walks from the last triangle toward a point, leaving each triangle across an edge that has the point outside.
    private func locate(_ place: LatticePoint) -> Int32 {
        var triangle = last
        var start = 0
        search: while true {
            for turn in 0..<3 {
                let corner = (start + turn) % 3
                let next = neighbors[3 * Int(triangle) + corner]
                guard next >= 0,
                    LatticePoint.orientation(
                        point(triangle, (corner + 1) % 3), point(triangle, (corner + 2) % 3), place) < 0
                else { continue }
                triangle = next
                start = (start + 1) % 3
                continue search
            }
            return triangle
        }
    }

    private mutating func split(_ triangle: Int32, at new: Int32) {
        let slot = 3 * Int(triangle)
        let (a, b, c) = (corners[slot], corners[slot + 1], corners[slot + 2])
        let (acrossA, acrossB, acrossC) = (neighbors[slot], neighbors[slot + 1], neighbors[slot + 2])
        let second = append(new, c, a, acrossB, triangle, -1)
        let third = append(new, a, b, acrossC, -1, triangle)
        set(triangle, new, b, c, acrossA, second, third)
        neighbors[3 * Int(second) + 1] = third
        neighbors[3 * Int(second) + 2] = triangle
        neighbors[3 * Int(third) + 1] = triangle
        neighbors[3 * Int(third) + 2] = second
        relink(acrossB, from: triangle, to: second)
        relink(acrossC, from: triangle, to: third)
        neighbors[3 * Int(triangle) + 1] = second
        neighbors[3 * Int(triangle) + 2] = third
        doubtful.append(triangle)
        doubtful.append(second)
        doubtful.append(third)
        last = triangle
        flipDoubtful()
    }

    private mutating func splitEdge(of triangle: Int32, opposite corner: Int, at new: Int32) {
        let slot = 3 * Int(triangle)
        let (a, b, c) = (
            corners[slot + corner], corners[slot + (corner + 1) % 3], corners[slot + (corner + 2) % 3]
        )
        let (acrossB, acrossC) = (neighbors[slot + (corner + 1) % 3], neighbors[slot + (corner + 2) % 3])
        let other = neighbors[slot + corner]
        guard other >= 0 else { return }
        let otherSlot = 3 * Int(other)
        let apex = apex(of: otherSlot, beside: b, c)
        let d = corners[otherSlot + apex]
        // In the other triangle the corners turn d, c, b.
        let (otherAcrossC, otherAcrossB) = (
            neighbors[otherSlot + (apex + 1) % 3], neighbors[otherSlot + (apex + 2) % 3]
        )
        // Four triangles around the new point, each written (new, from, to).
        let fromA = append(new, a, b, acrossC, -1, -1)
        let fromB = append(new, b, d, otherAcrossC, -1, -1)
        set(triangle, new, c, a, acrossB, fromA, other)
        set(other, new, d, c, otherAcrossB, triangle, fromB)
        set(fromA, new, a, b, acrossC, fromB, triangle)
        set(fromB, new, b, d, otherAcrossC, other, fromA)
        relink(acrossC, from: triangle, to: fromA)
        relink(otherAcrossC, from: other, to: fromB)
        doubtful.append(triangle)
        doubtful.append(other)
        doubtful.append(fromA)
        doubtful.append(fromB)
        last = triangle
        flipDoubtful()
    }

    /// Restores empty circles: in each doubtful triangle the new point is the first corner.
    private mutating func flipDoubtful() {
        while let triangle = doubtful.popLast() {
            let slot = 3 * Int(triangle)
            let other = neighbors[slot]
            guard other >= 0 else { continue }
            let (new, b, c) = (corners[slot], corners[slot + 1], corners[slot + 2])
            let otherSlot = 3 * Int(other)
            let apex = apex(of: otherSlot, beside: b, c)
            let d = corners[otherSlot + apex]
            guard
                LatticePoint.isInCircle(
                    points[Int(new)], points[Int(b)], points[Int(c)], points[Int(d)])
            else { continue }
            let (acrossB, acrossC) = (neighbors[slot + 1], neighbors[slot + 2])
            let (otherAcrossC, otherAcrossB) = (
                neighbors[otherSlot + (apex + 1) % 3], neighbors[otherSlot + (apex + 2) % 3]
            )
            set(triangle, new, b, d, otherAcrossC, other, acrossC)
            set(other, new, d, c, otherAcrossB, acrossB, triangle)
            relink(otherAcrossC, from: other, to: triangle)
            relink(acrossB, from: triangle, to: other)
            doubtful.append(triangle)
            doubtful.append(other)
        }
    }

    /// Which corner of a triangle is neither of two.
    private func apex(of slot: Int, beside b: Int32, _ c: Int32) -> Int {
        if corners[slot] != b, corners[slot] != c { return 0 }
        return corners[slot + 1] != b && corners[slot + 1] != c ? 1 : 2
    }

    private mutating func append(
        _ a: Int32, _ b: Int32, _ c: Int32, _ acrossA: Int32, _ acrossB: Int32, _ acrossC: Int32
    ) -> Int32 {
        corners.append(a)
        corners.append(b)
        corners.append(c)
        neighbors.append(acrossA)
        neighbors.append(acrossB)
        neighbors.append(acrossC)
        return Int32(corners.count / 3 - 1)
    }

    private mutating func set(
        _ triangle: Int32, _ a: Int32, _ b: Int32, _ c: Int32, _ acrossA: Int32, _ acrossB: Int32, _ acrossC: Int32
    ) {
        let slot = 3 * Int(triangle)
        corners[slot] = a
        corners[slot + 1] = b
        corners[slot + 2] = c
        neighbors[slot] = acrossA
        neighbors[slot + 1] = acrossB
        neighbors[slot + 2] = acrossC
    }

    private mutating func relink(_ triangle: Int32, from old: Int32, to new: Int32) {
        guard triangle >= 0 else { return }
        for slot in 3 * Int(triangle)..<3 * Int(triangle) + 3 where neighbors[slot] == old {
            neighbors[slot] = new
            return
        }
    }
}
