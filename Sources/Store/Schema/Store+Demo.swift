import GRDB

#if canImport(Glibc)
    import Glibc
#endif

extension Store {
    /// Opens a store for a demo, so that made-up acts and bundled data never mix with what is somebody's own.
    ///
    /// - Parameter demo: The name of the demo; a store that it has filled before is its own.
    /// - Throws: ``StoreError`` of kind `occupied` for a store that holds anything else, which stays as it is to the byte;
    ///   and what opening throws.
    public convenience init(path: String, forDemo demo: String) throws(StoreError) {
        var status = stat()
        if stat(path, &status) == 0, status.st_size > 0 {
            let known = try Store(path: path, mode: .readOnly)
            try known.read { try Self.requireRoom(for: demo, in: $0, path: path) }
            try known.close()
        }
        try self.init(path: path, mode: .create)
        try write { database in
            try Self.requireRoom(for: demo, in: database, path: path)
            try database.execute(
                sql: "INSERT OR REPLACE INTO meta (name, value) VALUES ('demo', ?)", arguments: [demo])
        }
    }

    private static func requireRoom(for demo: String, in database: Database, path: String) throws {
        let name = try String.fetchOne(database, sql: "SELECT value FROM meta WHERE name = 'demo'")
        guard name != demo, let found = try name.map({ "that of the demo \($0)" }) ?? firstContent(in: database)
        else { return }
        throw StoreError(
            .occupied, path: path, expected: "an empty store or that of the demo \(demo)", found: found,
            advice: "nothing was written; name another file with --store")
    }

    /// What the store holds of anybody's data; `nil` for nothing.
    private static func firstContent(in database: Database) throws -> String? {
        for (table, noun) in contents where try database.tableExists(table) {
            let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
            if count > 0 { return "one with \(noun) (\(count))" }
        }
        return nil
    }

    private static let contents = [
        ("ledger", "entries of the ledger"), ("detections", "detections"), ("files", "files"), ("claims", "claims"),
        ("areas", "areas"), ("places", "places"), ("staticSources", "static sources"),
    ]
}
