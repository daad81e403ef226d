import Assessment
public import EmergencyResponse
import FireEvents
public import Geo
import ResponseFormats

extension StoreSession {
    /// What rules give grounds for at the instant of a season.
    ///
    /// All fires are judged, also where one area is asked about: clauses of a country count what lies around it.
    ///
    /// - Parameters:
    ///   - rules: Names or files; where empty, those of the usual ones that hold where it burns or a regime is in force.
    ///   - background: A CSV file with what nobody sees from above.
    ///   - scope: The area whose grounds are kept.
    /// - Returns: The grounds, and the sets that were applied.
    public func grounds(
        in known: KnownSeason, under rules: [String] = [], background: String? = nil, within scope: Area? = nil
    ) throws -> (grounds: Grounds, sets: [RuleSet]) {
        let sets = try (rules.isEmpty ? RuleSets.usual : rules).map(RuleSets.read)
        var evidence = GroundsEvidence(
            known.situation(nil), areas: known.areas, state: try ledger().state(at: known.season.at),
            background: try background.map(AreaBackgroundFile.read) ?? [:])
        let used = rules.isEmpty ? sets.filter { $0.holds(where: evidence) } : sets
        try evidence.addGrowth(from: known, under: used)
        return (Grounds(evidence, under: used).within(scope), used)
    }
}

extension GroundsEvidence {
    /// Tells how those fires grew from day to day that are not over and that a rule may find large.
    fileprivate mutating func addGrowth(from known: KnownSeason, under sets: [RuleSet]) throws {
        guard let least = sets.compactMap(\.smallestHectares).min() else { return }
        let events = Dictionary(uniqueKeysWithValues: known.season.fires.map { ($0.state.event.id, $0.state.event) })
        for index in fires.indices {
            let fire = fires[index]
            guard fire.status != .ended, fire.burnedArea.high >= least, let event = events[fire.id] else { continue }
            fires[index].growth = try known.growth(of: event)
        }
    }
}

extension RuleSet {
    /// Whether a fire burns, or a regime is in force, where the set holds.
    fileprivate func holds(where evidence: GroundsEvidence) -> Bool {
        let burning = Set(evidence.fires.flatMap { $0.areas.map(\.code) }).sorted().map { AreaReference(code: $0) }
        return (burning + evidence.state.regimesInForce(at: evidence.at).map(\.area)).contains(where: applies)
    }
}
