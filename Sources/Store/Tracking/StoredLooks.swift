import FireEvents
import FoundationEssentials
import GRDB
import Geo

/// Where satellites are known to have looked, in the table `looks`: minutes by cell, ascending.
enum StoredLooks {
    static func write(_ detections: [Detection], in database: Database) throws {
        var minutes: [Int64: [Int32]] = [:]
        for detection in detections {
            let (cell, minute) = (cell(detection), ObservationKey(detection).minute)
            if minutes[cell]?.last != minute { minutes[cell, default: []].append(minute) }
        }
        for cell in minutes.keys.sorted() { try write(minutes[cell] ?? [], at: cell, in: database) }
    }

    static func read(in database: Database) throws -> LookIndex {
        var minutes: [Int64: [Int32]] = [:]
        let rows = try Row.fetchCursor(database, sql: "SELECT fid, minutes FROM looks")
        while let row = try rows.next() { minutes[row[0]] = Self.minutes(row[1]) }
        return LookIndex(minutesByCell: minutes)
    }

    /// - Parameter minute: Gives the current detections of a minute.
    static func update(
        _ net: [ObservationKey: Detection?], removed: [Detection], in database: Database,
        minute: (Int32) throws -> [Detection]
    ) throws {
        var changed: [Int64: Set<Int32>] = [:]
        for detection in removed + net.values.compactMap(\.self) {
            changed[cell(detection), default: []].insert(ObservationKey(detection).minute)
        }
        var rows: [Int32: [Detection]] = [:]
        for (cell, minutes) in changed.sorted(by: { $0.key < $1.key }) {
            var known = Set(
                try Data.fetchOne(
                    database, sql: "SELECT minutes FROM looks WHERE fid = ?", arguments: [cell]
                ).map(Self.minutes) ?? [])
            for each in minutes {
                if rows[each] == nil { rows[each] = try minute(each) }
                if rows[each]?.contains(where: { Self.cell($0) == cell }) ?? false {
                    known.insert(each)
                } else {
                    known.remove(each)
                }
            }
            try write(known.sorted(), at: cell, in: database)
        }
    }

    private static func cell(_ detection: Detection) -> Int64 {
        LookIndex.cellNumber(of: UnitVector(detection.coordinate))
    }

    private static func write(_ minutes: [Int32], at cell: Int64, in database: Database) throws {
        guard !minutes.isEmpty else {
            return try database.execute(sql: "DELETE FROM looks WHERE fid = ?", arguments: [cell])
        }
        var writer = ByteWriter()
        for minute in minutes { writer.add(minute) }
        try database.execute(
            sql: "INSERT OR REPLACE INTO looks (fid, minutes) VALUES (?, ?)", arguments: [cell, Data(writer.bytes)])
    }

    private static func minutes(_ data: Data) -> [Int32] {
        data.withUnsafeBytes { bytes in
            (0..<bytes.count / 4).map {
                Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * $0, as: Int32.self))
            }
        }
    }
}
