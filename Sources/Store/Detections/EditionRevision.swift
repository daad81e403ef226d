import FireEvents
import GRDB

/// Decides anew which of the detections that are held are superseded, and moves them between the two tables.
///
/// The same rows in the same places are told the same; it is for a change of how distances are measured.
struct EditionRevision {
    private let files: FileOrder
    private let database: Database
    private let path: String
    /// Minutes that are read at once, besides those that bear on them.
    private static let minutes: Int32 = 1_440

    init(in database: Database, path: String) throws {
        files = try FileOrder(in: database, path: path)
        (self.database, self.path) = (database, path)
    }

    func apply() throws {
        var from = Int32.min
        while let first = try minute(from: from) {
            let end = first + Self.minutes
            var held = try HeldRows(
                in: [first - EditionMerge.reachMinutes..<end + EditionMerge.reachMinutes], files, in: database,
                path: path)
            try held.reviseEditions(of: first..<end, files, in: database, path: path)
            from = end
        }
    }

    /// The first minute with a detection from one on.
    private func minute(from: Int32) throws -> Int32? {
        try ["detections", "supersededDetections"].compactMap { table in
            try Int64.fetchOne(
                database, sql: "SELECT min(fid) FROM \(table) WHERE fid >= ?",
                arguments: [RowNumber.first(of: from)])
        }.min().map(RowNumber.minute)
    }
}
