import GRDB

/// Places on the sphere by their authalic latitudes: up to 14 km from where an earlier program put them, and other distances.
///
/// What is kept by cells of the sphere, or was measured, is made anew by the next tracking. Which editions are within 200 m of each
/// other is decided anew here.
enum SchemaVersion5 {
    static func create(_ database: Database, path: String) throws {
        try EditionRevision(in: database, path: path).apply()
        for table in TrackingTables.names { try database.execute(sql: "DELETE FROM \(table)") }
        try TrackingTables.forget(in: database)
        try Store.outdateEvents(in: database)
    }
}
