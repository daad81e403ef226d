public import Assessment
public import FireEvents
public import Geo
public import Wording

/// Evidence on one fire: what satellites saw of it and what was reported of its suppression.
public struct FireEvidence: Sendable, Equatable {
    public var id: String
    public var name: String
    public var firstSeen: Instant
    public var lastSeen: Instant
    public var status: FireEvent.Status
    /// Hours since anything looked at its surroundings.
    public var hoursSinceLook: Double
    public var burnedArea: AreaInterval
    /// Hectares per day, over the last 24 hours.
    public var growthPerDay: AreaInterval
    /// How large it was when, oldest first; empty where that is not known.
    public var growth: [BurnedLandAt]
    /// Areas that it touches.
    public var areas: [AreaShare]
    /// The nearest settlement; `nil` when no settlements are loaded.
    public var settlement: SettlementNearby?
    /// What was reported of its suppression, oldest first; empty when nothing was.
    public var suppression: [SuppressionStep]
    public var zone: ProtectionZone?
    /// Whether its surroundings were looked at in the day before the instant.
    public var look = FireEvent.Look.lookedAt

    public init(
        id: String, name: String, firstSeen: Instant, lastSeen: Instant, status: FireEvent.Status,
        hoursSinceLook: Double, burnedArea: AreaInterval, growthPerDay: AreaInterval = .zero,
        growth: [BurnedLandAt] = [], areas: [AreaShare] = [], settlement: SettlementNearby? = nil,
        suppression: [SuppressionStep] = [], zone: ProtectionZone? = nil
    ) {
        self.id = id
        self.name = name
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.status = status
        self.hoursSinceLook = hoursSinceLook
        self.burnedArea = burnedArea
        self.growthPerDay = growthPerDay
        self.growth = growth
        self.areas = areas
        self.settlement = settlement
        self.suppression = suppression
        self.zone = zone
    }

    /// The share of its land in an area, 0…1.
    public func share(of code: String) -> Double? { areas.first { $0.code == code }?.fraction }
}

/// How large a fire was at an instant.
public struct BurnedLandAt: Sendable, Equatable {
    public var at: Instant
    public var burnedArea: AreaInterval

    public init(at: Instant, burnedArea: AreaInterval) {
        self.at = at
        self.burnedArea = burnedArea
    }
}

/// A state of suppression and since when.
public struct SuppressionStep: Sendable, Equatable {
    public var state: FireMachine.State
    public var at: Instant

    public init(_ state: FireMachine.State, at: Instant) {
        self.state = state
        self.at = at
    }
}

/// A settlement near a fire.
public struct SettlementNearby: Sendable, Equatable {
    public var name: String
    /// From the edge of the largest, the best and the smallest outline.
    public var kilometersLow: Double
    public var kilometers: Double
    public var kilometersHigh: Double
    public var population: Int
    /// From where the fire began; `nil` where that is not known.
    public var kilometersFromIgnition: Double?

    public init(
        name: String, kilometersLow: Double, kilometers: Double, kilometersHigh: Double, population: Int,
        kilometersFromIgnition: Double? = nil
    ) {
        self.name = name
        self.kilometersLow = kilometersLow
        self.kilometers = kilometers
        self.kilometersHigh = kilometersHigh
        self.population = population
        self.kilometersFromIgnition = kilometersFromIgnition
    }
}
