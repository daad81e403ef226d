/// Weather at the ground that mixes smoke and washes it out.
public struct SurfaceWeather: Sendable, Equatable {
    public var boundaryLayerHeightMeters: Float
    /// u*, m/s.
    public var frictionVelocityMetersPerSecond: Float
    /// 1 / L, 1/m: above 0 in stable air, below 0 in unstable air, 0 when neutral.
    public var inverseObukhovLengthPerMeter: Float
    public var rainMillimetersPerHour: Float

    public init(
        boundaryLayerHeightMeters: Float = 1_000, frictionVelocityMetersPerSecond: Float = 0.3,
        inverseObukhovLengthPerMeter: Float = 0, rainMillimetersPerHour: Float = 0
    ) {
        self.boundaryLayerHeightMeters = boundaryLayerHeightMeters
        self.frictionVelocityMetersPerSecond = frictionVelocityMetersPerSecond
        self.inverseObukhovLengthPerMeter = inverseObukhovLengthPerMeter
        self.rainMillimetersPerHour = rainMillimetersPerHour
    }

    @inline(__always)
    var lanes: SIMD4<Float> {
        SIMD4(
            boundaryLayerHeightMeters, frictionVelocityMetersPerSecond, inverseObukhovLengthPerMeter,
            rainMillimetersPerHour)
    }
}
