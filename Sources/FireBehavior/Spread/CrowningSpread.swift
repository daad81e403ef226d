/// A rate of spread with the share of the crowns that burns.
struct CrowningSpread {
    /// m/min, at least 10⁻⁶.
    let rateOfSpread: Double
    let crownFractionBurned: Double
}

extension Fuel {
    /// Rate of spread with buildup and, in a plantation, with crown fire.
    /// - Source: FCFDG1992, Eqs. 55, 58 and 65.
    @inline(__always)
    func spread(
        initialSpreadIndex isi: Double, buildupEffect: Double, foliarMoisturePercent: Double,
        criticalRateOfSpread: Double
    ) -> CrowningSpread {
        if type == .c6 {
            let plantation = plantationSpread(
                initialSpreadIndex: isi, buildupEffect: buildupEffect, foliarMoisturePercent: foliarMoisturePercent,
                criticalRateOfSpread: criticalRateOfSpread)
            return CrowningSpread(
                rateOfSpread: floored(plantation.rateOfSpread), crownFractionBurned: plantation.crownFractionBurned)
        }
        let basic = basicRateOfSpreadMetersPerMinute(initialSpreadIndex: isi)
        let rate = floored(basic * buildupEffect)  // Eq. 55
        return CrowningSpread(
            rateOfSpread: rate,
            crownFractionBurned: crownFraction(rateOfSpread: rate, criticalRateOfSpread: criticalRateOfSpread))
    }

    /// ``crownFractionBurned(rateOfSpread:critical:)`` where there is crown fuel.
    @inline(__always)
    func crownFraction(rateOfSpread: Double, criticalRateOfSpread: Double) -> Double {
        guard crownFuelLoadKilogramsPerSquareMeter > 0 else {
            return crownFuelLoadKilogramsPerSquareMeter.isNaN ? .nan : 0
        }
        return FireBehavior.crownFractionBurned(rateOfSpread: rateOfSpread, critical: criticalRateOfSpread)
    }
}

@inline(__always)
private func floored(_ rate: Double) -> Double { rate <= 0 ? 1e-6 : rate }
