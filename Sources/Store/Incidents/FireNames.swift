public import Assessment
import EmergencyResponse
import GRDB
public import Geo

/// Names of fires, by officials and by persons, at any instant.
public struct FireNames: Sendable {
    private let editions: [Incident]
    /// `nil` where no person gave a name.
    private let ledger: Ledger?
    /// For each id that a person gave a name to, the id of its event today.
    private let current: [String: String]
    /// The first detection that is held.
    private let dataBegin: Instant?

    init(_ store: Store, in database: Database) throws {
        editions = try IncidentRows.all(in: database, path: store.path)
        let given = try Self.ledgerWithNames(store, in: database)
        let ids = given?.state.namings.map(\.id) ?? []
        current = try Dictionary(
            uniqueKeysWithValues: ids.map { ($0, try store.currentId(of: $0, in: database) ?? $0) })
        ledger = given
        dataBegin = try Int64.fetchOne(database, sql: "SELECT min(fid) FROM detections")
            .map { Instant(minute: RowNumber.minute(of: $0)) }
    }

    private static func ledgerWithNames(_ store: Store, in database: Database) throws -> Ledger? {
        guard try database.tableExists("ledger"),
            try Int.fetchOne(database, sql: "SELECT count(*) FROM ledger WHERE kind LIKE 'naming.%'") ?? 0 > 0
        else { return nil }
        return try Store.ledger(in: database, path: store.path)
    }

    /// The names in force at an instant, for the events of that instant.
    ///
    /// - Parameter areas: Those that are loaded; asked for where there are names at all.
    public func naming(
        of events: @autoclosure () -> [LocatedEvent], at instant: Instant, areas: @autoclosure () throws -> [Area]
    ) rethrows -> FireNaming {
        let given = givenNames(at: instant)
        guard !editions.isEmpty || !given.isEmpty else { return .none }
        return FireNaming(
            events(), editions: editions, given: given, areas: try areas(), at: instant,
            dataBegin: dataBegin ?? instant)
    }

    private func givenNames(at instant: Instant) -> [GivenName] {
        guard let ledger else { return [] }
        return ledger.state(at: instant).namings.compactMap { record in
            record.name.map { name in
                let last = record.course.last
                return GivenName(eventId: current[record.id] ?? record.id, name: name, by: last.actor, at: last.at)
            }
        }
    }
}

extension FireNames: Equatable {
    /// Whether the names of all instants are the same.
    public static func == (a: FireNames, b: FireNames) -> Bool {
        a.editions == b.editions && a.current == b.current && a.dataBegin == b.dataBegin
            && a.ledger?.state.namings == b.ledger?.state.namings
    }
}

extension Store {
    /// The names of every instant, as they are held now.
    public func fireNames() throws(StoreError) -> FireNames { try read { try FireNames(self, in: $0) } }
}
