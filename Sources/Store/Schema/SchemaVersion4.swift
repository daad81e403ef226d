import GRDB

/// Official incidents: every edition of every record, the one in force marked; the points and perimeters are two layers.
enum SchemaVersion4 {
    static func create(_ database: Database) throws {
        try database.execute(sql: tables)
        try GeoPackage.register("incidents", geometry: "POINT", in: database)
        try GeoPackage.register("incidentPerimeters", geometry: "MULTIPOLYGON", in: database)
    }

    private static let tables = """
        CREATE TABLE incidents (fid INTEGER PRIMARY KEY, geometry POINT, id TEXT NOT NULL, source TEXT NOT NULL,
            sourceId TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, complexName TEXT, startedAt DATETIME,
            isStartDayOnly BOOLEAN NOT NULL, extinguishedAt DATETIME, placeFault TEXT, stateCode TEXT, counties TEXT NOT NULL,
            areaHectares DOUBLE, statedArea TEXT, statedUnit TEXT, asOf DATETIME, isFinal BOOLEAN NOT NULL,
            containedPercent DOUBLE, attributes TEXT NOT NULL, digest TEXT NOT NULL, edition INTEGER NOT NULL,
            isCurrent BOOLEAN NOT NULL, UNIQUE (id, digest));
        CREATE INDEX incidentsById ON incidents (id, edition);
        CREATE TABLE incidentPerimeters (fid INTEGER PRIMARY KEY, geometry MULTIPOLYGON NOT NULL, id TEXT NOT NULL,
            digest TEXT NOT NULL, UNIQUE (id, digest));
        """
}
