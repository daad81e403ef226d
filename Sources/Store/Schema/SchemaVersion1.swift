import Formats
import GRDB

/// The first tables.
///
/// Rows of `detections` lie in the order of their minutes: see ``RowNumber``.
enum SchemaVersion1 {
    static func create(_ database: Database) throws {
        try database.execute(sql: GeoPackage.tables)
        try database.execute(sql: tables)
        for layer in ["detections", "supersededDetections", "areaCenters", "places"] {
            try GeoPackage.register(layer, geometry: "POINT", in: database)
        }
        for layer in ["events", "areas"] {
            try GeoPackage.register(layer, geometry: "MULTIPOLYGON", in: database)
        }
        for table in ["files", "eventAreas"] { try GeoPackage.register(table, geometry: nil, in: database) }
    }

    private static let tables = """
        CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE files (fid INTEGER PRIMARY KEY, name TEXT NOT NULL, digest TEXT NOT NULL,
            detectionCount INTEGER NOT NULL, rejectedCount INTEGER NOT NULL, UNIQUE (name, digest));
        CREATE TABLE detections \(detectionColumns);
        CREATE TABLE supersededDetections \(detectionColumns);
        CREATE TABLE areas (fid INTEGER PRIMARY KEY, geometry MULTIPOLYGON, code TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL, russianName TEXT, level TEXT NOT NULL, parentCode TEXT, source TEXT NOT NULL);
        CREATE TABLE areaCenters (fid INTEGER PRIMARY KEY, geometry POINT NOT NULL, code TEXT NOT NULL);
        CREATE TABLE places (fid INTEGER PRIMARY KEY, geometry POINT NOT NULL, name TEXT NOT NULL, russianName TEXT,
            population INTEGER NOT NULL, countryCode TEXT NOT NULL, regionCode TEXT NOT NULL, timeZone TEXT NOT NULL);
        CREATE TABLE events \(eventColumns);
        CREATE TABLE eventAreas (fid INTEGER PRIMARY KEY, eventId TEXT NOT NULL, code TEXT NOT NULL, level TEXT NOT NULL,
            fraction DOUBLE NOT NULL, burnedAreaHectaresLow DOUBLE NOT NULL, burnedAreaHectares DOUBLE NOT NULL,
            burnedAreaHectaresHigh DOUBLE NOT NULL, activeFraction DOUBLE NOT NULL, isApproximate BOOLEAN NOT NULL);
        """

    private static let detectionColumns = """
        (fid INTEGER PRIMARY KEY, geometry POINT NOT NULL, observedAt DATETIME NOT NULL, satellite TEXT NOT NULL,
            scanKilometers DOUBLE, trackKilometers DOUBLE, brightnessKelvin DOUBLE, backgroundKelvin DOUBLE,
            fireRadiativePowerMegawatts DOUBLE, confidence TEXT NOT NULL, confidencePercent INTEGER,
            isDaytime BOOLEAN NOT NULL, version TEXT NOT NULL, heatSource INTEGER, fileId INTEGER NOT NULL)
        """

    /// Those of this program; what a later one adds comes when it fills the layer.
    private static let eventColumns =
        "(fid INTEGER PRIMARY KEY, geometry MULTIPOLYGON, "
        + EventColumns.all.map(\.definition).joined(separator: ", ") + ")"
}
