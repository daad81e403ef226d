import Geo

/// What a place shows in a pass on most days, told without those on which it showed most: there a fire may have burned for as
/// many passes as the place was seen by on other days.
struct PassHabit {
    /// Radiative power of the median pass, megawatts.
    let medianMegawatts: Double
    /// Detections of a pass, in the mean.
    let meanCount: Double

    /// So many days in a row may be a fire's.
    private static let daysOfFire = [5, 10, 20, 40]

    /// - Parameter passes: Positions in the group, pass by pass in the order of time, not empty.
    init(_ passes: [[Int]], _ ground: EventGround) {
        let days = passes.map { Int(ground.detections[$0[0]].observedAt.dayNumber) }
        let all = Array(passes.indices)
        let calmer = Self.daysOfFire.map { span in all.filter { !Self.busiest(passes, days, span).contains($0) } }
            .filter { Set($0.map { days[$0] }).count >= StaticHeat.fewestDays }
        let habits = [all] + calmer
        medianMegawatts = habits.map { Self.median($0.map { ground.megawatts(passes[$0]) }) }.min() ?? 0
        meanCount = habits.map { Self.mean($0.map { passes[$0].count }) }.min() ?? 0
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

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    private static func mean(_ counts: [Int]) -> Double { Double(counts.reduce(0, +)) / Double(counts.count) }
}

extension EventGround {
    /// Radiative power of some detections, as far as it was measured.
    func megawatts(_ members: [Int]) -> Double {
        members.lazy.map { Double(detections[$0].fireRadiativePowerMegawatts) }.filter { !$0.isNaN }.reduce(0, +)
    }
}
