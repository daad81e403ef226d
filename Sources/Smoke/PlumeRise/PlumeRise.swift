#if canImport(Glibc)
    import Glibc
#endif

/// How high a plume is taken to rise.
public enum RiseScheme: String, Sendable, CaseIterable {
    /// ``PlumeRise/sofiev(megawatts:boundaryLayerMeters:stabilityPerSquareSecond:)``.
    case sofiev
    /// ``PlumeRise/briggs(megawatts:windMetersPerSecond:stabilityPerSquareSecond:radiativeShare:)``.
    case briggs
}

/// Heights that smoke of a fire is put into.
public struct PlumeRise: Sendable, Equatable {
    /// Metres above ground.
    public var topMeters: Double
    /// Smoke is spread evenly from here to the top.
    public var bottomMeters: Double

    public init(topMeters: Double, bottomMeters: Double) {
        precondition(bottomMeters >= 0 && topMeters >= bottomMeters, "a plume above the ground")
        self.topMeters = topMeters
        self.bottomMeters = bottomMeters
    }

    /// Plume top by the power of one fire (not of a cell with several: the power is not linear), in two steps.
    ///
    ///     H = a h + b (P / 1 MW)^g exp(−d N² / N₀²),  N₀² = 2.5 × 10⁻⁴ s⁻²
    ///
    /// A first guess says whether the plume stays in the boundary layer of height h; then the constants for that case hold. Smoke lies in the
    /// upper two thirds of a plume in the boundary layer and in the upper half of one above it.
    ///
    /// - Parameters:
    ///   - megawatts: Fire radiative power.
    ///   - layer: Boundary-layer height in metres, held within 10…6,000.
    ///   - stability: N² at about twice that height, s⁻²; below 0 counts as 0.
    /// - Source: Sofiev2012.
    public static func sofiev(
        megawatts: Double, boundaryLayerMeters layer: Double, stabilityPerSquareSecond stability: Double
    )
        -> PlumeRise
    {
        let height = min(6_000, max(10, layer))
        let ratio = max(0, stability) / 2.5e-4
        let guess = 0.15 * height + 102 * pow(megawatts, 0.49)
        if guess < height {
            let top = 0.24 * height + 170 * pow(megawatts, 0.35) * exp(-0.6 * ratio)
            return PlumeRise(topMeters: top, bottomMeters: top / 3)
        }
        let top = 0.93 * height + 298 * pow(megawatts, 0.13) * exp(-0.7 * ratio)
        return PlumeRise(topMeters: top, bottomMeters: top / 2)
    }

    /// Plume top in stable air by buoyancy: Δh = 2.6 (F / (U s))^⅓, F = 8.8 × 10⁻⁶ m⁴ s⁻³ W⁻¹ × Q, s = N².
    ///
    /// The heat Q is the radiative power over the share of heat that is radiated.
    ///
    /// - Parameters:
    ///   - windMetersPerSecond: Mean over the plume; at least 1.
    ///   - stability: N², s⁻²; at least 10⁻⁵.
    ///   - radiativeShare: 0.1…0.15 of the heat.
    /// - Source: Briggs1975.
    public static func briggs(
        megawatts: Double, windMetersPerSecond: Double, stabilityPerSquareSecond stability: Double,
        radiativeShare: Double = 0.125
    ) -> PlumeRise {
        let buoyancy = 8.8e-6 * megawatts * 1e6 / radiativeShare
        let top = 2.6 * cbrt(buoyancy / (max(1, windMetersPerSecond) * max(1e-5, stability)))
        return PlumeRise(topMeters: top, bottomMeters: top / 2)
    }

    /// The height of one of several equal parcels: the middle of its share.
    public func height(ofParcel index: Int, of count: Int) -> Double {
        bottomMeters + (topMeters - bottomMeters) * (Double(index) + 0.5) / Double(count)
    }

    /// The same plume, higher or lower by a factor.
    public func scaled(by factor: Double) -> PlumeRise {
        PlumeRise(topMeters: topMeters * factor, bottomMeters: bottomMeters * factor)
    }
}
