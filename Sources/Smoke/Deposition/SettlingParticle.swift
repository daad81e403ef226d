#if canImport(Glibc)
    import Glibc
#endif

/// A sphere that falls through air at its terminal velocity: Stokes's law with slip.
///
///     v = 2 r² g (ρₚ − ρ) C / (9 η),  C = 1 + Kn (1.249 + 0.42 exp(−0.87 / Kn)),  Kn = λ / r,  λ = 2 η / (ρ c̄)
///
/// η is the viscosity of air and c̄ the mean speed of its molecules. Within 10 % for Reynolds numbers up to 1; larger spheres fall
/// more slowly than this.
///
/// - Source: Hoffmann2022MPTRAC, Section 2.3.5, after Jacobson1999 and Kasten1968.
public struct SettlingParticle: Sendable, Equatable {
    public var radiusMicrometers: Double
    public var densityKilogramsPerCubicMeter: Double

    public init(radiusMicrometers: Double, densityKilogramsPerCubicMeter: Double) {
        precondition(radiusMicrometers > 0 && densityKilogramsPerCubicMeter > 0)
        self.radiusMicrometers = radiusMicrometers
        self.densityKilogramsPerCubicMeter = densityKilogramsPerCubicMeter
    }

    /// Downward speed, m/s.
    public func velocity(temperatureKelvin: Double, airDensityKilogramsPerCubicMeter air: Double) -> Double {
        let radius = radiusMicrometers * 1e-6
        let viscosity = 1.8325e-5 * (416.16 / (temperatureKelvin + 120)) * pow(temperatureKelvin / 296.16, 1.5)
        let molecularSpeed = (8 * 287.058 * temperatureKelvin / .pi).squareRoot()
        let knudsen = 2 * viscosity / (air * molecularSpeed) / radius
        let slip = 1 + knudsen * (1.249 + 0.42 * exp(-0.87 / knudsen))
        return 2 * radius * radius * 9.80665 * (densityKilogramsPerCubicMeter - air) * slip / (9 * viscosity)
    }
}
