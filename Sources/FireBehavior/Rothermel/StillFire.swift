/// A surface fire without wind and slope, in feet, pounds, minutes and Btu.
struct StillFire {
    /// I_R, Btu/ft²/min.
    let reactionIntensity: Double
    /// R₀, ft/min.
    let rate: Double
    /// min.
    let residenceTime: Double
    /// σ, ft²/ft³.
    let ratio: Double
    /// β.
    let packing: Double
    /// β / β_op.
    let relativePacking: Double

    init(_ bed: FuelBed) {
        let surface = bed.dead.surface + bed.live.surface
        let deadShare = bed.dead.surface / surface  // Eq. 57
        let load = bed.dead.load + bed.live.load
        ratio = deadShare * bed.dead.mean(\.ratio) + (1 - deadShare) * bed.live.mean(\.ratio)  // Eqs. 71, 72
        packing = load / bed.model.depthFeet / particleDensity  // Eqs. 31, 74
        relativePacking = packing / (3.348 * power(ratio, -0.8189))  // Eq. 37
        let burning = bed.heatOfReaction
        reactionIntensity = reactionVelocity(ratio, relativePacking) * burning  // Eqs. 27, 58
        let sink = load / bed.model.depthFeet * bed.heatOfPreignition(deadShare: deadShare)  // Eqs. 40, 77
        rate = sink > 0 ? reactionIntensity * propagatingFlux(ratio, packing) / sink : 0  // Eq. 52
        residenceTime = 384 / ratio  // Anderson 1969
    }
}

/// lb/ft³ of dry wood.
private let particleDensity = 32.0

extension FuelBed {
    /// Σ w_n h η_M η_s, Btu/ft².
    /// - Source: Rothermel1972, Eqs. 24, 29, 30, 58–60.
    fileprivate var heatOfReaction: Double {
        let minerals = min(1, 0.174 * power(0.01, -0.19))  // Eq. 30
        let heat = model.heatBtuPerPound * minerals * (1 - 0.0555)  // Eq. 24 as in Albini1976
        let extinction = model.extinctionMoisturePercent / 100
        let deadDamping = damping(dead.mean(\.moisture), extinction)
        let liveDamping = damping(live.mean(\.moisture), liveExtinction(extinction))
        return heat * (dead.reactingLoad * deadDamping + live.reactingLoad * liveDamping)
    }

    /// Moisture of extinction of the living fuel.
    /// - Source: Rothermel1972, Eq. 88, as in Albini1976.
    private func liveExtinction(_ extinction: Double) -> Double {
        let fineDead = dead.reduce(0) { $0 + $1.load * exponential(-138 / $1.ratio) }
        let fineLive = live.reduce(0) { $0 + $1.load * exponential(-500 / $1.ratio) }
        guard fineLive > 0, fineDead > 0 else { return extinction }
        let water = dead.reduce(0) { $0 + $1.moisture * $1.load * exponential(-138 / $1.ratio) } / fineDead
        return max(extinction, 2.9 * fineDead / fineLive * (1 - water / extinction) - 0.226)
    }

    /// Σ f ε Q_ig, Btu/lb.
    /// - Source: Rothermel1972, Eqs. 12, 14, 77 and 78.
    fileprivate func heatOfPreignition(deadShare: Double) -> Double {
        func heat(_ particles: Particles) -> Double {
            exponential(-138 / particles.ratio) * (250 + 1116 * particles.moisture)  // Eqs. 12, 14
        }
        return deadShare * dead.mean(heat) + (1 - deadShare) * live.mean(heat)
    }
}

/// η_M.
/// - Source: Rothermel1972, Eq. 29.
private func damping(_ moisture: Double, _ extinction: Double) -> Double {
    let r = min(1, moisture / extinction)
    return 1 - 2.59 * r + 5.11 * r * r - 3.52 * r * r * r  // Eq. 29
}

/// Γ′, per minute.
/// - Source: Rothermel1972, Eqs. 36 and 38; A as in Albini1976.
private func reactionVelocity(_ ratio: Double, _ relativePacking: Double) -> Double {
    let sized = power(ratio, 1.5)
    let most = sized / (495 + 0.0594 * sized)  // Eq. 36
    let a = 133 * power(ratio, -0.7913)  // Albini1976
    return most * power(relativePacking, a) * exponential(a * (1 - relativePacking))  // Eq. 38
}

/// ξ.
/// - Source: Rothermel1972, Eq. 42.
private func propagatingFlux(_ ratio: Double, _ packing: Double) -> Double {
    exponential((0.792 + 0.681 * ratio.squareRoot()) * (packing + 0.1)) / (192 + 0.2595 * ratio)  // Eq. 42
}
