import Geo

/// The connected components of detections under a ``LinkRule``, found in the order of time.
///
/// Two detections of one cell never lie beyond reach, so a cell is a chain in time; across cells, distances are only
/// measured between chains that are not yet one.
struct LinkGraph {
    /// For each sighting the earliest member of its component.
    private(set) var roots: [Int32] = []
    /// What the roots of the earliest sightings were before any later one was linked; see ``init(_:rule:until:)``.
    private(set) var earlierRoots: [Int32]?
    /// Components that were taken up by an earlier one, in the order of time.
    private(set) var merges: [Merge] = []
    /// For each sighting that was the earliest of a component and is no longer: when and by which it was taken up.
    private(set) var joins: [Join] = []

    /// Two components that became one.
    struct Join: Equatable {
        /// The sighting that links them.
        var at: Int32
        /// Earliest members.
        var absorbed: Int32
        var kept: Int32
    }

    /// A component that became part of an earlier one.
    struct Merge: Equatable {
        var minute: Int32
        /// Earliest member of the component taken up.
        var absorbed: Int32
        /// Earliest member of the component that took it up.
        var kept: Int32
        /// Its members before that minute.
        var memberCount: Int32
    }

    let sightings: SightingTable
    private let rule: LinkRule
    private(set) var grid: CellGrid
    private var sets: DisjointSets
    /// Members of each cell that have been placed so far.
    private var placed: [Int32]
    /// Position in its cell of the first member of the chain that each member belongs to.
    private var chainStart: [Int32]
    private var sizes: [Size]
    /// For each neighbour of each cell, whether both hold nothing or are known to be of one component.
    private var isSettled: [Bool]

    private struct Size {
        var count: Int32 = 1
        var countBefore: Int32 = 0
        var minute: Int32
    }

    /// - Parameter earlier: Up to this minute ``earlierRoots`` tells what was linked by then.
    init(_ sightings: SightingTable, rule: LinkRule = LinkRule(), until earlier: Int32? = nil) {
        self.sightings = sightings
        self.rule = rule
        grid = CellGrid(
            sightings, sideMeters: rule.allowanceMeters * 0.7, allowanceMeters: rule.allowanceMeters)
        sets = DisjointSets(count: sightings.count)
        placed = [Int32](repeating: 0, count: grid.cellCount)
        chainStart = [Int32](repeating: 0, count: sightings.count)
        sizes = sightings.minutes.map { Size(minute: $0) }
        isSettled = [Bool](repeating: true, count: grid.neighborCells.count)
        let count = Int32(sightings.count)
        let known = earlier.map { end in sightings.minutes.firstIndex { $0 > end }.map(Int32.init) ?? count } ?? 0
        for index in 0..<known { place(index) }
        if earlier != nil { earlierRoots = (0..<known).map { sets.root(of: $0) } }
        for index in known..<count { place(index) }
        roots = (0..<Int32(sightings.count)).map { sets.root(of: $0) }
        merges.sort { ($0.minute, $0.absorbed) < ($1.minute, $1.absorbed) }
    }

    private mutating func place(_ index: Int32) {
        let cell = Int(grid.cellOf[Int(index)])
        let position = grid.starts[cell] + placed[cell]
        let continues = continuesChain(index, cell)
        chainStart[Int(position)] = continues ? chainStart[Int(position) - 1] : position
        if !continues { unsettle(cell) }
        link(index, toCell: cell)
        for slot in Int(grid.neighborStarts[cell])..<Int(grid.neighborStarts[cell + 1]) where !isSettled[slot] {
            let other = Int(grid.neighborCells[slot])
            link(index, toCell: other)
            isSettled[slot] = isOneComponent(index, withCell: other)
        }
        placed[cell] += 1
    }

    /// A chain begins in a cell: neither it nor its neighbours know yet what it will belong to.
    private mutating func unsettle(_ cell: Int) {
        for slot in Int(grid.neighborStarts[cell])..<Int(grid.neighborStarts[cell + 1]) {
            isSettled[slot] = false
            isSettled[Int(grid.mirrorSlots[slot])] = false
        }
    }

    private func isTooOld(_ earlier: Int32, for index: Int32) -> Bool {
        let minutes = sightings.minutes[Int(index)] - sightings.minutes[Int(earlier)]
        return Double(minutes) / 60 > max(rule.frontHours, rule.smolderHours)
    }

    /// Whether a cell holds nothing yet, or only chains of the same component and such as are too old to link.
    private mutating func isOneComponent(_ index: Int32, withCell cell: Int) -> Bool {
        let own = sets.root(of: index)
        var position = grid.starts[cell] + placed[cell] - 1
        while position >= grid.starts[cell] {
            let newest = grid.members[Int(position)]
            // What is too old to link now is too old for all that comes later, and chains before it are older still.
            if isTooOld(newest, for: index) { return true }
            guard sets.root(of: newest) == own else { return false }
            position = chainStart[Int(position)] - 1
        }
        return true
    }

    private func continuesChain(_ index: Int32, _ cell: Int) -> Bool {
        guard placed[cell] > 0 else { return false }
        let previous = grid.members[Int(grid.starts[cell] + placed[cell]) - 1]
        let minutes = sightings.minutes[Int(index)] - sightings.minutes[Int(previous)]
        return Double(minutes) / 60 <= rule.frontHours
    }

    /// Joins a sighting with each chain of a cell that it reaches.
    private mutating func link(_ index: Int32, toCell cell: Int) {
        var position = grid.starts[cell] + placed[cell] - 1
        while position >= grid.starts[cell] {
            let first = chainStart[Int(position)]
            let newest = grid.members[Int(position)]
            if isTooOld(newest, for: index) { return }
            let (own, theirs) = (sets.root(of: index), sets.root(of: newest))
            if own != theirs, reaches(index, chain: first...position) { join(own, theirs, at: index) }
            position = first - 1
        }
    }

    private func reaches(_ index: Int32, chain: ClosedRange<Int32>) -> Bool {
        let here = sightings.vectors[Int(index)]
        let half = Double(sightings.halfDiagonalMeters[Int(index)])
        for position in chain.reversed() {
            let other = Int(grid.members[Int(position)])
            let reach = rule.reachMeters(
                halfDiagonals: half + Double(sightings.halfDiagonalMeters[other]),
                minutes: sightings.minutes[Int(index)] - sightings.minutes[other])
            guard reach >= 0 else { return false }
            // Chord and arc differ by less than 1e-7 of the reach at any distance that can link.
            let chord = reach / Earth.radiusMeters
            if here.squaredChord(to: sightings.vectors[other]) <= chord * chord { return true }
        }
        return false
    }

    private mutating func join(_ a: Int32, _ b: Int32, at index: Int32) {
        let minute = sightings.minutes[Int(index)]
        let (kept, absorbed) = (Int(min(a, b)), Int(max(a, b)))
        settle(kept, minute)
        settle(absorbed, minute)
        if sizes[absorbed].countBefore > 0 {
            merges.append(
                Merge(
                    minute: minute, absorbed: Int32(absorbed), kept: Int32(kept),
                    memberCount: sizes[absorbed].countBefore))
        }
        sizes[kept].count += sizes[absorbed].count
        joins.append(Join(at: index, absorbed: Int32(absorbed), kept: Int32(kept)))
        sets.join(a, b)
    }

    /// Notes how large a component was before a minute began.
    private mutating func settle(_ root: Int, _ minute: Int32) {
        guard sizes[root].minute != minute else { return }
        sizes[root].minute = minute
        sizes[root].countBefore = sizes[root].count
    }

    /// The same for ``forEachNearby(_:_:)`` and nothing else: what linking took goes.
    func forgettingLinks() -> LinkGraph {
        var kept = self
        (kept.roots, kept.earlierRoots, kept.merges, kept.joins) = ([], nil, [], [])
        kept.sets = DisjointSets(count: 0)
        (kept.placed, kept.chainStart, kept.sizes, kept.isSettled) = ([], [], [], [])
        kept.grid.forgetMirrors()
        return kept
    }

    /// Visits the sightings of any time within reach of one.
    func forEachNearby(_ index: Int32, _ visit: (Int32) -> Void) {
        let cell = Int(grid.cellOf[Int(index)])
        let neighbors = grid.neighborCells[Int(grid.neighborStarts[cell])..<Int(grid.neighborStarts[cell + 1])]
        for other in [Int32(cell)] + neighbors {
            for member in grid.members[Int(grid.starts[Int(other)])..<Int(grid.starts[Int(other) + 1])]
            where isWithinReach(index, member) {
                visit(member)
            }
        }
    }

    private func isWithinReach(_ a: Int32, _ b: Int32) -> Bool {
        let half = Double(sightings.halfDiagonalMeters[Int(a)] + sightings.halfDiagonalMeters[Int(b)])
        let chord = (half + rule.allowanceMeters) / Earth.radiusMeters
        return sightings.vectors[Int(a)].squaredChord(to: sightings.vectors[Int(b)]) <= chord * chord
    }
}
