import Geo

#if canImport(Glibc)
    import Glibc
#endif

/// Popular Visualisation Pseudo Mercator (EPSG:3857): formulas of the sphere on coordinates of the ellipsoid.
///
///     E = a λ,   N = a ln tan(π/4 + φ/2)
///
/// - Source: IOGP2019, method 1024.
enum WebMercator {
    /// Semi-major axis of WGS 84.
    static let radiusMeters = Earth.equatorialRadiusMeters

    /// - Returns: `nil` at the poles, which lie infinitely far away.
    static func project(_ point: Coordinate) -> PlanarPoint? {
        guard abs(point.latitude) < 90 else { return nil }
        return PlanarPoint(
            x: radiusMeters * (point.longitude * .pi / 180),
            y: radiusMeters * asinh(tan(point.latitude * .pi / 180)))
    }

    /// - Returns: `nil` east or west of ±180°.
    static func unproject(_ point: PlanarPoint) -> Coordinate? {
        let longitude = point.x / radiusMeters * 180 / .pi
        guard abs(longitude) <= 180 + 1e-9, !point.y.isNaN else { return nil }
        let latitude = atan(sinh(point.y / radiusMeters)) * 180 / .pi
        return try? Coordinate(latitude: latitude, longitude: min(180, max(-180, longitude)))
    }
}
