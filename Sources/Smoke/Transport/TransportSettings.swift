/// Which processes act on particles, and how strongly.
public struct TransportSettings: Sendable, Equatable {
    /// Length of a step, s, 1…3,600.
    public var stepSeconds: Int
    /// Against time: where air came from. Mixing and losses act as they do forward, because both are the same seen from either end; a
    /// particle's mass is then the share of smoke that would survive the way. Nothing settles.
    public var isBackward: Bool
    /// Key of the random numbers.
    public var seed: UInt64
    /// m²/s; 0 for none.
    public var horizontalDiffusivity: Double
    /// m²/s, at all heights; 0 for none.
    public var verticalDiffusivity: Double
    /// Share of the spread of the surrounding winds that particles feel as gusts; 0 for none.
    public var gustFraction: Double
    /// Time between wind fields that gusts forget themselves over, s.
    public var gustPeriodSeconds: Double
    /// Whether the boundary layer mixes.
    public var hasBoundaryLayer: Bool
    /// Longest step of vertical mixing, s.
    public var mixingStepSeconds: Double
    /// Particles are turned back here, m above ground; nobody passes the ground.
    public var lidMeters: Double
    public var dryDeposition: DryDeposition?
    public var wetDeposition: WetDeposition?
    /// What particles are made of, when they are heavy enough to settle.
    public var settling: SettlingParticle?
    /// Of the sphere.
    public var earthRadiusMeters: Double

    /// Wind alone.
    public init(stepSeconds: Int = 180, seed: UInt64 = 0) {
        precondition((1...3_600).contains(stepSeconds), "steps of 1…3,600 s")
        self.stepSeconds = stepSeconds
        isBackward = false
        self.seed = seed
        horizontalDiffusivity = 0
        verticalDiffusivity = 0
        gustFraction = 0
        gustPeriodSeconds = 21_600
        hasBoundaryLayer = false
        mixingStepSeconds = 90
        lidMeters = 25_000
        dryDeposition = nil
        wetDeposition = nil
        settling = nil
        earthRadiusMeters = 6_371_007.181
    }

    /// Smoke in the air: turbulence, gusts, a mixed boundary layer, dry and wet deposition.
    public static func smoke(stepSeconds: Int = 180, seed: UInt64 = 0) -> TransportSettings {
        var settings = TransportSettings(stepSeconds: stepSeconds, seed: seed)
        settings.horizontalDiffusivity = 50
        settings.verticalDiffusivity = 0.1
        settings.gustFraction = 0.16
        settings.hasBoundaryLayer = true
        settings.dryDeposition = DryDeposition()
        settings.wetDeposition = WetDeposition()
        return settings
    }
}
