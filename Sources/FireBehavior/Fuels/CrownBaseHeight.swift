/// Height to the live crown base of a conifer plantation (C-6), metres, at least 10⁻⁷.
///
///     CBH = −11.2 + 1.06 SH + 0.0017 SD
///
/// - Parameters:
///   - standHeightMeters: Height of the stand, 0…100.
///   - stemsPerHectare: Density of the stand, 0…100,000.
/// - Source: cffdrs 1.10.0 (CrownBaseHeight); the print was not seen.
public func plantationCrownBaseHeightMeters(standHeightMeters: Double, stemsPerHectare: Double) -> Double {
    let height = -11.2 + 1.06 * standHeightMeters + 0.0017 * stemsPerHectare
    return height < 0 ? 1e-7 : height
}
