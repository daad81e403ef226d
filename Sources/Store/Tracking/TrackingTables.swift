import Assessment
import FireEvents
import Formats
import FoundationEssentials
import GRDB
import Geo

/// Reads and writes the tables that hold the fires as they were last tracked.
struct TrackingTables {
    static let names = ["components", "componentTiles", "rekindlings", "looks", "detectionChanges"]
    /// Higher than any two footprints that link are apart.
    static let tiles = SphereCells(sideMeters: 12_000)

    let database: Database
    let directory: Directory

    /// Raised whenever the bytes of a tracked fire change, or the rules by which fires are told; with the tables of static sources that it was judged by: fires that
    /// were written in another form are tracked anew.
    private static let form = "8 " + ShippedStaticSources.fingerprint

    /// When the fires were last tracked; `nil` when they must all be tracked anew.
    static func trackedInstant(in database: Database) throws -> Instant? {
        let form = try String.fetchOne(database, sql: "SELECT value FROM meta WHERE name = 'trackedForm'")
        guard form == Self.form else { return nil }
        return try String.fetchOne(database, sql: "SELECT value FROM meta WHERE name = 'trackedAt'")
            .flatMap(Instant.init(iso8601:))
    }

    static func noteTracked(at instant: Instant, in database: Database) throws {
        for (name, value) in [("trackedAt", instant.description), ("trackedForm", form)] {
            try database.execute(
                sql: "INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", arguments: [name, value])
        }
    }

    static func forget(in database: Database) throws {
        try database.execute(sql: "DELETE FROM meta WHERE name = 'trackedAt'")
    }

    func clear() throws {
        for name in Self.names { try database.execute(sql: "DELETE FROM \(name)") }
    }

    static func tile(of detection: Detection) -> Int64 {
        Int64(tiles.key(of: UnitVector(detection.coordinate)))
    }

    /// Ranges of tiles that may hold what is within linking distance of anything in some tiles.
    static func ranges(near tiles: Set<Int64>, reachMeters: Double) -> [ClosedRange<Int64>] {
        var found: Set<ClosedRange<Int64>> = []
        for tile in tiles {
            Self.tiles.forEachRange(near: UInt64(tile), within: reachMeters / Earth.radiusMeters) { range in
                found.insert(Int64(range.lowerBound)...Int64(range.upperBound))
            }
        }
        return found.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    }
}

extension TrackingTables {
    /// Writes a component over what was there under its number.
    ///
    /// - Parameter group: The number of the component with the earliest detection of its link group.
    func write(_ fire: TrackedFire, _ detections: [Detection], as number: Int64, group: Int64) throws {
        try writeRecord(fire, count: detections.count, as: number, group: group)
        var held = try blobs(of: number)
        var parts: [Int64: TilePart] = [:]
        for detection in detections {
            parts[Self.tile(of: detection), default: TilePart()].add(detection, directory.files)
        }
        for (tile, part) in parts.sorted(by: { $0.key < $1.key }) {
            let bytes = Data(part.writer.bytes)
            guard held.removeValue(forKey: tile) != bytes else { continue }
            try removeTile(tile, of: number)
            try database.cachedStatement(
                sql: """
                    INSERT INTO componentTiles (tile, component, firstMinute, lastMinute, detections)
                    VALUES (?, ?, ?, ?, ?)
                    """
            ).execute(arguments: [tile, number, part.firstMinute, part.lastMinute, bytes])
        }
        for tile in held.keys.sorted() { try removeTile(tile, of: number) }
    }

    private func removeTile(_ tile: Int64, of number: Int64) throws {
        try database.cachedStatement(sql: "DELETE FROM componentTiles WHERE tile = ? AND component = ?")
            .execute(arguments: [tile, number])
    }

    private func writeRecord(_ fire: TrackedFire, count: Int, as number: Int64, group: Int64) throws {
        var record = ByteWriter()
        record.add(fire, directory.files)
        let last = fire.state.minutes.last ?? 0
        try database.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO components (fid, linkGroup, rootTile, lastMinute, detectionCount, record)
                VALUES (?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [number, group, Self.tile(of: fire.state.first), last, count, Data(record.bytes)])
    }

    func remove(_ number: Int64) throws {
        for sql in [
            "DELETE FROM components WHERE fid = ?", "DELETE FROM componentTiles WHERE component = ?",
            "DELETE FROM rekindlings WHERE earlier = ?", "DELETE FROM rekindlings WHERE later = ?",
        ] { try database.execute(sql: sql, arguments: [number]) }
    }

    private func blobs(of number: Int64) throws -> [Int64: Data] {
        var blobs: [Int64: Data] = [:]
        let rows = try Row.fetchCursor(
            database, sql: "SELECT tile, detections FROM componentTiles WHERE component = ?", arguments: [number])
        while let row = try rows.next() { blobs[row[0]] = row[1] }
        return blobs
    }

    /// The detections of a component, in no particular order.
    func detections(of number: Int64) throws -> [Detection] {
        let statement = try RawStatement(
            "SELECT detections FROM componentTiles WHERE component = ?", in: database)
        statement.bind(number, at: 1)
        var rows: [Detection] = []
        while try statement.step() {
            var reader = ByteReader(statement.bytes(0))
            rows += try reader.detections(directory.files)
        }
        return rows
    }

    /// Numbers of the components with something in ranges of tiles and about some minutes, ascending.
    func components(in ranges: [ClosedRange<Int64>], about minutes: ClosedRange<Int32>) throws -> [Int64] {
        try numbers(
            """
            SELECT DISTINCT component FROM componentTiles
            WHERE tile BETWEEN ? AND ? AND lastMinute >= \(minutes.lowerBound) AND firstMinute <= \(minutes.upperBound)
            """, ranges)
    }

    /// Numbers of the components that began in ranges of tiles and not before a minute, ascending.
    func components(beginningIn ranges: [ClosedRange<Int64>], since minute: Int32) throws -> [Int64] {
        try numbers(
            "SELECT fid FROM components WHERE rootTile BETWEEN ? AND ? AND lastMinute >= \(minute)", ranges
        ).filter { try first(of: $0).map { ObservationKey($0).minute >= minute } ?? false }
    }

    /// The numbers of all components of the link groups of some, with those of their groups, by number.
    func groups(of numbers: [Int64]) throws -> [Int64: Int64] {
        var groups: [Int64: Int64] = [:]
        let statement = try RawStatement(
            """
            SELECT fid, linkGroup FROM components
            WHERE linkGroup = (SELECT linkGroup FROM components WHERE fid = ?)
            """, in: database)
        for number in numbers where groups[number] == nil {
            statement.bind(number, at: 1)
            while try statement.step() { groups[statement.integer(0)] = statement.integer(1) }
            statement.reset()
        }
        return groups
    }

    private func numbers(_ sql: String, _ ranges: [ClosedRange<Int64>]) throws -> [Int64] {
        let statement = try RawStatement(sql, in: database)
        var found: Set<Int64> = []
        for range in ranges {
            statement.bind(range.lowerBound, at: 1)
            statement.bind(range.upperBound, at: 2)
            while try statement.step() { found.insert(statement.integer(0)) }
            statement.reset()
        }
        return found.sorted()
    }

    /// Components with their numbers, as they were written; all of them, or those last seen after a minute.
    func fires(lastSeenAfter minute: Int32 = .min) throws -> [(number: Int64, fire: TrackedFire)] {
        let statement = try RawStatement("SELECT fid, record FROM components WHERE lastMinute > ?", in: database)
        statement.bind(Int64(minute), at: 1)
        var fires: [(Int64, TrackedFire)] = []
        while try statement.step() {
            var reader = ByteReader(statement.bytes(1))
            fires.append((statement.integer(0), try reader.trackedFire(directory)))
        }
        return fires
    }
}

/// Share of a component in one tile.
private struct TilePart {
    var writer = ByteWriter()
    var firstMinute = Int32.max
    var lastMinute = Int32.min

    mutating func add(_ detection: Detection, _ files: FileOrder) {
        let minute = ObservationKey(detection).minute
        firstMinute = min(firstMinute, minute)
        lastMinute = max(lastMinute, minute)
        writer.add(detection, files)
    }
}
