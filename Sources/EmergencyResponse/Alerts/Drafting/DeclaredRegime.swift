public import Geo
public import Wording

/// A regime that an act has put in force.
public struct DeclaredRegime: Sendable, Equatable {
    /// Id of the declaration.
    public var id: String
    public var regime: Regime
    public var level: ResponseLevel
    public var act: OfficialAct
    /// Each area that it holds in, with its names and outline where they are known.
    public var areas: [DeclaredArea]
    public var since: Instant
    /// The first instant at which it is no longer in force; `nil` until lifted.
    public var expiresAt: Instant?

    public init(
        id: String, regime: Regime, level: ResponseLevel, act: OfficialAct, areas: [DeclaredArea], since: Instant,
        expiresAt: Instant? = nil
    ) {
        self.id = id
        self.regime = regime
        self.level = level
        self.act = act
        self.areas = areas
        self.since = since
        self.expiresAt = expiresAt
    }
}

/// An area of a declaration, with what the boundaries know of it.
public struct DeclaredArea: Sendable, Equatable {
    public var reference: AreaReference
    public var area: Area?

    public init(_ reference: AreaReference, _ area: Area? = nil) {
        self.reference = reference
        self.area = area
    }

    func name(in language: Language) -> String {
        let own = area?.name ?? reference.name ?? reference.code
        return PlainText.oneLine(language == .russian ? area?.russianName ?? reference.name ?? own : own)
    }
}
