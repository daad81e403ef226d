#if canImport(Glibc)
    import Glibc
#endif

/// A direction from the centre of the Earth: a place without poles or antimeridian.
public struct UnitVector: Sendable, Equatable {
    public var x: Double
    public var y: Double
    public var z: Double

    public init(x: Double, y: Double, z: Double) {
        self.x = x
        self.y = y
        self.z = z
    }

    public init(_ coordinate: Coordinate) {
        let latitude = coordinate.latitude * .pi / 180
        let longitude = coordinate.longitude * .pi / 180
        let radius = cos(latitude)
        self.init(x: radius * cos(longitude), y: radius * sin(longitude), z: sin(latitude))
    }

    /// The direction of the sum of vectors; `nil` when they cancel out.
    public static func mean(of vectors: some Sequence<UnitVector>) -> UnitVector? {
        var sum = UnitVector(x: 0, y: 0, z: 0)
        for vector in vectors {
            sum.x += vector.x
            sum.y += vector.y
            sum.z += vector.z
        }
        let length = sum.dot(sum).squareRoot()
        guard length > 1e-12 else { return nil }
        return UnitVector(x: sum.x / length, y: sum.y / length, z: sum.z / length)
    }

    public var coordinate: Coordinate {
        Coordinate(
            wrappingLatitude: atan2(z, (x * x + y * y).squareRoot()) * 180 / .pi,
            longitude: atan2(y, x) * 180 / .pi)
    }

    public func dot(_ other: UnitVector) -> Double { x * other.x + y * other.y + z * other.z }

    /// The square of the straight line through the Earth, in units of its radius: monotone in distance and cheap.
    @inlinable
    public func squaredChord(to other: UnitVector) -> Double {
        let dx = x - other.x
        let dy = y - other.y
        let dz = z - other.z
        return dx * dx + dy * dy + dz * dz
    }

    /// Great-circle distance in metres.
    public func meters(to other: UnitVector) -> Double {
        2 * Earth.radiusMeters * asin(min(1, squaredChord(to: other).squareRoot() / 2))
    }
}

/// The sphere that everything is measured on.
public enum Earth {
    /// Radius of the sphere with the surface of the WGS 84 ellipsoid (authalic radius).
    /// - Source: Moritz2000, p. 131.
    public static let radiusMeters = 6_371_007.181

    /// The squared chord that spans a great-circle distance; beyond half the circumference, the whole diameter.
    public static func squaredChord(spanning meters: Double) -> Double {
        let half = sin(min(.pi, meters / radiusMeters) / 2)
        return 4 * half * half
    }
}
