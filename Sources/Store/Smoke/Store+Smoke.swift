import EmergencyResponse
import FoundationEssentials
import GRDB
public import Geo
public import ModelRuns

extension Store {
    /// Keeps a run of smoke with its grid, `concentration.nc`; one that is there already is kept once.
    public func keep(_ smoke: KeptSmoke, grid: [UInt8]) throws(StoreError) {
        try write { database in
            try SmokeRows.prepare(database)
            try database.execute(
                sql: "INSERT OR IGNORE INTO smokeForecasts (id, start, hours, forecast, grid) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    smoke.id, smoke.start.stored, smoke.hours, try CanonicalJSON(encoding: smoke).text, Data(grid),
                ])
        }
    }

    /// All runs with their scores, by start and then in the order of keeping.
    public func smoke() throws(StoreError) -> [(forecast: KeptSmoke, score: SmokeScore?)] {
        try read { [path] database in
            guard try database.tableExists("smokeForecasts") else { return [] }
            let rows = try Row.fetchAll(
                database,
                sql: "SELECT id, forecast, pairs, rank, withinFactor2 FROM smokeForecasts ORDER BY start, fid")
            return try rows.map { row in
                let forecast = try SmokeRows.forecast(row, path)
                let score = (row["pairs"] as Int?).map {
                    SmokeScore(pairs: $0, rank: row["rank"], withinFactor2: row["withinFactor2"])
                }
                return (forecast, score)
            }
        }
    }

    /// The run that speaks of an instant: of those that cover it, the one that started last, and of these the one kept last; a forecast
    /// before any that is none.
    public func smoke(at instant: Instant) throws(StoreError) -> KeptSmoke? {
        try read { [path] database in
            guard try database.tableExists("smokeForecasts") else { return nil }
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT id, forecast FROM smokeForecasts WHERE strftime('%s', start) + 0 <= ?1
                        AND strftime('%s', start) + 3600 * hours > ?1 ORDER BY start DESC, fid DESC
                    """, arguments: [instant.seconds])
            var newest: KeptSmoke?
            while let row = try rows.next() {
                let run = try SmokeRows.forecast(row, path)
                if run.isForecast { return run }
                newest = newest ?? run
            }
            return newest
        }
    }

    /// The grid of a run, as netCDF.
    public func smokeGrid(_ id: String) throws(StoreError) -> [UInt8] {
        try read { database in
            guard try database.tableExists("smokeForecasts") else { return [] }
            let data = try Data.fetchOne(
                database, sql: "SELECT grid FROM smokeForecasts WHERE id = ?", arguments: [id])
            return data.map { [UInt8]($0) } ?? []
        }
    }

    public func score(_ id: String, _ score: SmokeScore) throws(StoreError) {
        try write { database in
            try database.execute(
                sql: "UPDATE smokeForecasts SET pairs = ?, rank = ?, withinFactor2 = ? WHERE id = ?",
                arguments: [score.pairs, score.rank, score.withinFactor2, id])
        }
    }

    /// Takes up measurements; a later value of the same station and time replaces the earlier one.
    public func add(_ observations: [SmokeObservation]) throws(StoreError) {
        try write { database in
            try SmokeRows.prepare(database)
            for observation in observations {
                try database.execute(
                    sql: """
                        INSERT INTO smokeObservations (station, longitude, latitude, startsAt, endsAt, micrograms)
                        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (station, startsAt, endsAt) DO UPDATE SET
                            longitude = excluded.longitude, latitude = excluded.latitude, micrograms = excluded.micrograms
                        """,
                    arguments: [
                        observation.station, observation.coordinate.longitude, observation.coordinate.latitude,
                        observation.from.stored, observation.until.stored, observation.micrograms,
                    ])
            }
        }
    }

    /// Measurements that begin and end within some time.
    public func smokeObservations(from: Instant, until: Instant) throws(StoreError) -> [SmokeObservation] {
        try read { [path] database in
            guard try database.tableExists("smokeObservations") else { return [] }
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM smokeObservations WHERE startsAt >= ? AND endsAt <= ? ORDER BY station, startsAt, endsAt
                    """, arguments: [from.stored, until.stored])
            return try rows.map { row in
                guard let from = Instant(iso8601: (row["startsAt"] as String).prefix(19) + "Z"),
                    let until = Instant(iso8601: (row["endsAt"] as String).prefix(19) + "Z"),
                    let place = try? Coordinate(latitude: row["latitude"], longitude: row["longitude"])
                else { throw StoreError.damaged(path: path, found: "a measurement of \(row["station"] as String)") }
                return SmokeObservation(
                    station: row["station"], coordinate: place, from: from, until: until, micrograms: row["micrograms"])
            }
        }
    }
}

/// The tables of smoke.
private enum SmokeRows {
    static func forecast(_ row: Row, _ path: String) throws -> KeptSmoke {
        do {
            return try CanonicalJSON(json: Array((row["forecast"] as String).utf8)).decoded(KeptSmoke.self)
        } catch {
            throw StoreError.damaged(path: path, found: "smoke forecast \(row["id"] as String)")
        }
    }

    static func prepare(_ database: Database) throws {
        guard try !database.tableExists("smokeForecasts") else { return }
        try database.execute(
            sql: """
                CREATE TABLE smokeForecasts (fid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, start DATETIME NOT NULL,
                    hours INTEGER NOT NULL, forecast TEXT NOT NULL, grid BLOB NOT NULL, pairs INTEGER, rank DOUBLE,
                    withinFactor2 DOUBLE);
                CREATE TABLE smokeObservations (fid INTEGER PRIMARY KEY, station TEXT NOT NULL, longitude DOUBLE NOT NULL,
                    latitude DOUBLE NOT NULL, startsAt DATETIME NOT NULL, endsAt DATETIME NOT NULL, micrograms DOUBLE NOT NULL,
                    UNIQUE (station, startsAt, endsAt));
                """)
        try GeoPackage.register("smokeForecasts", geometry: nil, in: database)
        try GeoPackage.register("smokeObservations", geometry: nil, in: database)
    }
}
