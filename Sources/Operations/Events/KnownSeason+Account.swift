public import Assessment
import FireEvents

extension KnownSeason {
    /// All that is known of one event of the season.
    ///
    /// - Parameter fire: As the season has it.
    public func account(of fire: LocatedEvent) throws -> FireAccount {
        let comparisons = season.naming.comparisons(season.events, at: season.at)
        return FireAccount(
            at: season.at, fire: fire, days: try days(of: fire.event), family: try family(of: [fire]),
            official: comparisons.filter { $0.fires.contains { $0.event.id == fire.event.id } })
    }
}
