import FireEvents
import GRDB
import Geo

/// Which component began on the land of which, in the table `rekindlings`.
enum Rekindlings {
    static func add(earlier: Int64, later: Int64, in database: Database) throws {
        try database.cachedStatement(sql: "INSERT INTO rekindlings (earlier, later) VALUES (?, ?)")
            .execute(arguments: [earlier, later])
    }

    static func all(in database: Database) throws -> [(earlier: Int64, later: Int64)] {
        try Row.fetchAll(database, sql: "SELECT earlier, later FROM rekindlings").map { ($0[0], $0[1]) }
    }

    /// Components that began on the land of some.
    static func later(than numbers: [Int64], in database: Database) throws -> Set<Int64> {
        var found: Set<Int64> = []
        for number in numbers {
            found.formUnion(
                try Int64.fetchAll(
                    database, sql: "SELECT later FROM rekindlings WHERE earlier = ?", arguments: [number]))
        }
        return found
    }

    /// Finds anew on whose land components began: those that are new, those that began on land of one that changed, and
    /// those that began near a change and not before it.
    ///
    /// - Parameters:
    ///   - minute: Of the earliest change.
    static func update(
        _ tables: TrackingTables, new: [Int64], affected: Set<Int64>, near ranges: [ClosedRange<Int64>],
        since minute: Int32, reachMeters: Double
    ) throws {
        let wanted = affected.union(new).union(try tables.components(beginningIn: ranges, since: minute))
        for number in wanted.sorted() {
            try tables.database.execute(sql: "DELETE FROM rekindlings WHERE later = ?", arguments: [number])
            guard let first = try tables.first(of: number) else { continue }
            for earlier in try tables.components(before: first, reachMeters: reachMeters) where earlier != number {
                try add(earlier: earlier, later: number, in: tables.database)
            }
        }
    }
}

extension TrackingTables {
    /// The earliest detection of a component; `nil` when there is none of that number.
    func first(of number: Int64) throws -> Detection? {
        let statement = try RawStatement("SELECT record FROM components WHERE fid = ?", in: database)
        statement.bind(number, at: 1)
        guard try statement.step() else { return nil }
        var reader = ByteReader(statement.bytes(0))
        return try reader.detection(directory.files)
    }

    /// Components with a detection before and within linking distance of one.
    fileprivate func components(before first: Detection, reachMeters: Double) throws -> [Int64] {
        let rekindling = Rekindling(first: first)
        let statement = try RawStatement(
            "SELECT component, detections FROM componentTiles WHERE tile BETWEEN ? AND ? AND firstMinute <= ?",
            in: database)
        statement.bind(Int64(ObservationKey(first).minute), at: 3)
        let degrees = Earth.latitudeDegrees(spanning: reachMeters) + 1e-6
        var found: Set<Int64> = []
        for range in Self.ranges(near: [Self.tile(of: first)], reachMeters: reachMeters) {
            statement.bind(range.lowerBound, at: 1)
            statement.bind(range.upperBound, at: 2)
            while try statement.step() {
                let number = statement.integer(0)
                guard !found.contains(number) else { continue }
                var reader = ByteReader(statement.bytes(1))
                if try reader.holdsLand(of: rekindling, first, degrees, directory.files) { found.insert(number) }
            }
            statement.reset()
        }
        return found.sorted()
    }
}

extension ByteReader {
    /// Whether a fire began on the land of one of the detections that are left.
    fileprivate mutating func holdsLand(
        of rekindling: Rekindling, _ first: Detection, _ degrees: Double, _ files: FileOrder
    ) throws -> Bool {
        try skipDetections(fartherFrom: first.coordinate.latitude, thanDegrees: degrees)
        while !isAtEnd {
            if rekindling.began(onLandOf: try detection(files)) { return true }
            try skipDetections(fartherFrom: first.coordinate.latitude, thanDegrees: degrees)
        }
        return false
    }
}
