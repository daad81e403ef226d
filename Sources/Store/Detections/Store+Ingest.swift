public import Assessment
public import FireEvents
public import Geo
import GRDB

/// How the rows of a file were taken up; sums over files are the same in any order of files.
public struct IngestCounts: Sendable, Equatable {
    /// Observations that were not known.
    public var new: Int
    /// Rows that were known already, or came twice.
    public var duplicate: Int
    /// Further editions of known observations: they replaced another, or gave way to a better one.
    public var superseded: Int
    /// Rows that could not be used.
    public var rejected: Int
    public var read: Int { new + duplicate + superseded + rejected }

    public init(new: Int = 0, duplicate: Int = 0, superseded: Int = 0, rejected: Int = 0) {
        self.new = new
        self.duplicate = duplicate
        self.superseded = superseded
        self.rejected = rejected
    }

    public static func + (a: IngestCounts, b: IngestCounts) -> IngestCounts {
        IngestCounts(
            new: a.new + b.new, duplicate: a.duplicate + b.duplicate, superseded: a.superseded + b.superseded,
            rejected: a.rejected + b.rejected)
    }
}

extension Store {
    /// Takes up the detections of a file, all or none of them; when it returns, they are on the disk.
    ///
    /// A file is known by its name and digest: taking it up again changes nothing. The store ends the same whatever the order of
    /// files and rows; see ``FireEvents/EditionMerge`` for what becomes of editions of the same observation.
    ///
    /// - Parameters:
    ///   - detections: The usable rows, in any order; their `fileIndex` is not looked at.
    ///   - rejected: Rows of the file that could not be used.
    public func ingest(
        _ detections: [Detection], from file: SourceFile, rejected: Int = 0
    ) throws(StoreError) -> IngestCounts {
        try write { [path] database in
            let files = try Self.enter(file, rejected: rejected, in: database, path: path)
            var rows = detections
            if let index = files.index(of: file) {
                for position in rows.indices { rows[position].fileIndex = index }
            }
            var held = try HeldRows(around: rows, files, in: database, path: path)
            let merge = EditionMerge(rows, current: held.current.detections, superseded: held.superseded.detections)
            let noting = try DetectionChanges.isWorthNoting(rows: rows.count, in: database)
            if merge.changesAnything {
                try Self.outdateEvents(in: database)
                if !noting { try TrackingTables.forget(in: database) }
            }
            try held.apply(merge, of: rows, files, noting: noting, in: database, path: path).note(files, in: database)
            return IngestCounts(
                new: merge.counts.new, duplicate: merge.counts.duplicate, superseded: merge.counts.superseded,
                rejected: rejected)
        }
    }

    /// All files, by name, then digest: what `Detection.fileIndex` counts.
    public func files() throws(StoreError) -> [SourceFile] {
        try read { [path] in try FileOrder(in: $0, path: path).files }
    }

    /// The current detections in the order of their keys, each observation once, in its most refined edition.
    ///
    /// - Parameter instant: Later ones are left out; `nil` for none.
    public func detections(until instant: Instant? = nil) throws(StoreError) -> [Detection] {
        try read { [path] database in
            let files = try FileOrder(in: database, path: path)
            return try DetectionReader.canonical(until: earliest(instant), files, in: database, path: path)
        }
    }

    /// From the first to the newest current detection; `nil` when there is none.
    public func span() throws(StoreError) -> ClosedRange<Instant>? {
        try read { database in
            guard
                let row = try Row.fetchOne(
                    database, sql: "SELECT min(fid), max(fid) FROM detections WHERE fid < ?", arguments: [endNumber]),
                let first = row[0] as Int64?, let last = row[1] as Int64?
            else { return nil }
            return Instant(
                seconds: Int64(RowNumber.minute(of: first)) * 60)...Instant(
                    seconds: Int64(RowNumber.minute(of: last)) * 60)
        }
    }

    private static func enter(
        _ file: SourceFile, rejected: Int, in database: Database, path: String
    ) throws -> FileOrder {
        try database.execute(
            sql: """
                INSERT INTO files (name, digest, detectionCount, rejectedCount) VALUES (?, ?, ?, ?)
                    ON CONFLICT (name, digest) DO UPDATE
                    SET detectionCount = excluded.detectionCount, rejectedCount = excluded.rejectedCount
                """,
            arguments: [file.name, file.digest, file.detectionCount, rejected])
        return try FileOrder(in: database, path: path)
    }
}
