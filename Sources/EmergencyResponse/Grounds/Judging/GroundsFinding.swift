public import Geo
import Wording

/// Result of a clause in an area at an instant. It recommends; it declares nothing.
public struct GroundsFinding: Sendable, Equatable {
    /// Name of the rule set.
    public var rules: String
    public var clause: RuleClause
    /// The wording that was in force.
    public var edition: RuleEdition
    /// `part` where the areas that the clause asks for are not loaded and a larger one stands for them.
    public var area: AreaReference
    public var verdict: GroundsVerdict
    /// Since when it is met, or, where it no longer is, when it first was; `nil` where that is not known, or it never was.
    public var since: Instant?
    /// When it ceased to be met.
    public var until: Instant?
    /// Every fire of the area, or those that count.
    public var fires: [FireGround]
    /// What the area was judged by beyond its fires.
    public var figures: [GroundFact]
    /// Each kind once.
    public var unknown: [UnknownFact]
    /// Declarations that it rests on.
    public var sources: [String]
    /// The areas within it that it rests on.
    public var concerned: [AreaReference]
    public var declared: DeclaredState
    public var at: Instant

    /// Fires that meet the clause, the surest first, then the earliest.
    public var meeting: [FireGround] {
        fires.filter(\.verdict.isMet).sorted { a, b in
            let (x, y) = (a.verdict.certainty ?? .possibly, b.verdict.certainty ?? .possibly)
            return x != y ? x > y : ((a.since ?? at).seconds, a.id) < ((b.since ?? at).seconds, b.id)
        }
    }

    /// Ids of the events and declarations that show it.
    public var evidence: [String] { meeting.map(\.id) + sources }

    /// What it rests on, in English; see ``Phrasing/facts(_:)``.
    public var facts: String { Phrasing(.english, separator: "").facts(self) }

    /// As it goes into a proposal; `nil` unless it is met.
    public var stated: StatedGround? {
        guard let certainty = verdict.certainty else { return nil }
        let words = Phrasing(.english, separator: "")
        let doubts = unknown.isEmpty ? "" : ". Not known: " + unknown.map(words.unknown).joined(separator: "; ")
        return StatedGround(
            rule: "\(rules) \(clause.id): \(edition.citation)", facts: "\(certainty.rawValue) met. " + facts + doubts,
            since: since, evidence: evidence)
    }

    /// What may be put before whoever decides; `nil` unless it is met and the clause is of a regime.
    public var proposal: DeclarationProposal? {
        guard let stated, case .response(let level, let regime?) = clause.outcome else { return nil }
        return DeclarationProposal(
            regime: regime, level: level, areas: concerned.isEmpty ? [area] : concerned, grounds: [stated])
    }
}
