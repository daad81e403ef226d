import Geo

/// A fire over a place of the catalogue, told by its power from what burns there on other days.
struct StrongBurst {
    /// Positions in the group, ascending.
    let members: [Int]

    /// Times as strong as the median pass: three standard deviations of the power of heat that stays.
    static let timesMedian = 8.0

    /// - Parameter known: Without a place of it nothing is told: a plant that nobody knows may flare up too.
    init(_ ground: EventGround, known: StaticSourceCatalogue) {
        let strong = Self.strongPasses(ground, known).flatMap(\.self).filter {
            ground.detections[$0].isOnPlace(of: known)
        }
        let found = Breakout.bursts(ground, strong)
        members = Self.isHabitual(ground, but: Set(found)) ? found : []
    }

    /// Passes much stronger than the median one, with another such within a day: a flare may flare up once.
    private static func strongPasses(_ ground: EventGround, _ known: StaticSourceCatalogue) -> [[Int]] {
        guard !known.isEmpty else { return [] }
        let passes = Breakout.passes(Array(ground.detections.indices), ground)
        let many = timesMedian * PassHabit(passes, ground).medianMegawatts
        let strong = passes.filter { ground.megawatts($0) > many }
        return strong.indices.filter { index in
            [index - 1, index + 1].filter(strong.indices.contains).contains {
                ground.isWithinDay(strong[index], strong[$0])
            }
        }.map { strong[$0] }
    }

    /// Whether heat was seen on enough other days to tell what the place is like.
    private static func isHabitual(_ ground: EventGround, but found: Set<Int>) -> Bool {
        let others = ground.detections.indices.lazy.filter { !found.contains($0) }
        return Set(others.map { ground.detections[$0].observedAt.dayNumber }).count >= StaticHeat.fewestDays
    }
}

extension EventGround {
    fileprivate func isWithinDay(_ pass: [Int], _ other: [Int]) -> Bool {
        abs(detections[pass[0]].minute - detections[other[0]].minute) <= Breakout.withinMinutes
    }
}
