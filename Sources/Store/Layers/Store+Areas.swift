import FoundationEssentials
import GRDB
public import Geo

/// An area that was held, and the one that came in its place.
public struct AreaReplacement: Sendable, Equatable {
    public var before: Area
    public var now: Area
}

extension Store {
    /// Takes up areas; one with the code of a known area replaces it.
    ///
    /// - Returns: What was replaced by something else, in the order given.
    @discardableResult
    public func loadAreas(_ areas: [Area]) throws(StoreError) -> [AreaReplacement] {
        try write { [path] database in
            try Self.outdateEvents(in: database)
            try TrackingTables.forget(in: database)
            var held = try Self.areas(in: database, path: path).byCode
            var (outlines, centers) = (Reach(), Reach())
            var replaced: [AreaReplacement] = []
            for area in areas {
                if let before = held[area.code], before != area {
                    replaced.append(AreaReplacement(before: before, now: area))
                }
                held[area.code] = area
                try Self.write(area, in: database)
                outlines.include(area.shape)
                area.centers.forEach { centers.include($0) }
            }
            try GeoPackage.note("areas", reaching: outlines, in: database)
            try GeoPackage.note("areaCenters", reaching: centers, in: database)
            return replaced
        }
    }

    /// All areas, by code.
    public func areas() throws(StoreError) -> [Area] {
        try read { [path, remarks] in try Self.areas(in: $0, path: path, remarks) }
    }

    /// - Parameter remarks: Receives which outlines of an earlier program cannot be used.
    static func areas(in database: Database, path: String, _ remarks: StoreRemarks? = nil) throws -> [Area] {
        let outlines = try StoredOutlines(in: database, remarks)
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
            let shape = outlines.shape(row[6] as Data?, code: row[0])
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
