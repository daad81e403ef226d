extension Fuel {
    /// The intensity of the surface fire from which crowns catch fire, kW/m: CSI.
    ///
    ///     CSI = 0.001 CBH^1.5 (460 + 25.9 FMC)^1.5
    ///
    /// - Parameter foliarMoisturePercent: FMC.
    /// - Source: FCFDG1992, Eq. 56 (after Van Wagner 1977).
    public func criticalIntensityKilowattsPerMeter(foliarMoisturePercent: Double) -> Double {
        let heat = crownBaseHeightMeters * (460 + 25.9 * foliarMoisturePercent)
        return 0.001 * heat * heat.squareRoot()  // Eq. 56
    }

    /// The rate of spread from which crowns catch fire, m/min: RSO.
    /// - Source: FCFDG1992, Eq. 57.
    public func criticalRateOfSpreadMetersPerMinute(
        foliarMoisturePercent: Double, surfaceConsumptionKilogramsPerSquareMeter: Double
    ) -> Double {
        criticalRateOfSpread(foliarMoisturePercent, surfaceConsumptionKilogramsPerSquareMeter)
    }

    @inline(__always)
    func criticalRateOfSpread(_ foliarMoisture: Double, _ surfaceConsumption: Double) -> Double {
        // Eq. 57
        criticalIntensityKilowattsPerMeter(foliarMoisturePercent: foliarMoisture) / (300 * surfaceConsumption)
    }
}

/// The share of the crowns that burns, 0…1: CFB.
///
/// - Parameters:
///   - rateOfSpread: m/min.
///   - critical: The rate from which crowns catch fire, m/min.
/// - Source: FCFDG1992, Eq. 58.
@inline(__always)
func crownFractionBurned(rateOfSpread: Double, critical: Double) -> Double {
    guard rateOfSpread > critical else { return rateOfSpread.isNaN || critical.isNaN ? .nan : 0 }
    return 1 - exponential(-0.23 * (rateOfSpread - critical))  // Eq. 58
}
