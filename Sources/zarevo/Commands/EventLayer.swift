import Assessment
import FireEvents
import Store

/// The store's layer of events, which QGIS shows: always what the newest detection makes of all that is held.
enum EventLayer {
    /// Makes the layer anew where it no longer shows what is held; a store without detections has none.
    static func refresh(_ store: Store) throws {
        guard try store.eventsInstant() == nil else { return }
        Console.progress("Finding fire events")
        defer { Console.endProgress() }
        let evidence = try store.evidence()
        guard let newest = evidence.detections.last?.observedAt else { return }
        let tracking = Tracking(evidence.detections)
        try store.replaceEvents(
            LocatedEvent.locate(tracking.events, areas: evidence.areas, places: evidence.places), at: newest)
    }
}
