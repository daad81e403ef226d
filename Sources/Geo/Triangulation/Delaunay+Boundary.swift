extension Delaunay {
    func cornerIndices(of triangle: Int) -> (Int, Int, Int) {
        (Int(corners[3 * triangle]), Int(corners[3 * triangle + 1]), Int(corners[3 * triangle + 2]))
    }

    /// Every edge once.
    var edges: [(Int, Int)] {
        var result = looseEdges.map { (Int($0), Int($1)) }
        for slot in corners.indices where neighbors[slot] < slot / 3 {
            let first = slot - slot % 3
            result.append((Int(corners[first + (slot + 1) % 3]), Int(corners[first + (slot + 2) % 3])))
        }
        return result
    }

    /// Closed rings around a set of triangles, with the set on the left.
    func boundary(of isInside: [Bool]) -> [[Int32]] {
        var isDone = [Bool](repeating: false, count: corners.count)
        var rings: [[Int32]] = []
        for slot in corners.indices where isInside[slot / 3] && !isDone[slot] && isOpen(slot, isInside) {
            rings.append(ring(from: slot, isInside, &isDone))
        }
        return rings
    }

    private func isOpen(_ slot: Int, _ isInside: [Bool]) -> Bool {
        neighbors[slot] < 0 || !isInside[Int(neighbors[slot])]
    }

    /// Follows the edge opposite a slot, turning about each corner through the triangles inside.
    private func ring(from start: Int, _ isInside: [Bool], _ isDone: inout [Bool]) -> [Int32] {
        var ring: [Int32] = []
        var slot = start
        repeat {
            isDone[slot] = true
            ring.append(corners[next(slot)])
            slot = next(slot)
            while !isOpen(slot, isInside) { slot = acrossKeepingOrigin(slot) }
        } while slot != start
        ring.append(ring[0])
        return ring
    }

    private func next(_ slot: Int) -> Int { slot - slot % 3 + (slot + 1) % 3 }

    /// The slot in the neighbour whose edge starts where the edge opposite this slot starts.
    private func acrossKeepingOrigin(_ slot: Int) -> Int {
        let origin = corners[next(slot)]
        let first = 3 * Int(neighbors[slot])
        let corner = (0..<3).first { corners[first + $0] == origin } ?? 0
        return first + (corner + 2) % 3
    }
}
