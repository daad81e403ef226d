import Assessment
import FireEvents
import GRDB
public import Geo

/// What is taken out of a store by age.
public struct Retention: Sendable, Equatable {
    /// Fires, and heat of other kinds, with all their detections.
    public var events = 0
    /// Current detections; and editions that others had replaced.
    public var detections = 0
    public var superseded = 0
    /// Files of which nothing is left.
    public var files = 0
    /// Runs of smoke with their grids.
    public var smokeRuns = 0

    public init() {}
}

extension Store {
    /// Takes out fires that were last seen before an instant, whole or not at all, and runs of smoke that ended before it.
    ///
    /// A fire stays while it, one that it belongs together with, or one that began on its land was seen since. The fires that
    /// stay are what they were. The ledger, claims, incidents, areas and places are not touched.
    ///
    /// - Parameter rehearses: Counts only.
    /// - Throws: ``StoreError``; of kind `occupied` where fires are not tracked, or nothing would be left.
    public func prune(before instant: Instant, rehearses: Bool = false) throws(StoreError) -> Retention {
        try write { [path] database in
            let files = try FileOrder(in: database, path: path)
            guard let season = try currentSeason(in: database) else {
                throw refusal("fires that are tracked", "detections that came since")
            }
            guard instant <= season.at else {
                throw refusal("an instant up to the newest detection", "\(instant), after \(season.at)")
            }
            let tables = TrackingTables(database: database, directory: Directory(files, places: []))
            var work = RetentionWork(tables: tables, files: files, path: path, minute: instant.minute)
            try work.count()
            try work.countSmoke(before: instant)
            guard !rehearses else { return work.found }
            try work.apply(before: instant)
            if let left = try currentSeason(in: database) {
                try Self.replaceEvents(left.events, at: left.at, in: database)
            }
            return work.found
        }
    }

    /// Gives the room that was freed back to the disk; it needs as much beside the store meanwhile.
    public func compact() throws(StoreError) {
        do { try queue.vacuum() } catch { throw StoreError(error, path: path, whileWriting: true) }
    }

    private func refusal(_ expected: String, _ found: String) -> StoreError {
        StoreError(
            .occupied, path: path, expected: expected, found: found,
            advice: "zarevo ingest or zarevo events brings the fires up to date; take an earlier instant")
    }
}
