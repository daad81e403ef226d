public import Geo

/// All fires known at an instant.
public struct FireSeason: Sendable {
    /// By earliest detection.
    public var states: [FireState]
    public var at: Instant
    /// What the detections show of who looked where.
    public var looks: LookIndex
    /// The detections of each, in the same order; empty when they are not at hand.
    public var components: [Component] = []
    /// The detections of the fires that each was the day before; empty when they are not at hand.
    public var detectionsDayBefore: [[[Detection]]] = []

    /// - Parameters:
    ///   - detections: In any order, each observation once; later ones than the instant are not looked at.
    ///   - instant: By default that of the newest detection.
    ///   - overpasses: What orbits say of who looked where; counted for each satellite only while its files are held.
    ///   - staticSources: What is known to be hot without a wildfire.
    public init(
        _ detections: [Detection], at instant: Instant? = nil, overpasses: OverpassCalendar? = nil,
        staticSources: StaticSourceCatalogue = .empty
    ) {
        let known = instant.map { end in detections.filter { $0.observedAt <= end } } ?? detections
        let at = instant ?? known.lazy.map(\.observedAt).max() ?? Instant(seconds: 0)
        let rows = known.inCanonicalOrder()
        let sightings = SightingTable(rows)
        let fires = LinkedFires(rows, sightings, at: at, known: staticSources)
        var looks = LookIndex(sightings)
        looks.overpasses = overpasses?.limited(to: known.spansBySatellite)
        let seen = fires.components.concurrentMap { SeenFire($0, at: at, known: staticSources) }
        self.init(seen.map(\.state), fires.rekindlings, looks, at: at)
        components = fires.components
        detectionsDayBefore = seen.map(\.detectionsDayBefore)
    }

    /// The states with the detections that show them; none when those are not at hand.
    public var seen: [SeenFire] {
        zip(states, zip(components, detectionsDayBefore)).map { state, own in
            SeenFire(state: state, detections: own.0.detections, detectionsDayBefore: own.1)
        }
    }

    /// Adds to states what the detections of others tell: looks, and relatives; static heat and fire are none.
    ///
    /// - Parameter states: By earliest detection.
    public init(_ states: [FireState], _ rekindlings: [LinkedFires.Relation], _ looks: LookIndex, at: Instant) {
        self.states = states
        self.at = at
        self.looks = looks
        for index in states.indices {
            self.states[index].event.add(looks, first: states[index].first.coordinate, at: at)
        }
        self.states.settleHeatSpots()
        var events = self.states.map(\.event)
        events.addRelatives(rekindlings)
        for index in states.indices { self.states[index].event = events[index] }
    }
}

extension Array where Element == Detection {
    /// From the first to the last detection of each satellite.
    var spansBySatellite: [Satellite: ClosedRange<Instant>] {
        reduce(into: [:]) { spans, detection in
            let (at, known) = (detection.observedAt, spans[detection.satellite])
            spans[detection.satellite] = Swift.min(known?.lowerBound ?? at, at)...Swift.max(known?.upperBound ?? at, at)
        }
    }
}

extension DailyRecord {
    /// The days of an event from its detections, in canonical order.
    public static func series(
        of event: FireEvent, _ detections: [Detection], _ looks: LookIndex, until end: Instant
    ) -> [DailyRecord] {
        DailySeries(EventGround(detections), event: event, looks: looks).records(until: end)
    }
}
