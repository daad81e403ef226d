/// Spread in a conifer plantation (C-6), whose crown fire has a speed of its own.
struct PlantationSpread {
    /// m/min.
    let rateOfSpread: Double
    let crownFractionBurned: Double
}

extension Fuel {
    /// - Source: FCFDG1992, Eqs. 62–65.
    @inline(__always)
    func plantationSpread(
        initialSpreadIndex isi: Double, buildupEffect: Double, foliarMoisturePercent: Double,
        criticalRateOfSpread: Double
    ) -> PlantationSpread {
        let surface = pureRateOfSpread(.c6, isi) * buildupEffect  // Eqs. 62, 63
        let crown = plantationCrownRateOfSpread(initialSpreadIndex: isi, foliarMoisturePercent: foliarMoisturePercent)
        guard crown > surface else { return PlantationSpread(rateOfSpread: surface, crownFractionBurned: 0) }
        let burned = FireBehavior.crownFractionBurned(rateOfSpread: surface, critical: criticalRateOfSpread)
        // Eq. 65
        return PlantationSpread(rateOfSpread: surface + burned * (crown - surface), crownFractionBurned: burned)
    }
}

/// The speed of a fire in the crowns of a plantation, m/min: RSC.
/// - Source: FCFDG1992, Eqs. 59–61 and 64.
@inline(__always)
func plantationCrownRateOfSpread(initialSpreadIndex isi: Double, foliarMoisturePercent: Double) -> Double {
    let flame = 1.5 - 0.00275 * foliarMoisturePercent  // Eq. 59, in thousands of kelvin
    let ignition = 460 + 25.9 * foliarMoisturePercent  // Eq. 60
    let effect = 1000 * (flame * flame) * (flame * flame) / ignition  // Eq. 61
    return 60 * (1 - exponential(-0.0497 * isi)) * effect / 0.778  // Eq. 64
}
