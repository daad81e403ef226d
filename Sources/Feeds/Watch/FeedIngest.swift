import FireEvents
import Formats
import Foundation
public import Geo
public import Operations
import Store
import Tables

/// Takes a table up that came from a source, by the operation of `zarevo ingest`.
public enum FeedIngest {
    /// What became of it.
    public struct Taken: Sendable {
        public var text: String
        public var newCount: Int
        /// Rows that could not be used, the first of them.
        public var rejections: [String]
        /// Of the newest row.
        public var newestAt: Instant?
    }

    /// - Parameters:
    ///   - bytes: The table as it came.
    ///   - name: What the store calls the file.
    /// - Throws: ``FormatError`` for what is no table, `StoreError` where it cannot be kept.
    public static func takeUp(_ bytes: [UInt8], as name: String, into session: StoreSession) throws -> Taken {
        defer { close(session) }
        return try TemporaryFile.holding(bytes, ending: ".csv") { path in
            var ingest = DetectionIngest(into: session)
            let outcome = try ingest.takeUp(path, as: name, kept: { _ in name })
            return Taken(
                text: outcome.counts.text, newCount: outcome.counts.new + outcome.counts.superseded,
                rejections: Array(ingest.rejections.prefix(3)),
                newestAt: outcome.input.table.detections.map(\.observedAt).max())
        }
    }

    /// Finds the fires anew, once for all tables of a round.
    public static func refresh(_ session: StoreSession) throws {
        defer { close(session) }
        try session.refreshEvents()
    }

    /// What was written is on the disk already.
    private static func close(_ session: StoreSession) {
        do { try session.close() } catch { session.listener.remark("\(error)") }
    }
}
