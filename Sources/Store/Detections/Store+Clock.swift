import GRDB
public import Geo

/// Detections that are dated after the clock: those of a store that an earlier program let them into.
public struct FutureDetections: Sendable, Equatable {
    public var count: Int
    public var newest: Instant
}

extension Store {
    /// What is left out because it is dated more than a day after the clock; `nil` when nothing is.
    public func futureDetections() throws(StoreError) -> FutureDetections? {
        try read { database in
            guard
                let row = try Row.fetchOne(
                    database, sql: "SELECT count(*), max(fid) FROM detections WHERE fid >= ?", arguments: [endNumber]),
                let newest = row[1] as Int64?
            else { return nil }
            return FutureDetections(count: row[0], newest: Instant(minute: RowNumber.minute(of: newest)))
        }
    }

    /// The earlier of an instant and the last one that a detection can be of.
    func earliest(_ instant: Instant?) -> Instant? {
        [instant, latest].compactMap(\.self).min()
    }

    /// Numbers of detections that can have been made are below it.
    var endNumber: Int64 {
        latest.map { RowNumber.first(of: Int32(clamping: $0.seconds / 60 + 1)) } ?? .max
    }
}
