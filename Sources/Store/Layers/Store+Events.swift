public import Assessment
import FireEvents
import Formats
import GRDB
public import Geo

extension Store {
    /// Puts the fire events of an instant in the place of those that are there, for programs that show the layer.
    public func replaceEvents(_ events: [LocatedEvent], at instant: Instant) throws(StoreError) {
        try write { try Self.replaceEvents(events, at: instant, in: $0) }
    }

    static func replaceEvents(_ events: [LocatedEvent], at instant: Instant, in database: Database) throws {
        try addMissingColumns(in: database)
        try database.execute(sql: "DELETE FROM eventAreas; DELETE FROM events")
        var reach = Reach()
        let rows = try EventRows(database)
        for event in events {
            reach.include(event.event.perimeter)
            try rows.write(event)
        }
        try GeoPackage.note("events", reaching: reach, isFresh: true, in: database)
        try database.execute(
            sql: "INSERT OR REPLACE INTO meta (name, value) VALUES ('eventsAt', ?)",
            arguments: [instant.description])
    }

    /// Notes that the layer no longer shows what is held, in the transaction that changes what is held.
    static func outdateEvents(in database: Database) throws {
        try database.execute(sql: "DELETE FROM meta WHERE name = 'eventsAt'")
    }

    /// The instant that the layer `events` shows; `nil` when it does not show what is held now.
    public func eventsInstant() throws(StoreError) -> Instant? {
        try read { database in
            try String.fetchOne(database, sql: "SELECT value FROM meta WHERE name = 'eventsAt'")
                .flatMap(Instant.init(iso8601:)).flatMap { at in latest.map { at <= $0 } ?? true ? at : nil }
        }
    }

    /// The layer is made anew from what is held, so a column that an earlier program did not know needs no migration.
    private static func addMissingColumns(in database: Database) throws {
        let present = Set(try database.columns(in: "events").map(\.name))
        for column in EventColumns.all where !present.contains(column.name) {
            try database.execute(sql: "ALTER TABLE events ADD COLUMN \(column.definition)")
        }
    }
}
