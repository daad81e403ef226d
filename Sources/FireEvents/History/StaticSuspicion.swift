import Geo

/// Which components may hold heat that stays in place, at any time: what ``LinkGraph/mayHoldStaticHeat(_:known:)`` tells of
/// the first sightings.
struct StaticSuspicion: Sendable {
    private let cellOf: [Int32]
    /// Whether a sighting alone makes its component one to look at: the archive marks it, or a source is near.
    private let isSign: [Bool]
    /// Roots of the components of all sightings that hold a sign or enough nights; a part of another has neither.
    private let roots: Set<Int32>

    init(_ graph: LinkGraph, _ rows: [Detection], known: StaticSourceCatalogue) {
        cellOf = graph.grid.cellOf
        roots = graph.mayHoldStaticHeat(rows, known: known)
        let nearSource = (0..<graph.grid.cellCount).map { graph.isNear(known, cell: $0) }
        isSign = rows.indices.map { rows[$0].isArchivedStatic || nearSource[Int(graph.grid.cellOf[$0])] }
    }

    /// Whether any part of a component of all sightings may be suspected.
    func isPossible(root: Int32) -> Bool { roots.contains(root) }

    /// - Parameters:
    ///   - members: Of a component at some time, ascending.
    ///   - rows: All detections.
    func holds(_ members: [Int32], _ rows: [Detection]) -> Bool {
        if members.contains(where: { isSign[Int($0)] }) { return true }
        var nights: [Int32: (count: Int, last: Int32)] = [:]
        for member in members where !rows[Int(member)].isDaytime {
            let (cell, day) = (cellOf[Int(member)], rows[Int(member)].minute / 1_440)
            let known = nights[cell] ?? (0, .min)
            guard known.last != day else { continue }
            if known.count + 1 >= StaticHeat.fewestNightsOfSquare { return true }
            nights[cell] = (known.count + 1, day)
        }
        return false
    }
}
