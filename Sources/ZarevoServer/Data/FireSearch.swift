import Assessment
import FireEvents
import Geo
import Operations

/// Finds a fire of a season by any number that it ever had.
struct FireSearch {
    let snapshot: Snapshot
    let season: TrackedSeason

    /// - Returns: `nil` where no fire of the season has or had the number.
    func fire(_ identifier: String) -> LocatedEvent? {
        let events = season.events
        if let known = events.first(where: { $0.event.id == identifier }) { return known }
        guard let named = detection(named: identifier) else { return nil }
        return events.first { event in holds(event.event, named) }
    }

    func account(of identifier: String) throws -> FireAccount? {
        try fire(identifier).map(known.account)
    }

    /// - Throws: ``Problem`` where no fire of the instant has or had the number.
    static func found(
        _ identifier: String, at instant: Instant?, in snapshot: Snapshot
    ) throws(Problem) -> (search: FireSearch, fire: LocatedEvent) {
        let season = try StateAtInstant(snapshot: snapshot).season(at: instant)
        let search = FireSearch(snapshot: snapshot, season: season)
        guard let fire = search.fire(identifier) else {
            throw .notFound("fire \(quoted(identifier)): expected a number known at \(season.at), found none")
        }
        return (search, fire)
    }

    /// The detections of a fire, in canonical order.
    func detections(of fire: LocatedEvent) -> [Detection] {
        snapshot.history.value.detections(of: fire.event, at: season.at)
    }

    var known: KnownSeason {
        let (history, at) = (snapshot.history.value, season.at)
        return KnownSeason(
            season: season, areas: snapshot.evidence.areas, places: snapshot.evidence.places,
            files: snapshot.evidence.files
        ) { event in history.detections(of: event, at: at) }
    }

    /// The detection that gave a fire its number: it is of the day that the number begins with.
    private func detection(named identifier: String) -> Detection? {
        let digits = identifier.utf8.prefix(8).compactMap { (48...57).contains($0) ? Int($0) - 48 : nil }
        guard digits.count == 8, identifier.utf8.count == 19 else { return nil }
        let number = digits.reduce(0) { $0 * 10 + $1 }
        guard let day = Instant(year: number / 10_000, month: number / 100 % 100, day: number % 100) else { return nil }
        let rows = snapshot.rows.range(from: day, to: min(day.adding(hours: 24), season.at))
        return snapshot.rows.detections[rows].first { $0.eventId == identifier }
    }

    private func holds(_ event: FireEvent, _ wanted: Detection) -> Bool {
        guard (event.firstSeen...event.lastSeen).contains(wanted.observedAt) else { return false }
        let key = ObservationKey(wanted)
        return snapshot.history.value.detections(of: event, at: season.at).contains { ObservationKey($0) == key }
    }
}
