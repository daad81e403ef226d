public import Geo

/// Detections up to an instant and the fire events that they make.
public struct Tracking: Sendable {
    /// In canonical order: time, satellite, latitude, longitude.
    public let detections: [Detection]
    /// By earliest detection.
    public let events: [FireEvent]
    /// For each detection the index of its event.
    public let eventIndices: [Int32]
    /// For each event the indices of its detections, ascending.
    public let members: [[Int32]]
    /// The looks that the detections show: what series are made from too.
    public let looks: LookIndex
    let sightings: SightingTable

    /// The events at an instant: what the evidence up to then says, whatever came later.
    ///
    /// The same detections give the same events in any order.
    /// - Parameters:
    ///   - detections: In any order; each observation once.
    ///   - instant: By default that of the newest detection.
    ///   - overpasses: What orbits say of who looked where; counted for each satellite only while its files are held.
    ///   - staticSources: What is known to be hot without a wildfire.
    public init(
        _ detections: [Detection], at instant: Instant? = nil, overpasses: OverpassCalendar? = nil,
        staticSources: StaticSourceCatalogue = .empty
    ) {
        let known = instant.map { end in detections.filter { $0.observedAt <= end } } ?? detections
        let rows = known.inCanonicalOrder()
        let at = instant ?? rows.last?.observedAt ?? Instant(seconds: 0)
        let sightings = SightingTable(rows)
        var seen = LookIndex(sightings)
        seen.overpasses = overpasses?.limited(to: rows.spansBySatellite)
        let looks = seen
        let linkage = Linkage(rows, sightings, known: staticSources, until: at.adding(hours: -24).minute)
        var states = linkage.components(rows).concurrentMap { component in
            var state = FireState(component, at: at, known: staticSources)
            state.event.add(looks, first: component.detections[0].coordinate, at: at)
            return state
        }
        states.settleHeatSpots()
        var events = states.map(\.event)
        events.addRelatives(linkage.relations)
        self.events = events
        self.detections = rows
        self.sightings = sightings
        self.looks = looks
        members = linkage.parts.map(\.members)
        eventIndices = linkage.indices
    }

    /// The detections of an event, in canonical order.
    public func detections(of event: Int) -> [Detection] { members[event].map { detections[Int($0)] } }
}

extension Array where Element == Detection {
    /// Sorted by observation key; not touched when they are already.
    func inCanonicalOrder() -> [Detection] {
        let keys = map(ObservationKey.init)
        if zip(keys, keys.dropFirst()).allSatisfy({ $0 <= $1 }) { return self }
        return indices.sorted { keys[$0] != keys[$1] ? keys[$0] < keys[$1] : self[$0].isPreferred(over: self[$1]) }.map
        { self[$0] }
    }
}
