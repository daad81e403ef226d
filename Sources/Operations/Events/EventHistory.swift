public import Assessment
public import FireEvents
public import Geo
import Store

/// The events of an instant with what only the detections tell: which belong to which, and how each grew from day to day.
public struct EventHistory {
    public let at: Instant
    public let tracking: Tracking
    public let events: [LocatedEvent]
    public let areas: [Area]
    public let files: [SourceFile]
    private let watching: Watching

    init(_ evidence: Evidence, at instant: Instant?, overpasses: OverpassCalendar?, names: FireNames) {
        let tracking = Tracking(
            evidence.detections, at: instant, overpasses: overpasses, staticSources: evidence.staticSources)
        let at = instant ?? tracking.detections.last?.observedAt ?? Instant(seconds: 0)
        let coverage = Coverage(minutesByFile: evidence.minutesByFile, events: tracking.events)
        var watching = Watching(coverage, looks: tracking.looks, at: at)
        let judged = tracking.events.map { event in
            var event = event
            watching.judge(&event)
            return event
        }
        let located = LocatedEvent.locate(
            judged, areas: evidence.areas, places: evidence.places, detections: tracking.detections(of:))
        (self.at, self.tracking, self.watching) = (at, tracking, watching)
        let naming = names.naming(of: located, at: at, areas: evidence.areas)
        events = located.map(naming.applied)
        (areas, files) = (evidence.areas, evidence.files)
    }

    /// How the events of some ids grew from day to day, by earliest detection.
    public func series(of ids: Set<String>) -> [(eventId: String, days: [DailyRecord])] {
        var watching = watching
        let indices = tracking.events.indices.filter { ids.contains(tracking.events[$0].id) }
        return zip(indices, tracking.dailySeries(of: indices, until: at)).map { index, days in
            var days = days
            watching.judge(&days, near: tracking.events[index].center)
            return (tracking.events[index].id, days)
        }
    }

    /// The detections of the events of some ids, in canonical order, with the event of each.
    public func detections(of ids: Set<String>) -> [(detection: Detection, eventId: String)] {
        tracking.detections.indices.compactMap { index in
            let event = tracking.events[Int(tracking.eventIndices[index])]
            return ids.contains(event.id) ? (tracking.detections[index], event.id) : nil
        }
    }
}

extension StoreSession {
    /// - Parameters:
    ///   - instant: That of the newest detection where `nil`.
    ///   - orbits: A file of orbits, which tell who looked where.
    public func eventHistory(at instant: Instant?, orbits: String? = nil) throws -> EventHistory {
        EventHistory(
            try evidence(until: instant), at: instant, overpasses: try overpasses(orbits, until: instant),
            names: try store().fireNames())
    }
}

extension KnownSeason {
    /// What happened between events (merged, rekindled) and to their fronts (separated).
    public func family(of events: [LocatedEvent]) throws -> [FamilyRecord] {
        let areas = Dictionary(
            uniqueKeysWithValues: season.fires.map { ($0.state.event.id, $0.state.event.burnedArea) })
        return try events.flatMap { located in
            let rows = try detections(located.event)
            return FamilyRecord.records(
                of: located.event, rows,
                days: DailyRecord.series(of: located.event, rows, season.looks, until: season.at),
                burnedArea: { areas[$0] })
        }
    }
}
