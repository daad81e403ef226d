#if canImport(Glibc)
    import Glibc
#endif

/// A point in a ``LocalPlane``, metres.
public struct PlanarPoint: Hashable, Sendable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }

    public func meters(to other: PlanarPoint) -> Double {
        let dx = x - other.x
        let dy = y - other.y
        return (dx * dx + dy * dy).squareRoot()
    }
}

/// The Lambert azimuthal equal-area projection about a centre: areas are true everywhere, shapes near the centre.
///
///     (x, y) = R √(2 / (1 + z)) (v·east, v·north),   z = v·centre
///
/// - Source: Snyder1987, pp. 185–186, Eqs. 24-2 to 24-4 for the sphere, in vector form.
public struct LocalPlane: Sendable {
    public let center: UnitVector
    let east: UnitVector
    let north: UnitVector

    public init(center: UnitVector) {
        self.center = center
        let radius = (center.x * center.x + center.y * center.y).squareRoot()
        east =
            radius > 1e-12
            ? UnitVector(x: -center.y / radius, y: center.x / radius, z: 0) : UnitVector(x: 0, y: 1, z: 0)
        north = UnitVector(
            x: center.y * east.z - center.z * east.y,
            y: center.z * east.x - center.x * east.z,
            z: center.x * east.y - center.y * east.x)
    }

    /// - Parameter vector: Any point but the one opposite the centre, which has no image.
    public func project(_ vector: UnitVector) -> PlanarPoint {
        let scale = Earth.radiusMeters * (2 / max(1e-12, 1 + vector.dot(center))).squareRoot()
        return PlanarPoint(x: scale * vector.dot(east), y: scale * vector.dot(north))
    }

    public func project(_ coordinate: Coordinate) -> PlanarPoint { project(UnitVector(coordinate)) }

    /// - Parameter point: Within two Earth radii of the centre.
    public func unproject(_ point: PlanarPoint) -> UnitVector {
        let x = point.x / Earth.radiusMeters
        let y = point.y / Earth.radiusMeters
        let z = 1 - (x * x + y * y) / 2
        let scale = max(0, 1 - (x * x + y * y) / 4).squareRoot()
        return UnitVector(
            x: z * center.x + scale * (x * east.x + y * north.x),
            y: z * center.y + scale * (x * east.y + y * north.y),
            z: z * center.z + scale * (x * east.z + y * north.z))
    }
}
