public import Geo
public import Wording

/// A rule that gives grounds, as it was found met.
public struct StatedGround: Codable, Hashable, Sendable {
    /// The rule and clause: `RU-2263 3.2`.
    public var rule: String
    /// The facts that meet it, in words.
    public var facts: String
    /// Since when it is met, where that is known.
    public var since: Instant?
    /// Fire events, entries, claims or documents that show it.
    public var evidence: [String]

    public init(rule: String, facts: String, since: Instant? = nil, evidence: [String] = []) {
        self.rule = rule
        self.facts = facts
        self.since = since
        self.evidence = evidence
    }
}

/// Grounds that somebody was told of; they declare nothing.
public struct DeclarationProposal: Codable, Hashable, Sendable {
    public var regime: Regime
    public var level: ResponseLevel
    public var areas: [AreaReference]
    public var grounds: [StatedGround]

    public init(regime: Regime, level: ResponseLevel, areas: [AreaReference], grounds: [StatedGround]) {
        self.regime = regime
        self.level = level
        self.areas = areas
        self.grounds = grounds
    }
}

/// A regime put in force.
public struct DeclarationBody: Codable, Hashable, Sendable {
    public var act: OfficialAct
    public var regime: Regime
    public var level: ResponseLevel
    public var areas: [AreaReference]
    public var grounds: [StatedGround]
    /// The first instant at which it is no longer in force; `nil` until lifted.
    public var expiresAt: Instant?

    public init(
        act: OfficialAct, regime: Regime, level: ResponseLevel, areas: [AreaReference], grounds: [StatedGround] = [],
        expiresAt: Instant? = nil
    ) {
        self.act = act
        self.regime = regime
        self.level = level
        self.areas = areas
        self.grounds = grounds
        self.expiresAt = expiresAt
    }
}

/// A change of where, or until when, a regime is in force.
public struct DeclarationAmendment: Codable, Hashable, Sendable {
    public var act: OfficialAct
    /// All areas from now on.
    public var areas: [AreaReference]
    public var expiresAt: Instant?

    public init(act: OfficialAct, areas: [AreaReference], expiresAt: Instant? = nil) {
        self.act = act
        self.areas = areas
        self.expiresAt = expiresAt
    }
}

/// Proposed → declared → amended → lifted.
public enum DeclarationStep: ActStep {
    public enum Command: String, CaseIterable, Sendable { case propose, declare, amend, lift }

    case propose(DeclarationProposal)
    case declare(DeclarationBody)
    case amend(DeclarationAmendment)
    case lift(OfficialAct)

    public var command: Command {
        switch self {
        case .propose: .propose
        case .declare: .declare
        case .amend: .amend
        case .lift: .lift
        }
    }

    public func content() throws -> CanonicalJSON {
        switch self {
        case .propose(let proposal): try CanonicalJSON(encoding: proposal)
        case .declare(let body): try CanonicalJSON(encoding: body)
        case .amend(let amendment): try CanonicalJSON(encoding: amendment)
        case .lift(let act): try CanonicalJSON(encoding: act)
        }
    }

    public init(_ command: Command, _ content: CanonicalJSON) throws {
        self =
            switch command {
            case .propose: .propose(try content.decoded())
            case .declare: .declare(try content.decoded())
            case .amend: .amend(try content.decoded())
            case .lift: .lift(try content.decoded())
            }
    }
}
