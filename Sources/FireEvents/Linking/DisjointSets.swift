/// Sets of indices that merge; each set is known by its smallest member.
struct DisjointSets {
    private var parent: [Int32]

    init(count: Int) { parent = (0..<Int32(count)).map { $0 } }

    mutating func root(of index: Int32) -> Int32 {
        var current = Int(index)
        while parent[current] != current {
            parent[current] = parent[Int(parent[current])]
            current = Int(parent[current])
        }
        return Int32(current)
    }

    /// Joins two sets given by their roots.
    mutating func join(_ a: Int32, _ b: Int32) { parent[Int(max(a, b))] = min(a, b) }
}
