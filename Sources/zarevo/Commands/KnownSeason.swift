import Assessment
import FireEvents
import Geo
import Reports
import Store

/// The fires of an instant with the areas, places and files that go with them.
struct KnownSeason {
    var season: TrackedSeason
    var areas: [Area]
    var places: [Place]
    var files: [SourceFile]
    /// The detections of an event, in canonical order.
    var detections: (FireEvent) throws -> [Detection]

    /// The fires as they were tracked when the newest detection came in; those of another instant, or of a store that was
    /// left half-way, from the detections.
    ///
    /// - Parameter orbits: A file of orbits, which tell who looked where.
    static func read(
        _ options: StoreOptions, at instant: Instant?, orbits: String? = nil
    ) throws -> KnownSeason {
        let store = try options.open(.readOnly)
        let overpasses = try OrbitOptions.calendar(orbits, for: store, until: instant)
        if let season = try store.trackedSeason(overpasses: overpasses), instant == nil || instant == season.at {
            return KnownSeason(
                season: season, areas: try store.areas(), places: try store.places(), files: try store.files(),
                detections: store.detections(of:))
        }
        let evidence = try Evidence.read(options, until: instant)
        let season = FireSeason(
            evidence.detections, at: instant, overpasses: overpasses, staticSources: evidence.staticSources)
        let positions = Dictionary(uniqueKeysWithValues: season.states.enumerated().map { ($1.event.id, $0) })
        var tracked = TrackedSeason(
            season, areas: evidence.areas, places: evidence.places, minutesByFile: evidence.minutesByFile)
        tracked.naming = try store.naming(of: tracked)
        return KnownSeason(
            season: tracked,
            areas: evidence.areas, places: evidence.places, files: evidence.files,
            detections: { event in positions[event.id].map { season.components[$0].detections } ?? [] })
    }

    /// The same events with the names that the fires of the instant have.
    static func named(
        _ events: [LocatedEvent], _ options: StoreOptions, at instant: Instant?
    ) throws -> [LocatedEvent] {
        let naming = try read(options, at: instant).season.naming
        return events.map(naming.applied)
    }

    /// - Parameter scope: One of the areas; `nil` for everything.
    func situation(_ scope: Area?) -> Situation { Situation(season, areas: areas, files: files, scope: scope) }

    /// How an event grew from day to day.
    func days(of event: FireEvent) throws -> [DailyRecord] {
        var days = DailyRecord.series(of: event, try detections(event), season.looks, until: season.at)
        if let coverage = season.coverage {
            var watching = Watching(coverage, looks: season.looks, at: season.at)
            watching.judge(&days, near: event.center)
        }
        return days
    }

    /// The situation with the days of the fires to watch.
    func situationWithSeries(_ scope: Area?) throws -> Situation {
        var situation = situation(scope)
        for fire in situation.watched {
            situation.series[fire.event.id] = try days(of: fire.event)
        }
        return situation
    }
}
