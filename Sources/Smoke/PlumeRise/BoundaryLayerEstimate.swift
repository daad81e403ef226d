#if canImport(Glibc)
    import Glibc
#endif

/// Height of the boundary layer where the weather file has none: a rule of thumb by the sun, said as such wherever it is used.
///
/// 300 m at night, rising with the sine of the sun's height to 1,500 m; within a factor of 2 of what is observed over land in summer.
public enum BoundaryLayerEstimate {
    public static func heightMeters(sineOfSolarElevation sine: Double) -> Double { 300 + 1_200 * max(0, sine) }

    /// Sine of the height of the sun, from the day of the year and local solar time.
    /// - Source: Spencer1971, declination.
    public static func sineOfSolarElevation(latitude: Double, dayOfYear: Int, solarHour: Double) -> Double {
        let angle = 2 * .pi * Double(dayOfYear - 1) / 365
        let declination =
            0.006918 - 0.399912 * cos(angle) + 0.070257 * sin(angle) - 0.006758 * cos(2 * angle) + 0.000907
            * sin(2 * angle)
            - 0.002697 * cos(3 * angle) + 0.00148 * sin(3 * angle)
        let phi = latitude * .pi / 180
        return sin(phi) * sin(declination) + cos(phi) * cos(declination) * cos((solarHour - 12) * .pi / 12)
    }
}
