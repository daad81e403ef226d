#if canImport(Glibc)
    import Glibc
#endif

/// Loss of smoke to the ground from the lowest layer: m' = m exp(−v Δt / h).
public struct DryDeposition: Sendable, Equatable {
    /// Deposition velocity v. Smoke of 0.3 µm over forest: 1…3 mm/s; uncertain by a factor of 3.
    public var metersPerSecond: Double
    /// Depth h of the layer that particles are lost from.
    public var layerMeters: Double

    public init(metersPerSecond: Double = 0.002, layerMeters: Double = 200) {
        precondition(metersPerSecond >= 0 && layerMeters > 0)
        self.metersPerSecond = metersPerSecond
        self.layerMeters = layerMeters
    }

    /// What stays in the layer after a time.
    public func remaining(afterSeconds seconds: Double) -> Double { exp(-metersPerSecond * seconds / layerMeters) }
}
