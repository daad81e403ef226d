public import Geo
public import Wording

/// Condition of a clause in an area.
public enum RuleCondition: Sendable, Equatable {
    /// One fire in it that passes all of these.
    case fire([FireTest])
    /// The area passes all of these.
    case area([AreaTest])
}

/// Condition on a fire.
public indirect enum FireTest: Sendable, Equatable {
    /// Hours since the start of the clock without being localised.
    case uncontainedHours(Bound)
    /// Burned area, hectares.
    case burnedHectares(Bound)
    /// Burned area, hectares, by the zone of protection.
    case burnedHectaresByZone([ProtectionZone: Bound])
    /// Growth over the last 24 hours, hectares per day.
    case growthHectaresPerDay(Bound)
    /// From the edge of the fire to the nearest settlement, kilometres.
    case settlementKilometers(Bound)
    /// Detected within the last 24 hours.
    case burning
    case anyOf([FireTest])
}

/// Condition on an area.
public enum AreaTest: Sendable, Equatable {
    /// So many fires that pass all tests.
    case fires(Bound, meeting: [FireTest])
    /// So many areas of a level, each with so many fires that pass all tests.
    case areasWithFires(Bound, each: Area.Level, fires: Bound, meeting: [FireTest])
    /// So many areas of a level under a regime of at least this level.
    case areasUnderRegime(Bound, each: Area.Level, Regime, ResponseLevel)
    /// The figure of the season over the mean of earlier years.
    case timesMean(Indicator, Bound)

    public enum Indicator: String, Sendable, CaseIterable { case fireCount, burnedHectares }
}

/// A limit on one side.
public enum Bound: Sendable, Hashable {
    case atLeast(Double)
    case moreThan(Double)
    case atMost(Double)

    public var limit: Double {
        switch self {
        case .atLeast(let limit), .moreThan(let limit), .atMost(let limit): limit
        }
    }

    public func holds(_ value: Double) -> Bool {
        switch self {
        case .atLeast(let limit): value >= limit
        case .moreThan(let limit): value > limit
        case .atMost(let limit): value <= limit
        }
    }

    /// How sure it is that a value holds that lies between two others; `nil` when none of the three does.
    public func certainty(low: Double, best: Double, high: Double) -> GroundsCertainty? {
        if holds(low), holds(high) { return .surely }
        if holds(best) { return .likely }
        return holds(low) || holds(high) ? .possibly : nil
    }
}
