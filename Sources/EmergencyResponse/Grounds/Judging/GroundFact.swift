public import FireEvents
public import Geo
public import Wording

/// One of the figures that a ground rests on.
public enum GroundFact: Sendable, Equatable {
    /// Land burned so far, hectares, and what is asked for; `zone` where its limit was used.
    case burned(AreaInterval, asked: Bound? = nil, zone: ProtectionZone? = nil)
    /// Hectares per day.
    case growth(AreaInterval, asked: Bound)
    /// Kilometres are asked for.
    case settlement(SettlementNearby, asked: Bound)
    case burning(lastSeen: Instant)
    /// Not detected for five days.
    case ended(lastSeen: Instant)
    /// Hours without a report that it is localised; `asked` where any number of hours is not enough.
    case uncontained(hours: Double, since: Instant, asked: Bound?)
    case localised(at: Instant, afterHours: Double)
    case fires(Int, asked: Bound)
    case areasWithFires(Int, of: Area.Level, fires: Bound, asked: Bound)
    case areasUnderRegime([String], of: Area.Level, Regime, least: ResponseLevel, asked: Bound)
    /// Of the season so far; `mean` and `asked` where the mean of earlier years is known.
    case season(AreaTest.Indicator, AreaInterval, mean: Double? = nil, asked: Bound? = nil)
}
