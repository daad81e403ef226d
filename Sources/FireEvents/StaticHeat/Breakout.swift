import Geo

/// A fire that burned beside heat that stays and was linked with it: a plant seen for a year outweighs any fire in shares.
struct Breakout {
    /// Positions in the group of what is the fire's, and of what is not, ascending.
    let fire: [Int]
    let rest: [Int]

    /// So many detections beside the ground on which heat stays, within so many minutes, are no strays of it.
    static let fewest = Int(Ancestry.smallestParent)
    static let withinMinutes: Int32 = 1_440

    /// - Returns: `nil` when nothing broke out, or nothing stayed.
    init?(_ ground: EventGround, known: StaticSourceCatalogue) {
        let span = Int(ground.last.observedAt.dayNumber - ground.first.observedAt.dayNumber) + 1
        let shortest = max(StaticHeat.shortestDays, min(span / 2, StandingGround.longDays))
        let stays = StandingGround(ground, known: known, shortestDays: shortest).holds
        let all = Array(stays.indices)
        let beside = Set(
            Self.sudden(ground, all.filter { !stays[$0] }) + Self.crowded(all, ground).filter { stays[$0] }
                + Self.offHabit(ground) + StrongBurst(ground, known: known).members)
        guard !beside.isEmpty else { return nil }
        let near = NearFire(ground, beside.sorted())
        let isFire = beside.union(all.filter { stays[$0] && near.holds($0) })
        guard isFire.count < all.count else { return nil }
        (fire, rest) = (isFire.sorted(), all.filter { !isFire.contains($0) })
    }

    /// Those of passes that saw more than one place shows, and four times as many as the mean pass.
    ///
    /// - Parameter members: Positions in the group, ascending.
    static func crowded(_ members: [Int], _ ground: EventGround) -> [Int] {
        let passes = passes(members, ground)
        guard !passes.isEmpty else { return [] }
        let many = 4 * PassHabit(passes, ground).meanCount
        return passes.filter { pass in
            pass.count > ground.detections[pass[0]].satellite.instrument.mostOfOnePlace && Double(pass.count) > many
        }.flatMap(\.self)
    }

    /// The members of each pass, in the order of time.
    static func passes(_ members: [Int], _ ground: EventGround) -> [[Int]] {
        var passes: [[Int]] = []
        for member in members {
            if let last = passes.last?.first, ground.detections[last].isOfPass(of: ground.detections[member]) {
                passes[passes.count - 1].append(member)
            } else {
                passes.append([member])
            }
        }
        return passes
    }

    /// Those of linked groups with many detections within a day.
    private static func sudden(_ ground: EventGround, _ members: [Int]) -> [Int] {
        linked(ground, members).filter { !bursts(ground, $0).isEmpty }.flatMap(\.self)
    }

    /// The same of heat known for long, where it seldom was, and far more than it strays there on other days: of a group
    /// those alone that came within a day.
    private static func offHabit(_ ground: EventGround) -> [Int] {
        guard let habit = HabitualGround(ground) else { return [] }
        let many = max(fewest, Int(4 * habit.seldomPerDay) + 1)
        return linked(ground, habit.seldom).flatMap { bursts(ground, $0, of: many) }
    }

    private static func linked(_ ground: EventGround, _ members: [Int]) -> [[Int]] {
        guard members.count >= fewest else { return [] }
        let groups = LinkGraph(SightingTable(members.map { ground.detections[$0] })).groups.members
        return groups.map { $0.map { members[Int($0)] } }
    }

    /// Those of a group, in the order of time, of which so many came within a day.
    static func bursts(_ ground: EventGround, _ group: [Int], of many: Int = fewest) -> [Int] {
        var found: Set<Int> = []
        for (first, last) in zip(group.indices, group.indices.dropFirst(many - 1))
        where ground.detections[group[last]].minute - ground.detections[group[first]].minute <= withinMinutes {
            found.formUnion(group[first...last])
        }
        return found.sorted()
    }
}

/// Where and when a fire burned.
private struct NearFire {
    private let ground: EventGround
    private let fire: [Int]
    private let squares: PlanarSquares

    init(_ ground: EventGround, _ fire: [Int]) {
        (self.ground, self.fire) = (ground, fire)
        squares = PlanarSquares(fire.map { ground.points[$0] }, sideMeters: StaticPlaceSearch.ringMeters)
    }

    /// Whether the fire burned around a detection, up to a day and a half before or half a day after.
    func holds(_ index: Int) -> Bool {
        let (point, minute) = (ground.points[index], ground.detections[index].minute)
        var around = 0
        for other in squares.indices(near: point, within: StaticPlaceSearch.ringMeters).map({ fire[$0] }) {
            let later = minute - ground.detections[other].minute
            guard -StaticPlaceSearch.beforeFire...StaticPlaceSearch.duringFire ~= later,
                ground.points[other].meters(to: point) <= StaticPlaceSearch.ringMeters
            else { continue }
            around += 1
            if around == StaticPlaceSearch.fewestAround { return true }
        }
        return false
    }
}

extension Detection {
    fileprivate func isOfPass(of other: Detection) -> Bool { minute == other.minute && satellite == other.satellite }
}
