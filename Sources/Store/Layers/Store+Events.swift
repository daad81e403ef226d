public import Assessment
import FireEvents
import FoundationEssentials
import GRDB
public import Geo

extension Store {
    /// Puts the fire events of an instant in the place of those that are there, for programs that show the layer.
    public func replaceEvents(_ events: [LocatedEvent], at instant: Instant) throws(StoreError) {
        try write { database in
            try database.execute(sql: "DELETE FROM eventAreas; DELETE FROM events")
            var reach = Reach()
            for event in events {
                reach.include(event.event.perimeter)
                try Self.write(event, in: database)
            }
            try GeoPackage.note("events", reaching: reach, isFresh: true, in: database)
            try database.execute(
                sql: "INSERT OR REPLACE INTO meta (name, value) VALUES ('eventsAt', ?)",
                arguments: [instant.description])
        }
    }

    /// The instant that the layer `events` shows; `nil` when it has never been filled.
    public func eventsInstant() throws(StoreError) -> Instant? {
        try read { database in
            try String.fetchOne(database, sql: "SELECT value FROM meta WHERE name = 'eventsAt'")
                .flatMap(Instant.init(iso8601:))
        }
    }

    private static func write(_ event: LocatedEvent, in database: Database) throws {
        let columns = EventColumns.values(of: event)
        let names = columns.map(\.name).joined(separator: ", ")
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        try database.cachedStatement(sql: "INSERT INTO events (\(names)) VALUES (\(marks))")
            .execute(arguments: StatementArguments(columns.map(\.value)))
        let insertion = try database.cachedStatement(
            sql: "INSERT INTO eventAreas VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        for share in event.areas {
            try insertion.execute(arguments: [
                event.event.id, share.code, share.level.rawValue, share.fraction, share.burnedArea.low,
                share.burnedArea.best, share.burnedArea.high, share.activeFraction, share.isApproximate,
            ])
        }
    }
}
