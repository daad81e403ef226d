/// Which fires that merged are named as parents.
enum Ancestry {
    /// Fires below this many detections are not named when they merge.
    static let smallestParent: Int32 = 5
}

extension LinkGraph {
    /// For each component that took up fires of some size their earliest members, by root.
    var absorbed: [Int32: [Int32]] {
        merges.reduce(into: [:]) { absorbed, merge in
            guard merge.memberCount >= Ancestry.smallestParent else { return }
            absorbed[roots[Int(merge.absorbed)], default: []].append(merge.absorbed)
        }
    }
}
