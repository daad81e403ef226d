import FireEvents
import FoundationEssentials
import GRDB

/// Changes of an ingest among the current detections.
struct DetectionChanges {
    var removed: [Detection] = []
    var added: [Detection] = []

    var isEmpty: Bool { removed.isEmpty && added.isEmpty }

    mutating func replace(_ old: Detection, by new: Detection) {
        removed.append(old)
        added.append(new)
    }

    /// What became of each observation that was changed; `nil` where it is no longer current.
    static func net(_ changes: [DetectionChanges]) -> [ObservationKey: Detection?] {
        var net: [ObservationKey: Detection?] = [:]
        for change in changes {
            for detection in change.removed { net.updateValue(nil, forKey: ObservationKey(detection)) }
            for detection in change.added { net.updateValue(detection, forKey: ObservationKey(detection)) }
        }
        return net
    }
}

extension DetectionChanges {
    /// Above this many at once, tracking everything anew is as quick.
    static let mostAtOnce = 60_000

    /// Whether what so many rows change is worth noting; otherwise what was tracked is given up.
    static func isWorthNoting(rows: Int, in database: Database) throws -> Bool {
        guard try TrackingTables.trackedInstant(in: database) != nil else { return false }
        return rows <= mostAtOnce
    }

    /// Notes what changed for the next tracking, in the transaction that changes it; too much is not noted, and what was
    /// tracked is given up.
    func note(_ files: FileOrder, in database: Database) throws {
        guard !isEmpty else { return }
        let noted = try Int.fetchOne(database, sql: "SELECT coalesce(sum(length(added)), 0) FROM detectionChanges") ?? 0
        guard removed.count + added.count + noted / Detection.storedSize <= Self.mostAtOnce else {
            return try TrackingTables.forget(in: database)
        }
        try database.execute(
            sql: "INSERT INTO detectionChanges (removed, added) VALUES (?, ?)",
            arguments: [Self.bytes(removed, files), Self.bytes(added, files)])
    }

    static func noted(_ files: FileOrder, in database: Database) throws -> [DetectionChanges] {
        try Row.fetchAll(database, sql: "SELECT removed, added FROM detectionChanges ORDER BY fid").map { row in
            DetectionChanges(
                removed: try Self.detections(row[0], files), added: try Self.detections(row[1], files))
        }
    }

    static func bytes(_ detections: [Detection], _ files: FileOrder) -> Data {
        var writer = ByteWriter()
        for detection in detections { writer.add(detection, files) }
        return Data(writer.bytes)
    }

    static func detections(_ data: Data, _ files: FileOrder) throws -> [Detection] {
        try data.withUnsafeBytes { bytes in
            var reader = ByteReader(bytes)
            return try reader.detections(files)
        }
    }
}
