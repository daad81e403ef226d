public import Assessment
import FireEvents
public import Geo
public import Wording

/// Everything that grounds are judged from: the fires of an instant, the areas, and what the ledger says.
public struct GroundsEvidence: Sendable {
    public var at: Instant
    public var fires: [FireEvidence]
    public var areas: [Area]
    /// Folded to ``at``.
    public var state: ResponseState
    /// By area code: what is known of an area beyond its outline.
    public var background: [String: AreaBackground]
    /// When the newest detection of all was made; `nil` where that is not told.
    public var newestDetection: Instant?

    public init(
        at: Instant, fires: [FireEvidence], areas: [Area] = [], state: ResponseState = ResponseState(),
        background: [String: AreaBackground] = [:]
    ) {
        self.at = at
        self.fires = fires
        self.areas = areas
        self.state = state
        self.background = background
    }

    /// What a situation and a ledger say of the same instant.
    ///
    /// - Parameters:
    ///   - state: Folded to the instant of the situation.
    ///   - growth: How large the fires were when, by event id, as far as it is known.
    public init(
        _ situation: Situation, areas: [Area], state: ResponseState, growth: [String: [BurnedLandAt]] = [:],
        background: [String: AreaBackground] = [:]
    ) {
        self.init(
            at: situation.at,
            fires: situation.fires.map { fire in
                FireEvidence(
                    fire, record: state.fires[fire.event.id], growth: growth[fire.event.id] ?? [],
                    background: background)
            }, areas: areas, state: state, background: background)
        newestDetection = situation.observation.lastDetection
    }
}

/// Background of an area: facts beyond its outline that nobody sees from above.
public struct AreaBackground: Sendable, Equatable {
    /// Zone of protection, where all of the area lies in one.
    public var zone: ProtectionZone?
    /// Mean number of fires from the start of the season to the same date over the years that the rule names.
    public var meanFireCount: Double?
    /// The same of burned hectares.
    public var meanBurnedHectares: Double?

    public init(zone: ProtectionZone? = nil, meanFireCount: Double? = nil, meanBurnedHectares: Double? = nil) {
        self.zone = zone
        self.meanFireCount = meanFireCount
        self.meanBurnedHectares = meanBurnedHectares
    }
}
