public import Geo

#if canImport(Glibc)
    import Glibc
#endif

/// A place on the sphere of a weather model, as a direction from its centre.
///
/// Weather models give latitudes on a sphere of their own, and their nodes lie evenly on it, so that latitudes are taken as they
/// are. Directions of ``UnitVector`` have authalic latitudes; the types differ so that the two are never mixed.
public struct SphericalPosition: Sendable, Equatable {
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

    public var coordinate: Coordinate {
        Coordinate(
            wrappingLatitude: atan2(z, (x * x + y * y).squareRoot()) * 180 / .pi,
            longitude: atan2(y, x) * 180 / .pi)
    }

    /// Great-circle distance on the sphere of radius ``Earth/radiusMeters``.
    public func meters(to other: SphericalPosition) -> Double {
        let (dx, dy, dz) = (x - other.x, y - other.y, z - other.z)
        return 2 * Earth.radiusMeters * asin(min(1, (dx * dx + dy * dy + dz * dz).squareRoot() / 2))
    }
}
