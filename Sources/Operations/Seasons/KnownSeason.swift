public import Assessment
public import EmergencyResponse
public import FireEvents
public import Geo

/// The fires of an instant with the areas, places and files that go with them.
public struct KnownSeason {
    public var season: TrackedSeason
    public let areas: [Area]
    public let places: [Place]
    public let files: [SourceFile]
    /// The detections of an event, in canonical order.
    public let detections: (FireEvent) throws -> [Detection]

    public init(
        season: TrackedSeason, areas: [Area], places: [Place], files: [SourceFile],
        detections: @escaping (FireEvent) throws -> [Detection]
    ) {
        (self.season, self.areas, self.places, self.files) = (season, areas, places, files)
        self.detections = detections
    }

    /// From the detections alone, without the names that people and officials gave.
    public init(_ evidence: Evidence, at instant: Instant?, overpasses: OverpassCalendar? = nil) {
        let season = FireSeason(
            evidence.detections, at: instant, overpasses: overpasses, staticSources: evidence.staticSources)
        let positions = Dictionary(uniqueKeysWithValues: season.states.enumerated().map { ($1.event.id, $0) })
        self.init(
            season: TrackedSeason(
                season, areas: evidence.areas, places: evidence.places, minutesByFile: evidence.minutesByFile),
            areas: evidence.areas, places: evidence.places, files: evidence.files
        ) { event in positions[event.id].map { season.components[$0].detections } ?? [] }
    }

    /// - Parameter scope: One of the areas; `nil` for everything.
    public func situation(_ scope: Area?) -> Situation { Situation(season, areas: areas, files: files, scope: scope) }

    /// The situation with the days of the fires to watch.
    public func situationWithSeries(_ scope: Area?) throws -> Situation {
        var situation = situation(scope)
        for fire in situation.watched { situation.series[fire.event.id] = try days(of: fire.event) }
        return situation
    }

    /// How an event grew from day to day.
    public func days(of event: FireEvent) throws -> [DailyRecord] {
        var days = DailyRecord.series(of: event, try detections(event), season.looks, until: season.at)
        if let coverage = season.coverage {
            var watching = Watching(coverage, looks: season.looks, at: season.at)
            watching.judge(&days, near: event.center)
        }
        return days
    }

    /// What a fire had burned by the end of each of its days.
    public func growth(of event: FireEvent) throws -> [BurnedLandAt] {
        try days(of: event).map { day in
            BurnedLandAt(at: min(day.day.adding(hours: 24), season.at), burnedArea: day.burnedArea)
        }
    }
}
