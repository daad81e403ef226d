/// A parcel of smoke: one cache line.
public struct Particle: Sendable {
    var x: Double
    var y: Double
    var z: Double
    /// Of smoke, in grams.
    public internal(set) var massGrams: Double
    /// Mesoscale wind that the particle carries: x, y, z and upward, m/s.
    var gust: SIMD4<Float>
    /// Above ground.
    public internal(set) var heightMeters: Float
    /// Which random numbers are its own; unique in a run.
    public let identity: UInt32
    /// Source that emitted it.
    public let source: UInt32
    /// When it was emitted, minutes since 1970.
    public let bornMinute: Int32

    public init(
        at position: SphericalPosition, heightMeters: Double, massGrams: Double, identity: UInt32, source: UInt32 = 0,
        bornMinute: Int32 = 0
    ) {
        precondition(heightMeters >= 0 && massGrams >= 0 && massGrams.isFinite, "a parcel in the air")
        (x, y, z) = (position.x, position.y, position.z)
        self.massGrams = massGrams
        gust = .zero
        self.heightMeters = Float(heightMeters)
        self.identity = identity
        self.source = source
        self.bornMinute = bornMinute
    }

    public var position: SphericalPosition { SphericalPosition(x: x, y: y, z: z) }

    /// False once it has left the winds or is wholly deposited: the next sorting drops it.
    public var isAirborne: Bool { x == x }

    mutating func leave() { x = .nan }
}
