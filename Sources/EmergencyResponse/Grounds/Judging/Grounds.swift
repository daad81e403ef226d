import FireEvents
import Assessment
public import Geo

/// Results of rule sets at an instant, area by area.
public struct Grounds: Sendable {
    /// A clause of a set that holds here, but not then.
    public struct NotInForce: Sendable, Equatable {
        public var rules: String
        public var clause: String
        /// The days of its wordings.
        public var editions: [RuleEdition]
    }

    public var at: Instant
    /// When the newest detection that they rest on was made; `nil` where that is not told.
    public var newestDetection: Instant?
    /// By rule set and clause in their order, then by area code.
    public var findings: [GroundsFinding]
    public var notInForce: [NotInForce]
    /// Fires that lie in none of the areas loaded, and so in no finding.
    public var unplacedFires: [String]

    public init(_ evidence: GroundsEvidence, under sets: [RuleSet]) {
        at = evidence.at
        newestDetection = evidence.newestDetection
        unplacedFires = evidence.fires.filter { $0.areas.isEmpty }.map(\.id)
        (findings, notInForce) = ([], [])
        for set in sets {
            for clause in set.clauses {
                if let edition = clause.edition(at: evidence.at) {
                    findings += evidence.findings(set, clause, edition)
                } else {
                    notInForce.append(NotInForce(rules: set.name, clause: clause.id, editions: clause.editions))
                }
            }
        }
    }

    public var met: [GroundsFinding] { findings.filter(\.verdict.isMet) }
    public var unknown: [GroundsFinding] { findings.filter { $0.verdict == .unknown } }
}

extension GroundsEvidence {
    fileprivate func findings(_ set: RuleSet, _ clause: RuleClause, _ edition: RuleEdition) -> [GroundsFinding] {
        candidates(clause).filter { set.applies(to: $0) }.map { area in
            finding(AreaJudge(evidence: self, rules: set, area: area), clause, edition)
        }
    }

    /// The areas of the clause's level that a fire touches; where it touches none of that level, the smallest above it, in
    /// part; and countries where a regime is in force.
    private func candidates(_ clause: RuleClause) -> [AreaReference] {
        let levels = Area.Level.allCases.prefix(through: Area.Level.allCases.firstIndex(of: clause.areaLevel) ?? 0)
        var codes: [String: AreaReference.Extent] = [:]
        for fire in fires {
            guard let level = levels.last(where: { level in fire.areas.contains { $0.level == level } }) else {
                continue
            }
            for share in fire.areas where share.level == level && codes[share.code] != .whole {
                codes[share.code] = level == clause.areaLevel ? .whole : .part
            }
        }
        if clause.areaLevel == .country {
            for code in countriesUnderRegime { codes[code] = .whole }
        }
        return codes.keys.sorted().map { code in
            var area = reference(code)
            area.extent = codes[code] ?? .whole
            return area
        }
    }

    private var countriesUnderRegime: [String] {
        areas.filter { area in
            area.level == .country && state.regimesInForce(at: at).contains { $0.area.liesWithin(area.code) }
        }.map(\.code)
    }

    /// What satellites do not show is not met only where they looked: a fire may have begun since.
    private func known(_ judgement: Judgement, of condition: RuleCondition, in area: AreaReference) -> Judgement {
        guard judgement.verdict == .notMet, condition.restsOnSatellites else { return judgement }
        let unseen = fires.filter { $0.share(of: area.code) != nil && $0.look != .lookedAt }
        guard let newest = unseen.min(by: { $0.hoursSinceLook < $1.hoursSinceLook }) else { return judgement }
        var unknown = judgement
        unknown.verdict = .unknown
        unknown.unknown.append(
            UnknownFact(newest.look == .notLoaded ? .notLoaded : .looks, .hoursAgo(newest.hoursSinceLook)))
        return unknown
    }

    private func finding(_ judge: AreaJudge, _ clause: RuleClause, _ edition: RuleEdition) -> GroundsFinding {
        let outcome = judge.judge(clause.condition)
        let judgement = known(outcome.judgement, of: clause.condition, in: judge.area)
        let isMet = judgement.verdict.isMet
        let isOfFires = if case .fire = clause.condition { true } else { false }
        let missing = judge.area.extent == .part ? [UnknownFact(.area, .level(clause.areaLevel))] : []
        return GroundsFinding(
            rules: judge.rules.name, clause: clause, edition: edition, area: judge.area, verdict: judgement.verdict,
            since: judgement.held?.from, until: isMet ? nil : judgement.held?.until, fires: outcome.fires,
            figures: isOfFires ? [] : judgement.figures, unknown: (missing + judgement.unknown).summed,
            sources: outcome.sources, concerned: outcome.concerned,
            declared: DeclaredState(self, judge.area, clause.outcome, since: judgement.held?.from, isMet: isMet), at: at
        )
    }
}

extension Grounds {
    /// Those of an area and of the areas within it; all of them for `nil`.
    public func within(_ area: Area?) -> Grounds {
        guard let area else { return self }
        var part = self
        part.findings = findings.filter { $0.area.liesWithin(area.code) }
        return part
    }
}

extension RuleCondition {
    /// Whether it asks for anything but what acts have declared.
    fileprivate var restsOnSatellites: Bool {
        guard case .area(let tests) = self else { return true }
        return tests.contains { test in
            if case .areasUnderRegime = test { false } else { true }
        }
    }
}
