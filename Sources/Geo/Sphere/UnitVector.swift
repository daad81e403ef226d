#if canImport(Glibc)
    import Glibc
#endif

/// A direction from the centre of the sphere that everything is measured on: a place without poles or antimeridian.
///
/// Latitudes of the sphere are authalic ones, so that areas are those of WGS 84: see ``AuthalicLatitude``.
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
        let (z, radius) = AuthalicLatitude.authalic(sine: sin(latitude), cosine: cos(latitude))
        self.init(x: radius * cos(longitude), y: radius * sin(longitude), z: z)
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
            wrappingLatitude: AuthalicLatitude.geodetic(sine: z, cosine: (x * x + y * y).squareRoot()) * 180 / .pi,
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

    /// Great-circle distance in metres; within 0.12 % of the geodesic on WGS 84.
    public func meters(to other: UnitVector) -> Double {
        2 * Earth.radiusMeters * asin(min(1, squaredChord(to: other).squareRoot() / 2))
    }
}

/// The sphere that everything is measured on.
public enum Earth {
    /// Semi-major axis of the ellipsoid of WGS 84.
    /// - Source: NIMA2000, Table 3.1.
    public static let equatorialRadiusMeters = 6_378_137.0

    /// Flattening of the ellipsoid of WGS 84.
    /// - Source: NIMA2000, Table 3.1.
    public static let flattening = 1 / 298.257_223_563

    /// Radius of the sphere with the surface of the WGS 84 ellipsoid (authalic radius).
    /// - Source: Moritz2000, p. 131.
    public static let radiusMeters = 6_371_007.181

    /// The squared chord that spans a great-circle distance; beyond half the circumference, the whole diameter.
    public static func squaredChord(spanning meters: Double) -> Double {
        let half = sin(min(.pi, meters / radiusMeters) / 2)
        return 4 * half * half
    }

    /// The most degrees of geodetic latitude that two places within a distance can differ by.
    ///
    /// A degree is shortest at the equator, a (1 − e²) of a radian; the sphere has R there.
    public static func latitudeDegrees(spanning meters: Double) -> Double {
        meters / radiusMeters * shortestDegree * 180 / .pi
    }

    /// dφ/dβ at the equator, where it is greatest: R² / (a² (1 − e²)) rounded up.
    private static let shortestDegree = 1.004_49
}
