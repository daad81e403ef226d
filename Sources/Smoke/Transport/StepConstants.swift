#if canImport(Glibc)
    import Glibc
#endif

/// Numbers of one step that are the same for all particles.
struct StepConstants {
    let seconds: Float
    /// Radians that a wind of 1 m/s carries in the step; negative against time.
    let radiansPerSpeed: Double
    /// Weight of the later wind at the start and in the middle of the step.
    let startWeight: Float
    let middleWeight: Float
    let isNearerEnd: Bool
    /// Part of the counter of the random numbers.
    let clock: UInt32
    let philox: Philox
    let walkRadians: Float
    let walkMeters: Float
    let background: Float
    let gustKept: Float
    let gustRenewed: Float
    let mixingSteps: Int
    let mixingSeconds: Float
    /// Above the boundary layer, m: farther than the longest of random steps, see ``normals(_:_:)``.
    let farAboveLayer: Float
    let lid: Float
    let hasNoise: Bool
    let hasGusts: Bool
    let mixes: Bool
    let dryLayer: Float
    let dryRemaining: Double
    let wet: WetDeposition?
    let settling: SettlingParticle?

    /// - Parameters:
    ///   - fraction: Of the time between the two winds, at the start of the step and its change during the step.
    init(_ settings: TransportSettings, seconds: Int, fraction: Double, change: Double, clock: Int64) {
        let length = Double(seconds)
        let direction = settings.isBackward ? -1.0 : 1.0
        self.seconds = Float(direction * length)
        radiansPerSpeed = direction * length / settings.earthRadiusMeters
        startWeight = Float(fraction)
        middleWeight = Float(fraction + change / 2)
        isNearerEnd = fraction + change / 2 > 0.5
        self.clock = UInt32(truncatingIfNeeded: clock)
        philox = Philox(seed: settings.seed)
        walkRadians = Float((2 * settings.horizontalDiffusivity * length).squareRoot() / settings.earthRadiusMeters)
        mixes = settings.hasBoundaryLayer
        walkMeters = mixes ? 0 : Float((2 * settings.verticalDiffusivity * length).squareRoot())
        background = Float(max(settings.verticalDiffusivity, 1e-3))
        hasGusts = settings.gustFraction > 0
        hasNoise = settings.horizontalDiffusivity > 0 || (settings.verticalDiffusivity > 0 && !mixes)
        let kept = max(0, 1 - 2 * length / settings.gustPeriodSeconds)
        gustKept = Float(kept)
        gustRenewed = Float((1 - kept * kept).squareRoot() * settings.gustFraction)
        mixingSteps = max(1, Int((length / settings.mixingStepSeconds).rounded(.up)))
        mixingSeconds = Float(length / Double(mixingSteps))
        farAboveLayer = Float(7 * (2 * max(settings.verticalDiffusivity, 1e-3) * length).squareRoot())
        lid = Float(settings.lidMeters)
        dryLayer = Float(settings.dryDeposition?.layerMeters ?? 0)
        dryRemaining = settings.dryDeposition?.remaining(afterSeconds: length) ?? 1
        wet = settings.wetDeposition
        settling = settings.isBackward ? nil : settings.settling
    }
}
