/// Sorts particles by node: a counting sort whose order of equals depends on nothing but their order before.
///
/// In place: beside the particles it needs 4 bytes a particle and a counter a node.
func sortInPlace(_ particles: inout [Particle], by nodes: inout [UInt32]) {
    guard let last = nodes.max() else { return }
    var next = [Int](repeating: 0, count: Int(last) + 2)
    for node in nodes { next[Int(node) + 1] += 1 }
    for node in 1..<next.count { next[node] += next[node - 1] }
    // Where each particle goes; then each cycle of moves is followed once.
    var target = nodes.map { node -> UInt32 in
        defer { next[Int(node)] += 1 }
        return UInt32(next[Int(node)])
    }
    for start in particles.indices {
        while Int(target[start]) != start {
            let place = Int(target[start])
            particles.swapAt(start, place)
            nodes.swapAt(start, place)
            target.swapAt(start, place)
        }
    }
}
