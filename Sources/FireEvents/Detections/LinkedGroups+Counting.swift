extension LinkedGroups {
    /// Pairs in the largest matching of a group with two sides, by augmenting paths.
    ///
    /// - Parameter side: The vertices of one side.
    func matchingCount(of side: [Int]) -> Int {
        var partners: [Int: Int] = [:]
        return side.count { augment(from: $0, &partners) }
    }

    /// Breadth first over paths that alternate between links outside and inside the matching, until one ends free.
    private func augment(from start: Int, _ partners: inout [Int: Int]) -> Bool {
        var cameFrom: [Int: Int] = [:]
        var queue = [start]
        var position = 0
        while position < queue.count {
            let vertex = queue[position]
            for other in neighbors(of: vertex).lazy.map(Int.init) where cameFrom[other] == nil {
                cameFrom[other] = vertex
                guard let next = partners[other] else {
                    flip(pathTo: other, cameFrom, &partners)
                    return true
                }
                queue.append(next)
            }
            position += 1
        }
        return false
    }

    private func flip(pathTo end: Int, _ cameFrom: [Int: Int], _ partners: inout [Int: Int]) {
        var other: Int? = end
        while let current = other, let vertex = cameFrom[current] {
            other = partners[vertex]
            partners[vertex] = current
            partners[current] = vertex
        }
    }

    /// The most vertices of a group no two of which are linked: searched for in small groups, gathered in order in large ones.
    func independentCount(of group: [Int]) -> Int {
        let sorted = group.sorted()
        guard sorted.count <= 40 else { return gatheredCount(of: sorted) }
        var positions: [Int: Int] = [:]
        for (position, vertex) in sorted.enumerated() { positions[vertex] = position }
        let masks = sorted.map { vertex in
            neighbors(of: vertex).reduce(UInt64(0)) { mask, neighbor in
                positions[Int(neighbor)].map { mask | 1 << UInt64($0) } ?? mask
            }
        }
        return Self.largest(among: 1 << UInt64(sorted.count) - 1, masks)
    }

    /// Tries the vertex with most neighbours in and out; one with at most one neighbour may always be in.
    private static func largest(among open: UInt64, _ masks: [UInt64]) -> Int {
        var (vertex, most) = (-1, 0)
        var rest = open
        while rest != 0 {
            let candidate = rest.trailingZeroBitCount
            let degree = (masks[candidate] & open).nonzeroBitCount
            if degree <= 1 { return 1 + largest(among: open & ~masks[candidate] & ~(1 << UInt64(candidate)), masks) }
            if degree > most { (vertex, most) = (candidate, degree) }
            rest &= rest - 1
        }
        guard vertex >= 0 else { return 0 }
        let without = open & ~(1 << UInt64(vertex))
        return max(1 + largest(among: without & ~masks[vertex], masks), largest(among: without, masks))
    }

    private func gatheredCount(of group: [Int]) -> Int {
        var taken: Set<Int> = []
        for vertex in group where neighbors(of: vertex).allSatisfy({ !taken.contains(Int($0)) }) {
            taken.insert(vertex)
        }
        return taken.count
    }
}
