/// Stability of the air near the ground from the heat that rises from it.
public enum ObukhovLength {
    /// 1 / L = −κ g H / (ρ c T u*³), with κ = 0.4, ρ = 1.2 kg/m³, c = 1,005 J/(kg K), T = 288 K; held within −0.2…0.2 1/m.
    ///
    /// - Parameters:
    ///   - frictionVelocity: u*, m/s, above 0.
    ///   - upwardHeatFlux: H, W/m².
    /// - Source: MoninObukhov1954.
    public static func inverse(frictionVelocity: Double, upwardHeatFlux: Double) -> Double {
        let cube = frictionVelocity * frictionVelocity * frictionVelocity
        return min(0.2, max(-0.2, -0.4 * 9.80665 * upwardHeatFlux / (1.2 * 1_005 * 288 * cube)))
    }
}
