import Glibc

/// The Buildup Index: how much fuel is dry enough to burn.
public struct BUI: Hashable, Sendable {
    /// The index, 0 or more.
    public let value: Double

    /// The index, held at 0 or more; NaN stays NaN.
    public init(_ value: Double) { self.value = value.clamped(0) }

    /// The index of two moisture codes.
    ///
    ///     U = 0.8 P D / (P + 0.4 D)   where P ≤ 0.4 D
    ///
    /// - Source: VanWagnerPickett1985, Eqs. 27a and 27b.
    public init(dmc: DMC, dc: DC) {
        let (duff, drought) = (dmc.value, dc.value)
        guard duff > 0 || drought > 0 else {
            self.init(duff + drought)
            return
        }
        let harmonic = 0.8 * drought / (duff + 0.4 * drought)
        if duff <= 0.4 * drought {
            self.init(harmonic * duff)  // Eq. 27a
        } else {
            self.init(duff - (1 - harmonic) * (0.92 + pow(0.0114 * duff, 1.7)))  // Eq. 27b
        }
    }
}
