/// Which fires became part of which, and which burned in the place of which.
struct Ancestry {
    /// By root: roots of fires that merged into it or burned there before it, ascending.
    private(set) var parents: [Int32: [Int32]] = [:]
    /// By root: roots of later fires on its land, ascending.
    private(set) var children: [Int32: [Int32]] = [:]

    /// Fires below this many detections are not named as parents when they merge.
    static let smallestParent: Int32 = 5

    init(_ graph: LinkGraph) {
        for merge in graph.merges where merge.memberCount >= Self.smallestParent {
            parents[graph.roots[Int(merge.absorbed)], default: []].append(merge.absorbed)
        }
        for index in graph.roots.indices where graph.roots[index] == index {
            for earlier in graph.earlierFires(around: Int32(index)) {
                parents[Int32(index), default: []].append(earlier)
                children[earlier, default: []].append(Int32(index))
            }
        }
        parents = parents.mapValues { $0.sorted() }
        children = children.mapValues { $0.sorted() }
    }
}

extension LinkGraph {
    /// Roots of other components whose land, some time before, lay within linking distance of a detection.
    func earlierFires(around index: Int32) -> [Int32] {
        var found: Set<Int32> = []
        forEachNearby(index) { other in
            let root = roots[Int(other)]
            if other < index, root != roots[Int(index)] { found.insert(root) }
        }
        return found.sorted()
    }
}
