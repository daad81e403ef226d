#if canImport(Glibc)
    import Glibc
#endif

/// How much land burned, judged by the land that glowing pixels touch.
///
///     best = 0.97 G exp(φ (0.06 φ − 0.28 − 0.20 ln p + 0.04 ln s)),   φ = P w / G
///
/// A pixel glows when any part of it burns, so the touched land G is too large by a part that grows with its edge:
/// φ is the edge's share, from the length P of the edge and the pixel width w; the more passes p, the farther the
/// edge was pushed out, and the more sites s, the better it is filled.
/// 0.97 stands for islands that did not burn, which generated scenes lack.
///
/// - Note: Calibrated on generated scenes with known truth and checked on three fires of 2020; see docs/accuracy.md.
enum AreaEstimate {
    /// - Parameters:
    ///   - touchedSquareMeters: G, m².
    ///   - edgeMeters: P.
    ///   - pixelMeters: w, mean over sites.
    ///   - passCount: p, at least 1.
    ///   - siteCount: s, at least 1.
    static func interval(
        touchedSquareMeters: Double, edgeMeters: Double, pixelMeters: Double, passCount: Int, siteCount: Int
    ) -> AreaInterval {
        let edge = min(3, edgeMeters * pixelMeters / touchedSquareMeters)
        let exponent = edge * (0.06 * edge - 0.28 - 0.20 * log(Double(passCount)) + 0.04 * log(Double(siteCount)))
        let best = 0.97 * touchedSquareMeters / 10_000 * exp(min(0, exponent))
        let (below, above) = spread(edge)
        return AreaInterval(low: best * exp(-below), best: best, high: best * exp(above))
    }

    /// How far the truth lies below and above the best value in 8 of 10 cases, as logarithms.
    ///
    /// A few pixels say only that something smaller than a pixel burned: the lower bound goes far down.
    private static func spread(_ edge: Double) -> (below: Double, above: Double) {
        (0.14 + 0.22 * edge, 0.09 + 0.22 * edge)
    }
}
