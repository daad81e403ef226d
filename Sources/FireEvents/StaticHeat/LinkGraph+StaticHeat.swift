import Geo

extension LinkGraph {
    /// Roots of the components that may hold heat that stays in place: a cheap look at the nights of each cell.
    ///
    /// - Parameter rows: The sightings' detections.
    func mayHoldStaticHeat(_ rows: [Detection], known: StaticSourceCatalogue) -> Set<Int32> {
        var found: Set<Int32> = []
        for cell in 0..<grid.cellCount {
            let members = grid.members[Int(grid.starts[cell])..<Int(grid.starts[cell + 1])]
            guard members.count >= StaticHeat.fewestNightsOfSquare else { continue }
            addPersistentRoots(of: members, rows, to: &found)
        }
        addMarkedRoots(rows, to: &found)
        if !known.isEmpty { addRoots(near: known, to: &found) }
        return found
    }

    /// Components with something that the archive marks as no vegetation.
    private func addMarkedRoots(_ rows: [Detection], to found: inout Set<Int32>) {
        for index in rows.indices where rows[index].isArchivedStatic { found.insert(roots[index]) }
    }

    /// Components in cells near a source.
    private func addRoots(near known: StaticSourceCatalogue, to found: inout Set<Int32>) {
        for cell in 0..<grid.cellCount {
            guard isNear(known, cell: cell) else { continue }
            for member in grid.members[Int(grid.starts[cell])..<Int(grid.starts[cell + 1])] {
                found.insert(roots[Int(member)])
            }
        }
    }

    /// Whether a source is near the earliest sighting of a cell.
    func isNear(_ known: StaticSourceCatalogue, cell: Int) -> Bool {
        !known.isEmpty && known.isNear(sightings.vectors[Int(grid.members[Int(grid.starts[cell])])])
    }

    /// A component counts its nights in a cell for itself, whatever else burned there.
    private func addPersistentRoots(of members: ArraySlice<Int32>, _ rows: [Detection], to found: inout Set<Int32>) {
        var nights: [(root: Int32, count: Int, last: Int32)] = []
        for member in members where !rows[Int(member)].isDaytime {
            let (root, day) = (roots[Int(member)], sightings.minutes[Int(member)] / 1_440)
            guard let slot = nights.firstIndex(where: { $0.root == root }) else {
                nights.append((root, 1, day))
                continue
            }
            if nights[slot].last != day { nights[slot] = (root, nights[slot].count + 1, day) }
        }
        for night in nights where night.count >= StaticHeat.fewestNightsOfSquare { found.insert(night.root) }
    }
}
