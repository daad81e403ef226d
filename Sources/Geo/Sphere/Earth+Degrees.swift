#if canImport(Glibc)
    import Glibc
#endif

extension Earth {
    /// Metres on the ellipsoid, east and north, that a degree of longitude and one of geodetic latitude span at a latitude.
    /// - Source: Snyder1987, pp. 24–25, Eqs. 4-18 to 4-21.
    public static func metersPerDegree(atLatitude degrees: Double) -> (east: Double, north: Double) {
        let squaredEccentricity = flattening * (2 - flattening)
        let sine = sin(degrees * .pi / 180)
        let w = 1 - squaredEccentricity * sine * sine
        let across = equatorialRadiusMeters / w.squareRoot()
        let degree = Double.pi / 180
        return (across * cos(degrees * degree) * degree, across * (1 - squaredEccentricity) / w * degree)
    }
}
