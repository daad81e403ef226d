import Geo

#if canImport(Glibc)
    import Glibc
#endif

/// WGS 84 / UPS North (EPSG:5041, axes east and north): Polar Stereographic, variant A, on the ellipsoid.
///
///     t = tan(π/4 − φ/2) [(1 + e sin φ) / (1 − e sin φ)]^(e/2)
///     ρ = 2 a k₀ t / √[(1 + e)^(1 + e) (1 − e)^(1 − e)]
///     E = FE + ρ sin λ,   N = FN − ρ cos λ
///
/// - Source: IOGP2019, method 9810.
enum UniversalPolarStereographic {
    static let falseOriginMeters = 2_000_000.0
    private static let scaleAtPole = 0.994
    private static let flattening = Earth.flattening
    private static let squaredEccentricity = flattening * (2 - flattening)
    private static let eccentricity = squaredEccentricity.squareRoot()
    /// ρ / t, metres.
    private static let metersPerT =
        2 * WebMercator.radiusMeters * scaleAtPole
        / (pow(1 + eccentricity, 1 + eccentricity) * pow(1 - eccentricity, 1 - eccentricity)).squareRoot()
    /// The coefficients of sin 2χ, sin 4χ, sin 6χ and sin 8χ in the series of the latitude.
    private static let series = {
        let (e2, e4) = (squaredEccentricity, squaredEccentricity * squaredEccentricity)
        let (e6, e8) = (e4 * e2, e4 * e4)
        return (
            e2 / 2 + 5 * e4 / 24 + e6 / 12 + 13 * e8 / 360, 7 * e4 / 48 + 29 * e6 / 240 + 811 * e8 / 11_520,
            7 * e6 / 120 + 81 * e8 / 1_120, 4_279 * e8 / 161_280
        )
    }()

    /// Distance in the map from the north pole, metres; the greater the farther south.
    static func radiusMeters(latitude: Double) -> Double {
        let phi = latitude * .pi / 180
        let sine = eccentricity * sin(phi)
        return metersPerT * tan(.pi / 4 - phi / 2) * exp(eccentricity * atanh(sine))
    }

    /// - Returns: `nil` at the south pole, which lies infinitely far away. 180° east and west are one place.
    static func project(_ point: Coordinate) -> PlanarPoint? {
        guard point.latitude > -90 else { return nil }
        let radius = radiusMeters(latitude: point.latitude)
        let lambda = (point.longitude == -180 ? 180 : point.longitude) * .pi / 180
        return PlanarPoint(x: falseOriginMeters + radius * sin(lambda), y: falseOriginMeters - radius * cos(lambda))
    }

    static func unproject(_ point: PlanarPoint) -> Coordinate? {
        let (east, south) = (point.x - falseOriginMeters, falseOriginMeters - point.y)
        guard east.isFinite, south.isFinite else { return nil }
        let chi = .pi / 2 - 2 * atan((east * east + south * south).squareRoot() / metersPerT)
        let phi =
            chi + series.0 * sin(2 * chi) + series.1 * sin(4 * chi) + series.2 * sin(6 * chi) + series.3 * sin(8 * chi)
        let lambda = east == 0 && south == 0 ? 0 : atan2(east, south)
        return Coordinate(wrappingLatitude: phi * 180 / .pi, longitude: lambda * 180 / .pi)
    }
}
