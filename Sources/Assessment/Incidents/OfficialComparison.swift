public import FireEvents
public import Geo

/// Official figures beside those of the satellites, for records and events that belong together.
public struct OfficialComparison: Sendable, Equatable {
    /// By size, the largest first.
    public var incidents: [Incident]
    /// The largest first.
    public var fires: [LocatedEvent]
    /// Sum of the sizes; `nil` where one is not known.
    public var officialHectares: Double?
    public var burnedArea: AreaInterval
    /// Ours over official.
    public var ratio: Double?
    /// The weakest of the matches.
    public var quality: IncidentMatch.Quality
    /// From the earliest official start to the first detection, hours.
    public var delayHours: Double?
    /// The official figure is of a later time than ours, or of an unknown one.
    public var isOfficialLater: Bool
    /// The fire burned before the first file.
    public var isCutOff: Bool
    public var matches: [IncidentMatch]
}

extension FireNaming {
    /// Records and events tied by sure matches, each group once; the largest first.
    ///
    /// - Parameter events: The list that the naming was made for, named or not, in any order.
    public func comparisons(_ events: [LocatedEvent], at: Instant) -> [OfficialComparison] {
        let sure = matches.filter { $0.quality > .possible }
        var rest = Set(sure.map(\.incidentKey))
        var result: [OfficialComparison] = []
        for key in rest.sorted() where rest.contains(key) {
            let group = Self.group(of: key, in: sure)
            rest.subtract(group.map(\.incidentKey))
            result.append(comparison(group, events, at: at))
        }
        return result.sorted {
            let (x, y) = ($0.burnedArea.best, $1.burnedArea.best)
            return x != y ? x > y : ($0.incidents.first?.key ?? "") < ($1.incidents.first?.key ?? "")
        }
    }

    /// All matches that hang together with a record.
    private static func group(of key: String, in matches: [IncidentMatch]) -> [IncidentMatch] {
        var (keys, events): (Set<String>, Set<String>) = ([key], [])
        var before = -1
        while keys.count + events.count != before {
            before = keys.count + events.count
            for match in matches where keys.contains(match.incidentKey) || events.contains(match.eventId) {
                keys.insert(match.incidentKey)
                events.insert(match.eventId)
            }
        }
        return matches.filter { keys.contains($0.incidentKey) }
    }

    private func comparison(
        _ group: [IncidentMatch], _ events: [LocatedEvent], at: Instant
    ) -> OfficialComparison {
        let (keys, ids) = (Set(group.map(\.incidentKey)), Set(group.map(\.eventId)))
        let all = incidents.filter { keys.contains($0.key) }
        let own = Self.onePerFire(all.filter { !$0.isPart(of: all) })
        let fires = events.filter { ids.contains($0.event.id) }.largestFirst(in: nil)
        let sizes = own.map(\.sizeHectares)
        let official = sizes.contains { $0 == nil } ? nil : sizes.compactMap(\.self).reduce(0, +)
        let ours = AreaInterval.sum(of: fires.map(\.event.burnedArea))
        return OfficialComparison(
            incidents: own, fires: fires, officialHectares: official, burnedArea: ours,
            ratio: official.flatMap { $0 > 0 ? ours.best / $0 : nil }, quality: group.map(\.quality).min() ?? .possible,
            delayHours: Self.delay(all, fires),
            isOfficialLater: own.contains { $0.asOf.map { $0.hours(since: at) > 24 } ?? true },
            isCutOff: group.contains { $0.reasons.contains(.burningWhenDataBegin) }, matches: group)
    }

    /// From the earliest official start to the first detection.
    private static func delay(_ incidents: [Incident], _ fires: [LocatedEvent]) -> Double? {
        guard let start = incidents.compactMap(\.startedAt).min(), let seen = fires.map(\.event.firstSeen).min()
        else { return nil }
        return seen.hours(since: start)
    }

    /// A fire that two sources lead counts once.
    private static func onePerFire(_ incidents: [Incident]) -> [Incident] {
        Dictionary(grouping: incidents, by: \.comparableName).values.compactMap { same in
            same.max {
                ($0.sizeHectares == nil ? 0 : 1, $0.asOf?.seconds ?? .min, $1.key)
                    < ($1.sizeHectares == nil ? 0 : 1, $1.asOf?.seconds ?? .min, $0.key)
            }
        }.sorted {
            ($1.sizeHectares ?? -1, $0.key) < ($0.sizeHectares ?? -1, $1.key)
        }
    }
}
