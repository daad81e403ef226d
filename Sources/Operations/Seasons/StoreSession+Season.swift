public import Assessment
public import FireEvents
import Formats
public import Geo
import Store

extension StoreSession {
    /// The fires as they were tracked when the newest detection came in; those of another instant, or of a store that was
    /// left half-way, from the detections.
    ///
    /// - Parameters:
    ///   - instant: That of the newest detection where `nil`.
    ///   - orbits: A file of orbits, which tell who looked where.
    /// - Throws: ``OperationError`` where the store has no detections up to the instant.
    public func season(at instant: Instant? = nil, orbits: String? = nil) throws -> KnownSeason {
        let store = try store()
        let overpasses = try overpasses(orbits, until: instant)
        if let season = try store.trackedSeason(overpasses: overpasses), instant == nil || instant == season.at {
            return KnownSeason(
                season: season, areas: try store.areas(), places: try store.places(), files: try store.files(),
                detections: store.detections(of:))
        }
        let evidence = try evidence(until: instant)
        var known = KnownSeason(evidence, at: instant, overpasses: overpasses)
        known.season.naming = try store.naming(of: known.season)
        return known
    }

    /// What the store holds up to an instant.
    ///
    /// - Throws: ``OperationError`` where that is nothing: an empty store tells nothing.
    public func evidence(until instant: Instant? = nil) throws -> Evidence {
        let evidence = try store().evidence(until: instant)
        guard !evidence.detections.isEmpty else {
            let when = instant.map { " up to \($0)" } ?? ""
            throw OperationError.missing(
                "\(path): expected detections\(when), found none; zarevo ingest FILE takes some up")
        }
        return evidence
    }

    /// The passes over the time that the store knows of.
    ///
    /// - Parameter orbits: A file of two-line elements or OMM; `nil` without one.
    public func overpasses(_ orbits: String?, until instant: Instant?) throws -> OverpassCalendar? {
        guard let orbits, let span = try store().span() else { return nil }
        let calendar = OverpassCalendar(
            try OrbitFile.read(orbits), from: span.lowerBound.adding(hours: -24),
            to: (instant ?? span.upperBound).adding(hours: 1))
        for refusal in calendar.refused { listener.remark("\(refusal.elements.name): \(refusal.reason)") }
        return calendar
    }

    /// Brings the fires and the layer that QGIS shows up to date with what is held; a store without detections has none.
    public func refreshEvents() throws {
        let store = try store()
        guard try store.eventsInstant() == nil else { return }
        listener.progress("Finding fire events")
        defer { listener.progress("") }
        try store.track()
    }
}
