import GRDB

/// The fires as they were last tracked, so that a new pass needs only those that it touches; and known static sources.
///
/// All but the sources can be made again from `detections`; no other program needs it.
enum SchemaVersion2 {
    static func create(_ database: Database) throws {
        try database.execute(sql: tables)
        for table in TrackingTables.names { try GeoPackage.register(table, geometry: nil, in: database) }
        try GeoPackage.register("staticSources", geometry: "POINT", in: database)
        try Store.outdateEvents(in: database)
    }

    private static let tables = """
        CREATE TABLE components (fid INTEGER PRIMARY KEY, linkGroup INTEGER NOT NULL, rootTile INTEGER NOT NULL,
            lastMinute INTEGER NOT NULL, detectionCount INTEGER NOT NULL, record BLOB NOT NULL);
        CREATE INDEX componentsByGroup ON components (linkGroup);
        CREATE INDEX componentsByRoot ON components (rootTile);
        CREATE INDEX componentsByTime ON components (lastMinute);
        CREATE TABLE componentTiles (fid INTEGER PRIMARY KEY, tile INTEGER NOT NULL, component INTEGER NOT NULL,
            firstMinute INTEGER NOT NULL, lastMinute INTEGER NOT NULL, detections BLOB NOT NULL);
        CREATE INDEX componentTilesByTile ON componentTiles (tile, component, firstMinute, lastMinute);
        CREATE INDEX componentTilesByComponent ON componentTiles (component);
        CREATE TABLE rekindlings (fid INTEGER PRIMARY KEY, earlier INTEGER NOT NULL, later INTEGER NOT NULL);
        CREATE INDEX rekindlingsByEarlier ON rekindlings (earlier);
        CREATE INDEX rekindlingsByLater ON rekindlings (later);
        CREATE TABLE looks (fid INTEGER PRIMARY KEY, minutes BLOB NOT NULL);
        CREATE TABLE staticSources (fid INTEGER PRIMARY KEY, geometry POINT NOT NULL, radiusMeters DOUBLE NOT NULL,
            kind TEXT NOT NULL, name TEXT NOT NULL);
        CREATE TABLE detectionChanges (fid INTEGER PRIMARY KEY, removed BLOB NOT NULL, added BLOB NOT NULL);
        """
}
