public import Assessment
import EmergencyResponse
import FireEvents
public import Geo
import Store

/// What fires are called, by officials and by persons, at any instant.
public struct FireNames: Sendable {
    private let editions: [Incident]
    private let ledger: Ledger
    /// For each id that a person gave a name to, the id of its event today.
    private let current: [String: String]

    init(editions: [Incident], ledger: Ledger, current: [String: String]) {
        (self.editions, self.ledger, self.current) = (editions, ledger, current)
    }

    /// The names in force at the instant of a season.
    ///
    /// - Parameter dataBegin: The first detection that is held.
    public func naming(of season: TrackedSeason, areas: [Area], dataBegin: Instant) -> FireNaming {
        let given = givenNames(at: season.at)
        guard !editions.isEmpty || !given.isEmpty else { return .none }
        return FireNaming(
            season.events, editions: editions, given: given, areas: areas, at: season.at, dataBegin: dataBegin)
    }

    private func givenNames(at instant: Instant) -> [GivenName] {
        guard !current.isEmpty else { return [] }
        return ledger.state(at: instant).namings.compactMap { record in
            guard let name = record.name else { return nil }
            let last = record.course.last
            return GivenName(
                eventId: current[record.id] ?? record.id, name: name, by: last.actor, at: last.at)
        }
    }
}

extension StoreSession {
    /// The names of every instant, as the store holds them now.
    public func fireNames() throws -> FireNames {
        let ledger = try ledger()
        var current: [String: String] = [:]
        for record in ledger.state.namings { current[record.id] = try store().currentId(of: record.id) ?? record.id }
        return FireNames(editions: try store().incidents(), ledger: ledger, current: current)
    }
}
