public import FireEvents
import Formats
import FoundationEssentials
import GRDB
import Geo

extension Store {
    /// Takes up known static sources; the same twice is one, and no other is replaced, so that their order does not matter.
    ///
    /// - Parameter isReplacing: Those that were taken up before go.
    public func loadStaticSources(
        _ sources: [StaticSource], replacing isReplacing: Bool = false
    ) throws(StoreError) {
        try write { database in
            let held = try Self.loadedStaticSources(in: database)
            let all = StaticSourceCatalogue((isReplacing ? [] : held) + sources).sources
            guard all != held else { return }
            try Self.outdateEvents(in: database)
            try TrackingTables.forget(in: database)
            try database.execute(sql: "DELETE FROM staticSources")
            var reach = Reach()
            for source in all {
                reach.include(source.coordinate)
                try database.execute(
                    sql: "INSERT INTO staticSources (geometry, radiusMeters, kind, name) VALUES (?, ?, ?, ?)",
                    arguments: [
                        Data(GeometryWriter.point(source.coordinate)), source.radiusMeters, source.kind, source.name,
                    ])
            }
            try GeoPackage.note("staticSources", reaching: reach, in: database)
        }
    }

    /// Chooses which of the tables that come with the program are left out, by name; none of them unless this is called.
    public func leaveOutStaticSources(_ names: Set<String>) throws(StoreError) {
        try write { database in
            guard try names != Self.leftOutStaticSources(in: database) else { return }
            try Self.outdateEvents(in: database)
            try TrackingTables.forget(in: database)
            try database.execute(
                sql: "INSERT OR REPLACE INTO meta (name, value) VALUES ('staticSourcesLeftOut', ?)",
                arguments: [names.sorted().joined(separator: " ")])
        }
    }

    /// Names of the tables that are left out.
    public func leftOutStaticSources() throws(StoreError) -> Set<String> {
        try read { try Self.leftOutStaticSources(in: $0) }
    }

    /// Those that were taken up, in order, without the tables that come with the program.
    public func loadedStaticSources() throws(StoreError) -> [StaticSource] {
        try read { try Self.loadedStaticSources(in: $0) }
    }

    /// All that is known to be hot without a wildfire: the tables that come with the program, and what was taken up.
    public func staticSources() throws(StoreError) -> StaticSourceCatalogue {
        try read { try Self.staticSources(in: $0) }
    }

    static func staticSources(in database: Database) throws -> StaticSourceCatalogue {
        let shipped = ShippedStaticSources.catalogue(without: try leftOutStaticSources(in: database))
        let loaded = try loadedStaticSources(in: database)
        return loaded.isEmpty ? shipped : StaticSourceCatalogue(shipped.sources + loaded)
    }

    private static func leftOutStaticSources(in database: Database) throws -> Set<String> {
        let names = try String.fetchOne(database, sql: "SELECT value FROM meta WHERE name = 'staticSourcesLeftOut'")
        return Set((names ?? "").split(separator: " ").map(String.init))
    }

    private static func loadedStaticSources(in database: Database) throws -> [StaticSource] {
        let rows = try Row.fetchAll(database, sql: "SELECT geometry, radiusMeters, kind, name FROM staticSources")
        return StaticSourceCatalogue(
            try rows.map { row in
                StaticSource(
                    coordinate: try GeometryReader.point(Array(row[0] as Data)), radiusMeters: row[1], kind: row[2],
                    name: row[3])
            }
        ).sources
    }
}
