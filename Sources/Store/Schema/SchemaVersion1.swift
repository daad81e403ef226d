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
            name TEXT NOT NULL, nameRussian TEXT, level TEXT NOT NULL, parentCode TEXT, source TEXT NOT NULL);
        CREATE TABLE areaCenters (fid INTEGER PRIMARY KEY, geometry POINT NOT NULL, code TEXT NOT NULL);
        CREATE TABLE places (fid INTEGER PRIMARY KEY, geometry POINT NOT NULL, name TEXT NOT NULL, nameRussian TEXT,
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

    private static let eventColumns = """
        (fid INTEGER PRIMARY KEY, geometry MULTIPOLYGON, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, nameRussian TEXT,
            status TEXT NOT NULL, kind TEXT NOT NULL, staticHeatReason TEXT,
            firstSeen DATETIME NOT NULL, lastSeen DATETIME NOT NULL, longitude DOUBLE NOT NULL, latitude DOUBLE NOT NULL,
            detectionCount INTEGER NOT NULL,
            burnedAreaHectaresLow DOUBLE, burnedAreaHectares DOUBLE, burnedAreaHectaresHigh DOUBLE,
            activeAreaHectaresLow DOUBLE, activeAreaHectares DOUBLE, activeAreaHectaresHigh DOUBLE,
            growthHectaresPerDayLow DOUBLE, growthHectaresPerDay DOUBLE, growthHectaresPerDayHigh DOUBLE,
            fireRadiativePowerMegawatts DOUBLE, maximumFireRadiativePowerMegawatts DOUBLE, energyTerajoules DOUBLE,
            nearestPlace TEXT, nearestPlaceKilometers DOUBLE, nearestPlacePopulation INTEGER,
            settlementsWithin5Kilometers INTEGER, settlementsWithin20Kilometers INTEGER,
            settlementsWithin50Kilometers INTEGER, populationWithin5Kilometers INTEGER,
            populationWithin20Kilometers INTEGER, populationWithin50Kilometers INTEGER, remotenessKilometers DOUBLE,
            perimeterKilometers DOUBLE, activeFrontKilometers DOUBLE, activeFrontCount INTEGER,
            ignitionLongitude DOUBLE, ignitionLatitude DOUBLE, ignitionRadiusMeters DOUBLE,
            ignitionEarliest DATETIME, ignitionLatest DATETIME,
            spreadTowardDegrees DOUBLE, rateOfSpreadMetersPerHour DOUBLE,
            lowConfidenceCount INTEGER, nominalConfidenceCount INTEGER, highConfidenceCount INTEGER,
            detectionsBySatellite TEXT, nightShare DOUBLE, hoursSinceDetection DOUBLE, hoursSinceLook DOUBLE,
            parents TEXT, children TEXT)
        """
}
