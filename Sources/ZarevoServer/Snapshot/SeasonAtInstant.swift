import Assessment
import EmergencyResponse
import Geo
import Store

/// The fires of a snapshot at any instant, with the names that people and officials gave.
struct SeasonAtInstant: Sendable {
    /// As of the newest detection; `nil` where there is none.
    let newest: TrackedSeason?
    let history: MadeOnce<SeasonHistory>
    let names: FireNames
    let areas: [Area]

    /// - Parameter isAhead: Whether nobody waits for it: then one thread works it out.
    func season(at instant: Instant, isAhead: Bool = false) -> TrackedSeason {
        if let newest, newest.at == instant { return newest }
        let history = history.value
        var season = isAhead ? history.seasonAhead(at: instant) : history.season(at: instant)
        season.naming = names.naming(of: season.events, at: instant, areas: areas)
        return season
    }
}

extension Snapshot {
    /// - Throws: ``Problem`` where an instant is years away from the clock and from all that is held.
    func checkIsMeant(_ instant: Instant) throws(Problem) {
        let held = [held, ledger.effectiveSpan].compactMap(\.self)
        guard !MeantTime(clock: clock(), held: held).isNear(instant) else { return }
        let spans = held.map { "\($0.lowerBound) to \($0.upperBound)" }.joined(separator: " and ")
        throw .badRequest(
            "at: expected an instant within two years of now or of what the store holds (\(spans)), found \(instant)")
    }
}
