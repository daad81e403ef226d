public import FireEvents
import FoundationEssentials
import GRDB
import Geo

extension Store {
    /// Takes up known static sources; the same twice is one, and no other is replaced, so that their order does not matter.
    public func loadStaticSources(_ sources: [StaticSource]) throws(StoreError) {
        try write { database in
            let held = try Self.staticSources(in: database)
            let all = StaticSourceCatalogue(held.sources + sources)
            guard all != held else { return }
            try Self.outdateEvents(in: database)
            try TrackingTables.forget(in: database)
            try database.execute(sql: "DELETE FROM staticSources")
            var reach = Reach()
            for source in all.sources {
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

    /// What is known to be hot without a wildfire.
    public func staticSources() throws(StoreError) -> StaticSourceCatalogue {
        try read { try Self.staticSources(in: $0) }
    }

    static func staticSources(in database: Database) throws -> StaticSourceCatalogue {
        let rows = try Row.fetchAll(database, sql: "SELECT geometry, radiusMeters, kind, name FROM staticSources")
        return StaticSourceCatalogue(
            try rows.map { row in
                StaticSource(
                    coordinate: try GeometryReader.point(Array(row[0] as Data)), radiusMeters: row[1], kind: row[2],
                    name: row[3])
            })
    }
}
