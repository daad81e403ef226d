/// Behaviour of one part of the fire's edge: its head, flank or back, or toward a direction.
public struct EdgeBehavior: Hashable, Sendable {
    /// Final rate of spread, m/min.
    public let rateOfSpreadMetersPerMinute: Double
    /// Rate of spread at the time asked about, m/min.
    public let rateOfSpreadAtTimeMetersPerMinute: Double
    /// Share of the crowns that burns there, 0…1.
    public let crownFractionBurned: Double
    /// Fuel consumed there, kg/m².
    public let totalConsumptionKilogramsPerSquareMeter: Double
    /// kW/m.
    public let intensityKilowattsPerMeter: Double
    /// Minutes from ignition to crown fire; `nil` where the edge never gets fast enough.
    public let minutesToCrowning: Double?
}

extension EdgeBehavior {
    /// - Parameter crownFraction: Of the head when known; else worked out from the rate (none in plantations off the head).
    init(rate: Double, atTime: Double, crownFraction: Double? = nil, fuel: Fuel, head: HeadFire) {
        let sideFraction =
            fuel.type == .c6
            ? 0 : fuel.crownFraction(rateOfSpread: rate, criticalRateOfSpread: head.criticalRateOfSpread)
        let burned = crownFraction ?? sideFraction
        let total = head.surfaceConsumption + fuel.crownConsumption(crownFractionBurned: burned)  // Eq. 67
        rateOfSpreadMetersPerMinute = rate
        rateOfSpreadAtTimeMetersPerMinute = atTime
        crownFractionBurned = burned
        totalConsumptionKilogramsPerSquareMeter = total
        intensityKilowattsPerMeter = firelineIntensityKilowattsPerMeter(
            consumptionKilogramsPerSquareMeter: total, rateOfSpreadMetersPerMinute: rate)
        minutesToCrowning = Acceleration(closedWith: burned).minutesToReach(
            critical: head.criticalRateOfSpread, rateOfSpreadMetersPerMinute: rate)
    }
}
