import GRDB

#if canImport(Glibc)
    import Glibc
#endif

/// The tables of a store and how they came to be, version by version.
enum Schema {
    /// Each brings a store from the version of its index to the next; what has been published here is never changed.
    private static let migrations: [@Sendable (Database, _ path: String) throws -> Void] = [
        { database, _ in try SchemaVersion1.create(database) }, { database, _ in try SchemaVersion2.create(database) },
        { database, _ in try SchemaVersion3.create(database) }, { database, _ in try SchemaVersion4.create(database) },
        SchemaVersion5.create,
    ]
    static var newest: Int { migrations.count }

    private enum State { case blank, version(Int) }

    /// - Throws: ``StoreError`` when the file is not a store, or one that only a later program understands.
    static func prepare(_ queue: DatabaseQueue, path: String, canWrite: Bool) throws {
        let version = try queue.read { try number(of: $0, path: path) }
        guard canWrite else {
            guard version > 0 else { throw StoreError.notAStore(path: path, found: "an empty file") }
            return
        }
        if version < newest { try migrate(queue, path: path) }
        try keepLog(queue)
    }

    /// Several programs may find the same file blank: the first to get the lock makes the tables, the others find them made.
    private static func migrate(_ queue: DatabaseQueue, path: String) throws {
        try queue.inTransaction(.exclusive) { database in
            let version = try number(of: database, path: path)
            guard version < newest else { return .rollback }
            for migration in migrations[version...] { try migration(database, path) }
            try database.execute(
                sql: "INSERT OR REPLACE INTO meta (name, value) VALUES ('schemaVersion', ?)", arguments: ["\(newest)"])
            return .commit
        }
    }

    /// Keeps a write-ahead log. SQLite does not wait for other programs while the mode changes, so this does.
    private static func keepLog(_ queue: DatabaseQueue) throws {
        let deadline = ContinuousClock.now + .seconds(Store.patienceSeconds)
        while true {
            do {
                return try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < deadline
            {
                usleep(20_000)
            }
        }
    }

    /// 0 for a blank file.
    private static func number(of database: Database, path: String) throws -> Int {
        switch try state(of: database, path: path) {
        case .blank: 0
        case .version(let known): known
        }
    }

    private static func state(of database: Database, path: String) throws -> State {
        guard try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0 > 0 else { return .blank }
        let isGeoPackage = try Int.fetchOne(database, sql: "PRAGMA application_id") == GeoPackage.applicationIdentifier
        guard isGeoPackage, try database.tableExists("meta"), try database.tableExists("detections"),
            let text = try String.fetchOne(database, sql: "SELECT value FROM meta WHERE name = 'schemaVersion'")
        else {
            throw StoreError.notAStore(
                path: path, found: isGeoPackage ? "another program's GeoPackage" : "another SQLite database")
        }
        guard let version = Int(text), version > 0 else {
            throw StoreError.damaged(path: path, found: "schema version “\(text)”")
        }
        guard version <= newest else { throw tooNew(version, path: path) }
        return .version(version)
    }

    private static func tooNew(_ version: Int, path: String) -> StoreError {
        StoreError(
            .newerSchema, path: path, expected: "a store of schema version \(newest) or older",
            found: "schema version \(version)", advice: "install a newer zarevo, or name another store")
    }
}
