import Store

/// The fires of a store and the layer that QGIS shows: always what the newest detection makes of all that is held.
enum EventLayer {
    /// Brings them up to date where they no longer show what is held; a store without detections has none.
    static func refresh(_ store: Store) throws {
        guard try store.eventsInstant() == nil else { return }
        Console.progress("Finding fire events")
        defer { Console.endProgress() }
        try store.track()
    }
}
