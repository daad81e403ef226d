import FireEvents
import FoundationEssentials
import GRDB
import Geo

/// Finds what is older than a minute, and takes it out.
struct RetentionWork {
    let tables: TrackingTables
    let files: FileOrder
    let path: String
    let minute: Int32
    private(set) var found = Retention()
    /// Numbers of components that go.
    private var components: [Int64] = []
    /// Their detections.
    private var keys: Set<ObservationKey> = []
    /// Numbers of rows.
    private var current: [Int64] = []
    private var superseded: [Int64] = []
    /// Minutes that are read at once.
    private static let stretch: Int32 = 1_440

    init(tables: TrackingTables, files: FileOrder, path: String, minute: Int32) {
        (self.tables, self.files, self.path, self.minute) = (tables, files, path, minute)
    }

    private var database: Database { tables.database }

    mutating func count() throws {
        components = try oldComponents()
        for number in components { keys.formUnion(try tables.detections(of: number).map(ObservationKey.init)) }
        try findRows()
        (found.events, found.detections, found.superseded) = (components.count, current.count, superseded.count)
    }

    /// Components last seen before the minute, less those that are bound to one that stays.
    private func oldComponents() throws -> [Int64] {
        let rows = try Row.fetchAll(database, sql: "SELECT fid, linkGroup, lastMinute FROM components")
        let edges = Dictionary(grouping: try Rekindlings.all(in: database), by: \.later).mapValues { $0.map(\.earlier) }
        let members = Dictionary(grouping: rows) { $0[1] as Int64 }.mapValues { $0.map { $0[0] as Int64 } }
        let groups = Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as Int64, $0[1] as Int64) })
        var staying = Set(rows.filter { ($0[2] as Int32) >= minute }.map { $0[0] as Int64 })
        var fresh = Array(staying)
        while let number = fresh.popLast() {
            let bound = (edges[number] ?? []) + (groups[number].flatMap { members[$0] } ?? [])
            for other in bound where staying.insert(other).inserted { fresh.append(other) }
        }
        return groups.keys.filter { !staying.contains($0) }.sorted()
    }

    /// Rows of the detections that go, and editions near which no current row is left.
    private mutating func findRows() throws {
        guard let first = keys.map(\.minute).min(), let last = keys.map(\.minute).max() else { return }
        let reach = EditionMerge.reachMinutes
        for start in stride(from: first, through: last, by: Int(Self.stretch)) {
            let minutes = start..<min(start + Self.stretch, last + 1)
            let held = try HeldRows(
                in: [minutes.lowerBound - reach..<minutes.upperBound + reach], files, in: database, path: path)
            var kept: Set<Int32> = []
            for (number, detection) in zip(held.current.numbers, held.current.detections) {
                let key = ObservationKey(detection)
                if !keys.contains(key) {
                    kept.formUnion(key.minute - reach...key.minute + reach)
                } else if minutes.contains(key.minute) {
                    current.append(number)
                }
            }
            for number in held.superseded.numbers {
                let own = RowNumber.minute(of: number)
                if minutes.contains(own), !kept.contains(own) { superseded.append(number) }
            }
        }
    }

    mutating func countSmoke(before instant: Instant) throws {
        guard try database.tableExists("smokeForecasts") else { return }
        found.smokeRuns =
            try Int.fetchOne(
                database, sql: "SELECT count(*) FROM smokeForecasts WHERE \(Self.smokeIsOver)",
                arguments: [instant.seconds]) ?? 0
    }

    private static let smokeIsOver = "strftime('%s', start) + 3600 * hours < ?"

    mutating func apply(before instant: Instant) throws {
        for (table, numbers) in [("detections", current), ("supersededDetections", superseded)] {
            let statement = try database.makeStatement(sql: "DELETE FROM \(table) WHERE fid = ?")
            for number in numbers { try statement.execute(arguments: [number]) }
        }
        for number in components { try tables.remove(number) }
        try database.execute(
            sql: """
                DELETE FROM files WHERE fid NOT IN (SELECT fileId FROM detections)
                    AND fid NOT IN (SELECT fileId FROM supersededDetections)
                """)
        found.files = database.changesCount
        if try database.tableExists("smokeForecasts") {
            try database.execute(
                sql: "DELETE FROM smokeForecasts WHERE \(Self.smokeIsOver)", arguments: [instant.seconds])
        }
    }
}
