public import Assessment
import EmergencyResponse
import Formats
import FoundationEssentials
import GRDB
import Geo

/// Outcome of records that were imported.
public struct IncidentCounts: Sendable, Equatable {
    /// Records that were not known.
    public var new = 0
    /// Other editions of known records.
    public var updated = 0
    /// Editions that were held already.
    public var unchanged = 0

    public init() {}
}

extension Store {
    /// Takes up official incidents, all or none: an edition that is held already changes nothing, another one is kept beside
    /// those before it, and the newest by its date is in force, of editions without one the last taken up.
    ///
    /// The layer `events` is named anew.
    public func loadIncidents(_ incidents: [Incident]) throws(StoreError) -> IncidentCounts {
        try write { database in
            var counts = IncidentCounts()
            var (points, perimeters) = (Reach(), Reach())
            for incident in incidents {
                switch try IncidentRows.keep(incident, in: database) {
                case .new: counts.new += 1
                case .updated: counts.updated += 1
                case .unchanged: counts.unchanged += 1
                }
                if let place = incident.place { points.include(place) }
                perimeters.include(incident.perimeter)
            }
            try GeoPackage.note("incidents", reaching: points, in: database)
            try GeoPackage.note("incidentPerimeters", reaching: perimeters, in: database)
            if counts.new + counts.updated > 0 { try renameEvents(in: database) }
            return counts
        }
    }

    /// Every edition of every record, by key, the oldest first.
    public func incidents() throws(StoreError) -> [Incident] {
        try read { [path] in try IncidentRows.all(in: $0, path: path) }
    }

    /// What the fires of a season are called at its instant: from acts and records known by then.
    public func naming(of season: TrackedSeason) throws(StoreError) -> FireNaming {
        try read { try naming(of: season, in: $0) }
    }

    func naming(of season: TrackedSeason, in database: Database) throws -> FireNaming {
        try FireNames(self, in: database).naming(
            of: season.events, at: season.at, areas: Self.areas(in: database, path: path, remarks))
    }

    /// Writes the layer `events` again where it shows what is held.
    func renameEvents(in database: Database) throws {
        guard let season = try currentSeason(in: database) else { return }
        try Self.replaceEvents(season.events, at: season.at, in: database)
    }
}
