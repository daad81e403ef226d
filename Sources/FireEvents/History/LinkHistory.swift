import Geo

/// The components of detections as they were after each sighting, from one pass of linking.
///
/// A component is known by its earliest member, its root. Each root that another component took up names it and the sighting
/// that linked the two: so the components of the first sightings are the roots that were not yet taken up, and the component
/// of a sighting is found by climbing from root to root.
struct LinkHistory: Sendable {
    /// For each sighting the one that linked it, as the root that it was, to an earlier root; ``never`` for roots of today.
    private let absorbedAt: [Int32]
    /// For each sighting that earlier root.
    private let absorbedBy: [Int32]
    /// Sightings that began a component, ascending.
    private let roots: [Int32]
    /// For each of ``roots`` the sightings that were of its component as soon as they were linked, itself first.
    private let joined: Groups
    /// For each of ``roots`` the roots that it took up, in the order of time.
    private let children: Groups
    /// For each sighting its position in ``roots``, or that of the root that it joined.
    private let numbers: [Int32]
    /// Roots whose component had some size when it was taken up.
    private let parents: Set<Int32>

    private static let never = Int32.max

    /// A component among the first sightings.
    struct Component: Hashable {
        var root: Int32
        /// Its latest member, which tells its members: no other component ever had it as the latest.
        var last: Int32
    }

    init(_ graph: LinkGraph) {
        let count = graph.roots.count
        var absorbedAt = [Int32](repeating: Self.never, count: count)
        var absorbedBy = [Int32](repeating: -1, count: count)
        for join in graph.joins {
            absorbedAt[Int(join.absorbed)] = join.at
            absorbedBy[Int(join.absorbed)] = join.kept
        }
        let roots = (0..<Int32(count)).filter { absorbedAt[Int($0)] != $0 }
        var numbers = [Int32](repeating: 0, count: count)
        for (number, root) in roots.enumerated() { numbers[Int(root)] = Int32(number) }
        var direct = [Int32](repeating: 0, count: count)
        for index in 0..<Int32(count) {
            var root = index
            while absorbedAt[Int(root)] <= index { root = absorbedBy[Int(root)] }
            direct[Int(index)] = numbers[Int(root)]
        }
        joined = Groups(keys: direct, values: (0..<Int32(count)).map(\.self), count: roots.count)
        let taken = graph.joins.filter { $0.at != $0.absorbed }
        children = Groups(
            keys: taken.map { numbers[Int($0.kept)] }, values: taken.map(\.absorbed), count: roots.count)
        parents = Set(graph.merges.filter { $0.memberCount >= Ancestry.smallestParent }.map(\.absorbed))
        self.numbers = direct
        (self.absorbedAt, self.absorbedBy, self.roots) = (absorbedAt, absorbedBy, roots)
    }

    /// The components of the first sightings, by earliest member.
    func components(ofFirst count: Int32) -> [Component] {
        roots.prefix { $0 < count }.filter { absorbedAt[Int($0)] >= count }.map { root in
            Component(root: root, last: last(root, before: count))
        }
    }

    /// The root of a sighting among the first ones.
    func root(of index: Int32, ofFirst count: Int32) -> Int32 {
        var root = roots[Int(numbers[Int(index)])]
        while absorbedAt[Int(root)] < count { root = absorbedBy[Int(root)] }
        return root
    }

    /// Its members, ascending.
    func members(of component: Component) -> [Int32] {
        var members: [Int32] = []
        forEachRoot(of: component) { root in
            members += joined[numbers[Int(root)]].prefix(through: component.last)
        }
        return members.sorted()
    }

    func memberCount(of component: Component) -> Int {
        var count = 0
        forEachRoot(of: component) { root in
            count += joined[numbers[Int(root)]].prefix(through: component.last).count
        }
        return count
    }

    /// Earliest members of the components of some size that became part of it, ascending.
    func absorbed(by component: Component) -> [Int32] {
        var absorbed: [Int32] = []
        forEachRoot(of: component) { root in if root != component.root, parents.contains(root) { absorbed.append(root) }
        }
        return absorbed.sorted()
    }

    /// The root of a component and the roots that became part of it.
    private func forEachRoot(of component: Component, _ visit: (Int32) -> Void) {
        var open = [component.root]
        while let root = open.popLast() {
            visit(root)
            open += children[numbers[Int(root)]].prefix { absorbedAt[Int($0)] <= component.last }
        }
    }

    private func last(_ root: Int32, before count: Int32) -> Int32 {
        joined[numbers[Int(root)]].prefix(through: count - 1).last ?? root
    }
}

/// Numbers in groups, each group in the order given.
struct Groups: Sendable {
    private let starts: [Int32]
    private let values: [Int32]

    /// - Parameters:
    ///   - keys: For each value its group.
    ///   - count: How many groups there are.
    init(keys: [Int32], values: [Int32], count: Int) {
        var starts = [Int32](repeating: 0, count: count + 1)
        for key in keys { starts[Int(key) + 1] += 1 }
        for group in 0..<count { starts[group + 1] += starts[group] }
        var (next, sorted) = (starts, [Int32](repeating: 0, count: values.count))
        for (key, value) in zip(keys, values) {
            sorted[Int(next[Int(key)])] = value
            next[Int(key)] += 1
        }
        (self.starts, self.values) = (starts, sorted)
    }

    subscript(group: Int32) -> ArraySlice<Int32> { values[Int(starts[Int(group)])..<Int(starts[Int(group) + 1])] }
}

extension ArraySlice where Element == Int32 {
    /// Of an ascending slice what is not above a value.
    func prefix(through value: Int32) -> ArraySlice<Int32> {
        self[..<partitioningIndex { $0 > value }]
    }
}
