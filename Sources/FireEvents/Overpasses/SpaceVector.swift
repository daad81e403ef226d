/// A vector in space, kilometres or kilometres per second.
public struct SpaceVector: Sendable, Equatable {
    public var x: Double
    public var y: Double
    public var z: Double

    public init(x: Double, y: Double, z: Double) {
        self.x = x
        self.y = y
        self.z = z
    }

    public var length: Double { dot(self).squareRoot() }

    public func dot(_ other: SpaceVector) -> Double { x * other.x + y * other.y + z * other.z }

    static func + (a: SpaceVector, b: SpaceVector) -> SpaceVector {
        SpaceVector(x: a.x + b.x, y: a.y + b.y, z: a.z + b.z)
    }

    static func - (a: SpaceVector, b: SpaceVector) -> SpaceVector {
        SpaceVector(x: a.x - b.x, y: a.y - b.y, z: a.z - b.z)
    }

    static func * (a: SpaceVector, factor: Double) -> SpaceVector {
        SpaceVector(x: a.x * factor, y: a.y * factor, z: a.z * factor)
    }

    func cross(_ other: SpaceVector) -> SpaceVector {
        SpaceVector(x: y * other.z - z * other.y, y: z * other.x - x * other.z, z: x * other.y - y * other.x)
    }
}

/// Where a satellite is and how it moves.
public struct SatelliteState: Sendable, Equatable {
    /// Kilometres from the centre of the Earth.
    public var position: SpaceVector
    /// Kilometres per second, against the stars and not against the turning Earth.
    public var velocity: SpaceVector

    public init(position: SpaceVector, velocity: SpaceVector) {
        self.position = position
        self.velocity = velocity
    }
}
