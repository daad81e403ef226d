public import Geo
public import Wording

/// Rules that say when there are grounds for a regime or a level of response, as data.
public struct RuleSet: Sendable, Equatable {
    /// Name, such as `russia-landscape-fires-2023`.
    public var name: String
    public var title: String
    /// Codes of the areas that it holds in, such as `RU`; empty for everywhere.
    public var appliesTo: [String]
    /// Event that starts the hours of a fire.
    public var clock: RuleClock
    /// How the clock of the text and that of the evidence differ, in words.
    public var clockNote: String
    /// A fire counts in an area when at least this share of its land lies there, percent.
    public var minimumSharePercent: Double
    /// Points that the set leaves out or makes simpler, in words.
    public var notes: [String]
    public var clauses: [RuleClause]

    public init(
        name: String, title: String, appliesTo: [String] = [], clock: RuleClock = .firstDetection,
        clockNote: String = "", minimumSharePercent: Double = 1, notes: [String] = [], clauses: [RuleClause]
    ) {
        self.name = name
        self.title = title
        self.appliesTo = appliesTo
        self.clock = clock
        self.clockNote = clockNote
        self.minimumSharePercent = minimumSharePercent
        self.notes = notes
        self.clauses = clauses
    }

    /// Whether it holds in an area.
    public func applies(to area: AreaReference) -> Bool {
        appliesTo.isEmpty || appliesTo.contains { area.liesWithin($0) }
    }
}

/// Event that starts the hours of a fire.
public enum RuleClock: String, Sendable, CaseIterable {
    /// The first satellite detection.
    case firstDetection
    /// The entry in the register of fires that are fought.
    case registration
}

/// One ground: a clause of a rule, with what must be so.
public struct RuleClause: Sendable, Equatable {
    public var id: String
    public var title: String
    public var outcome: RuleOutcome
    /// The areas that it is asked for.
    public var areaLevel: Area.Level
    public var condition: RuleCondition
    /// The wordings it had, each with the days on which it was in force.
    public var editions: [RuleEdition]
    /// Who may decide on it, in words.
    public var decidedBy: String?
    public var note: String?

    public init(
        id: String, title: String, outcome: RuleOutcome, areaLevel: Area.Level, condition: RuleCondition,
        editions: [RuleEdition], decidedBy: String? = nil, note: String? = nil
    ) {
        self.id = id
        self.title = title
        self.outcome = outcome
        self.areaLevel = areaLevel
        self.condition = condition
        self.editions = editions
        self.decidedBy = decidedBy
        self.note = note
    }

    /// The wording in force at an instant.
    public func edition(at instant: Instant) -> RuleEdition? { editions.first { $0.isInForce(at: instant) } }
}

/// Regime or duty that a clause gives grounds for.
public enum RuleOutcome: Sendable, Equatable {
    /// A regime, or, without one, only a level of response.
    case response(ResponseLevel, Regime?)
    /// A level of preparedness from 1 (least) to 5, which nobody declares for an area.
    case preparedness(Int)
}

/// One wording of a clause.
public struct RuleEdition: Sendable, Equatable {
    /// The first instant at which it is in force.
    public var from: Instant
    /// The first instant at which it is no longer in force.
    public var until: Instant?
    public var citation: String
    /// Where it was read.
    public var source: String?
    /// The wording was not read in the primary text: to be verified before anybody relies on it.
    public var mustBeVerified: Bool
    public var note: String?

    public init(
        from: Instant, until: Instant? = nil, citation: String, source: String? = nil, mustBeVerified: Bool,
        note: String? = nil
    ) {
        self.from = from
        self.until = until
        self.citation = citation
        self.source = source
        self.mustBeVerified = mustBeVerified
        self.note = note
    }

    public func isInForce(at instant: Instant) -> Bool { from <= instant && until.map { instant < $0 } ?? true }
}
