/// Groups of linked editions, and how many observations they stand for.
///
/// Links are not transitive: one near-real-time pixel may lie within 200 m of two pixels of the archive. A group is taken
/// to stand for as many observations as it has editions no two of which are linked, at most. This number grows by 0 or 1
/// with each edition, so that it counts every row as new or as a further edition, and every order comes to the same sums.
struct LinkedGroups {
    /// Where the neighbours of each vertex begin, and where those of the last one end.
    private(set) var offsets: [Int]
    private(set) var neighbors: [Int32]

    /// - Parameter editionCount: Above every position in the links.
    init(_ links: [EditionLinks.Link], among editionCount: Int) {
        var vertices = [Int32](repeating: -1, count: links.isEmpty ? 0 : editionCount)
        for link in links {
            vertices[link.first] = 0
            vertices[link.second] = 0
        }
        var count: Int32 = 0
        for index in vertices.indices where vertices[index] == 0 {
            vertices[index] = count
            count += 1
        }
        offsets = Array(repeating: 0, count: Int(count) + 1)
        for link in links {
            offsets[Int(vertices[link.first]) + 1] += 1
            offsets[Int(vertices[link.second]) + 1] += 1
        }
        for vertex in 0..<Int(count) { offsets[vertex + 1] += offsets[vertex] }
        neighbors = Array(repeating: 0, count: links.count * 2)
        fill(links, vertices)
    }

    private mutating func fill(_ links: [EditionLinks.Link], _ vertices: [Int32]) {
        var ends = offsets
        for link in links {
            let (first, second) = (vertices[link.first], vertices[link.second])
            neighbors[ends[Int(first)]] = second
            neighbors[ends[Int(second)]] = first
            ends[Int(first)] += 1
            ends[Int(second)] += 1
        }
    }

    func neighbors(of vertex: Int) -> ArraySlice<Int32> { neighbors[offsets[vertex]..<offsets[vertex + 1]] }

    /// How many linked editions are further ones: all but the most that are not linked among each other.
    var excess: Int {
        var sides = [Int8](repeating: -1, count: offsets.count - 1)
        var total = 0
        var group: [Int] = []
        for start in sides.indices where sides[start] < 0 {
            let hasTwoSides = collect(&group, from: start, sides: &sides)
            if group.count == 2 {
                total += 1
            } else if hasTwoSides {
                // As many as the largest matching has pairs (König's theorem).
                total += matchingCount(of: group.filter { sides[$0] == 0 })
            } else {
                total += group.count - independentCount(of: group)
            }
        }
        return total
    }

    /// Collects all that hangs together with a vertex, and puts neighbours on opposite sides.
    ///
    /// - Returns: Whether that was possible, as it is between two streams.
    private func collect(_ group: inout [Int], from start: Int, sides: inout [Int8]) -> Bool {
        group.removeAll(keepingCapacity: true)
        group.append(start)
        sides[start] = 0
        var hasTwoSides = true
        var position = 0
        while position < group.count {
            let vertex = group[position]
            for neighbor in neighbors(of: vertex).lazy.map(Int.init) {
                if sides[neighbor] < 0 {
                    sides[neighbor] = 1 - sides[vertex]
                    group.append(neighbor)
                } else if sides[neighbor] == sides[vertex] {
                    hasTwoSides = false
                }
            }
            position += 1
        }
        return hasTwoSides
    }
}
