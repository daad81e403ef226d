import FoundationEssentials
import GRDB
public import Geo

extension Store {
    /// Takes up areas; one with the code of a known area replaces it.
    public func loadAreas(_ areas: [Area]) throws(StoreError) {
        try write { database in
            try Self.outdateEvents(in: database)
            try TrackingTables.forget(in: database)
            var (outlines, centers) = (Reach(), Reach())
            for area in areas {
                try Self.write(area, in: database)
                outlines.include(area.shape)
                area.centers.forEach { centers.include($0) }
            }
            try GeoPackage.note("areas", reaching: outlines, in: database)
            try GeoPackage.note("areaCenters", reaching: centers, in: database)
        }
    }

    /// All areas, by code.
    public func areas() throws(StoreError) -> [Area] {
        try read { [path] in try Self.areas(in: $0, path: path) }
    }

    static func areas(in database: Database, path: String) throws -> [Area] {
        var centers: [String: [Coordinate]] = [:]
        for row in try Row.fetchAll(database, sql: "SELECT code, geometry FROM areaCenters ORDER BY fid") {
            centers[row[0], default: []].append(try GeometryReader.point(Array(row[1] as Data)))
        }
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT code, name, russianName, level, parentCode, source, geometry FROM areas ORDER BY code")
        var areas: [Area] = []
        while let row = try rows.next() {
            guard let level = Area.Level(rawValue: row[3]) else {
                throw StoreError.damaged(path: path, found: "level “\(row[3] as String)” of area \(row[0] as String)")
            }
            let shape = try (row[6] as Data?).map { try GeometryReader.multiPolygon(Array($0)) } ?? MultiPolygon()
            areas.append(
                Area(
                    code: row[0], name: row[1], russianName: row[2], level: level, parentCode: row[4], shape: shape,
                    centers: centers[row[0]] ?? [], source: row[5]))
        }
        return areas
    }

    private static func write(_ area: Area, in database: Database) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO areas (geometry, code, name, russianName, level, parentCode, source)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (code) DO UPDATE SET geometry = excluded.geometry,
                    name = excluded.name, russianName = excluded.russianName, level = excluded.level,
                    parentCode = excluded.parentCode, source = excluded.source
                """
        ).execute(arguments: [
            GeometryWriter.multiPolygon(area.shape).map { Data($0) }, area.code, area.name, area.russianName,
            area.level.rawValue, area.parentCode, area.source,
        ])
        try database.execute(sql: "DELETE FROM areaCenters WHERE code = ?", arguments: [area.code])
        for center in area.centers {
            try database.execute(
                sql: "INSERT INTO areaCenters (geometry, code) VALUES (?, ?)",
                arguments: [Data(GeometryWriter.point(center)), area.code])
        }
    }
}
