import Geo

/// What a place shows in a pass on most days, told without those on which it showed most: there a fire may have burned for as
/// many passes as the place was seen by on other days.
struct PassHabit {
    private let ground: EventGround
    /// All passes, and those that calmer days leave, of which there are enough.
    private let habits: [[[Int]]]

    /// So many days in a row may be a fire's.
    private static let daysOfFire = [5, 10, 20, 40]

    /// - Parameter passes: Positions in the group, pass by pass in the order of time, not empty.
    init(_ passes: [[Int]], _ ground: EventGround) {
        let days = passes.map { Int(ground.detections[$0[0]].observedAt.dayNumber) }
        self.ground = ground
        habits =
            [passes]
            + Self.daysOfFire.compactMap { span in
                let busiest = Self.busiest(passes, days, span)
                let calm = passes.indices.filter { !busiest.contains($0) }
                return Set(calm.map { days[$0] }).count >= StaticHeat.fewestDays ? calm.map { passes[$0] } : nil
            }
    }

    /// Radiative power of the median pass, megawatts.
    var medianMegawatts: Double {
        habits.map { $0.map(ground.megawatts).sorted()[$0.count / 2] }.min() ?? 0
    }

    /// Detections of a pass, in the mean.
    var meanCount: Double {
        habits.map { Double($0.reduce(0) { $0 + $1.count }) / Double($0.count) }.min() ?? 0
    }

    /// The passes of so many days in a row that have the most detections, the first of such.
    private static func busiest(_ passes: [[Int]], _ days: [Int], _ span: Int) -> Range<Int> {
        var (best, most, first, count) = (0..<0, 0, 0, 0)
        for last in passes.indices {
            count += passes[last].count
            while days[last] - days[first] >= span {
                count -= passes[first].count
                first += 1
            }
            if count > most { (best, most) = (first..<last + 1, count) }
        }
        return best
    }
}

extension EventGround {
    /// Radiative power of some detections, as far as it was measured.
    func megawatts(_ members: [Int]) -> Double {
        members.lazy.map { Double(detections[$0].fireRadiativePowerMegawatts) }.filter { !$0.isNaN }.reduce(0, +)
    }
}
