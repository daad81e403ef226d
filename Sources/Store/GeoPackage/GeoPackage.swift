import GRDB
import Geo

/// Parts that make a SQLite file a GeoPackage 1.3: an identifier, a list of layers, and a form for geometries.
///
/// - Source: OGC12-128r17, clauses 1.1.1 and 2.1.
enum GeoPackage {
    /// `GPKG`.
    static let applicationIdentifier = 0x4750_4B47
    /// EPSG code of WGS 84 in longitude and latitude.
    static let spatialReference: Int32 = 4326

    static let tables = """
        PRAGMA application_id = \(applicationIdentifier);
        PRAGMA user_version = 10300;
        CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
            organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL,
            description TEXT);
        INSERT INTO gpkg_spatial_ref_sys VALUES
            ('WGS 84', 4326, 'EPSG', 4326, '\(wgs84)', 'longitude and latitude in degrees'),
            ('Undefined Cartesian', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinates'),
            ('Undefined geographic', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinates');
        CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,
            identifier TEXT UNIQUE, description TEXT DEFAULT '',
            last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
            min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
            CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
        CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
            geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
            CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
            CONSTRAINT uk_gc_table_name UNIQUE (table_name),
            CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents (table_name),
            CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
        """

    private static let wgs84 = """
        GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],\
        AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],\
        UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]
        """

    /// Lists a layer, or a table without geometry.
    static func register(_ table: String, geometry: String?, in database: Database) throws {
        try database.execute(
            sql: "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES (?, ?, ?, ?)",
            arguments: [
                table, geometry == nil ? "attributes" : "features", table, geometry == nil ? nil : spatialReference,
            ])
        guard let geometry else { return }
        try database.execute(
            sql: "INSERT INTO gpkg_geometry_columns VALUES (?, 'geometry', ?, ?, 0, 0)",
            arguments: [table, geometry, spatialReference])
    }

    /// Notes that a table has changed, and how far it reaches now.
    ///
    /// - Parameter isFresh: The reach replaces the one noted before, instead of extending it.
    static func note(_ table: String, reaching reach: Reach, isFresh: Bool = false, in database: Database) throws {
        var reach = reach
        if !isFresh,
            let row = try Row.fetchOne(
                database, sql: "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = ?",
                arguments: [table]),
            let west: Double = row[0], let south: Double = row[1], let east: Double = row[2], let north: Double = row[3]
        {
            reach.include(longitude: west, latitude: south)
            reach.include(longitude: east, latitude: north)
        }
        try database.execute(
            sql: """
                UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ?,
                    last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE table_name = ?
                """,
            arguments: reach.isEmpty
                ? [nil, nil, nil, nil, table] : [reach.west, reach.south, reach.east, reach.north, table])
    }
}

/// The smallest box, not across the antimeridian, around some points.
struct Reach {
    private(set) var west = Double.infinity
    private(set) var south = Double.infinity
    private(set) var east = -Double.infinity
    private(set) var north = -Double.infinity

    var isEmpty: Bool { west > east }

    mutating func include(longitude: Double, latitude: Double) {
        west = min(west, longitude)
        south = min(south, latitude)
        east = max(east, longitude)
        north = max(north, latitude)
    }

    mutating func include(_ point: Coordinate) { include(longitude: point.longitude, latitude: point.latitude) }

    mutating func include(_ shape: MultiPolygon) {
        for polygon in shape.polygons { polygon.exterior.forEach { include($0) } }
    }
}
