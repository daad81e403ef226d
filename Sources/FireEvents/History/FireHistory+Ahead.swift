public import Geo
import Synchronization

extension FireHistory {
    /// What links today, the largest first: all fires that ever were of it.
    public struct Group: Sendable {
        let root: Int32
        public let memberCount: Int
    }

    /// The groups with at least some number of detections, the largest first.
    public func groups(atLeast count: Int) -> [Group] {
        let all = Int32(rows.count)
        return links.components(ofFirst: all)
            .map { Group(root: $0.root, memberCount: links.memberCount(of: $0)) }
            .filter { $0.memberCount >= count }
            .sorted { ($1.memberCount, $0.root) < ($0.memberCount, $1.root) }
    }

    /// Minutes from which a fire of a group looks other than the minute before but for the time that has passed, the latest
    /// first; see ``SeenFire/unchangedMinutes(around:)``.
    public func changes(of group: Group) -> [Int32] {
        let all = Int32(rows.count)
        let newest = minutes.last ?? 0
        var changes: Set<Int32> = []
        for component in links.components(ofFirst: all) where component.root == group.root {
            for member in links.members(of: component) {
                let row = rows[Int(member)]
                let ages =
                    row.satellite.instrument == .modis
                    ? [0, 1_440, 1_440 + LandHistory.lookMinutes + 1, 2_880] : [0, 1_440, 2_880]
                for age in ages where row.minute + age <= newest { changes.insert(row.minute + age) }
            }
        }
        return changes.sorted(by: >)
    }

    /// The fires of a group at an instant, by earliest detection.
    public func moments(of group: Group, at instant: Instant) -> [FireMoment] {
        let all = Int32(rows.count)
        let components = links.components(ofFirst: Int32(detectionCount(until: instant)))
        return moments(of: components.filter { links.root(of: $0.root, ofFirst: all) == group.root })
    }

    /// Gives back the memory of what was measured of fires; what is asked for again is measured again.
    public func forgetMeasured() {
        measured.withLock { $0 = BoundedMemory(limitBytes: measuredBytes) }
    }

    /// Positions of the detections of a fire in ``rows``, ascending.
    public func positions(of moment: FireMoment) -> [Int32] { members(of: moment) }

    /// How many detections a fire has.
    public func detectionCount(of moment: FireMoment) -> Int {
        moment.part?.members.count ?? links.memberCount(of: moment.component)
    }
}
