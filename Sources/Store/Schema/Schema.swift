import GRDB

/// The tables of a store and how they came to be, version by version.
enum Schema {
    /// Each brings a store from the version of its index to the next; what has been published here is never changed.
    private static let migrations = [SchemaVersion1.create, SchemaVersion2.create, SchemaVersion3.create]
    static var newest: Int { migrations.count }

    private enum State { case blank, version(Int) }

    /// - Throws: ``StoreError`` when the file is not a store, or one that only a later program understands.
    static func prepare(_ queue: DatabaseQueue, path: String, canWrite: Bool) throws {
        let version: Int
        switch try queue.read({ try state(of: $0, path: path) }) {
        case .blank where !canWrite: throw StoreError.notAStore(path: path, found: "an empty file")
        case .blank: version = 0
        case .version(let known): version = known
        }
        guard canWrite else { return }
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        guard version < newest else { return }
        try queue.write { database in
            for migration in migrations[version...] { try migration(database) }
            try database.execute(
                sql: "INSERT OR REPLACE INTO meta (name, value) VALUES ('schemaVersion', ?)", arguments: ["\(newest)"])
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
