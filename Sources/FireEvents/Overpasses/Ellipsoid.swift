#if canImport(Glibc)
    import Glibc
#endif
public import Geo

/// The ellipsoid of WGS 84, on which detections have their latitudes.
/// - Source: NIMA2000, Table 3.1.
public enum Ellipsoid {
    static let equatorialRadiusKilometers = Earth.equatorialRadiusMeters / 1_000
    static let flattening = Earth.flattening
    private static let squaredEccentricity = flattening * (2 - flattening)

    /// A place on the ellipsoid, kilometres from the middle of the Earth, with axes that turn with it.
    public static func position(_ place: Coordinate) -> SpaceVector {
        let up = vertical(place)
        let normal = equatorialRadiusKilometers / (1 - squaredEccentricity * up.z * up.z).squareRoot()
        return SpaceVector(x: normal * up.x, y: normal * up.y, z: normal * (1 - squaredEccentricity) * up.z)
    }

    /// The direction that a plumb line points away from.
    static func vertical(_ place: Coordinate) -> SpaceVector {
        let (latitude, longitude) = (place.latitude * .pi / 180, place.longitude * .pi / 180)
        return SpaceVector(
            x: cos(latitude) * cos(longitude), y: cos(latitude) * sin(longitude), z: sin(latitude))
    }

    /// The point below a position, and the height above it in kilometres.
    ///
    /// - Source: Bowring1976, in three steps: better than 1e-9 of a degree at any height.
    public static func point(below position: SpaceVector) -> (place: Coordinate, heightKilometers: Double) {
        let polar = equatorialRadiusKilometers * (1 - flattening)
        let distance = (position.x * position.x + position.y * position.y).squareRoot()
        var reduced = atan2(position.z, distance * (1 - flattening))
        var latitude = 0.0
        for _ in 0..<3 {
            let (s, c) = (sin(reduced), cos(reduced))
            latitude = atan2(
                position.z + squaredEccentricity / (1 - squaredEccentricity) * polar * s * s * s,
                distance - squaredEccentricity * equatorialRadiusKilometers * c * c * c)
            reduced = atan2((1 - flattening) * sin(latitude), cos(latitude))
        }
        let place = Coordinate(
            wrappingLatitude: latitude * 180 / .pi, longitude: atan2(position.y, position.x) * 180 / .pi)
        let up = vertical(place)
        return (place, (position - Self.position(place)).dot(up))
    }
}
