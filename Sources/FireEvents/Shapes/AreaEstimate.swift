#if canImport(Glibc)
    import Glibc
#endif

/// How much land burned, judged by the land that glowing pixels touch.
///
///     best = 1.01 G exp(−φ (0.22 + 0.16 ln p) − 1.9 v ln⁺(σ / 2)),   φ = P w / G,   σ = s w² / G
///
/// A pixel glows when any part of it burns, so the touched land G is too large by a part that grows with its edge:
/// φ is the edge's share, from the length P of the edge and the pixel width w; the more passes p, the farther the
/// edge was pushed out. The void share v is land inside with no site within a pixel: few passes may have missed it, but
/// where sites elsewhere lie dense (σ of them per pixel) it did not burn.
///
/// - Note: Calibrated on generated scenes with known truth, checked on held-back ones and on seven fires of 2020; see
///   docs/accuracy.md.
enum AreaEstimate {
    /// - Parameters:
    ///   - touchedSquareMeters: G, m².
    ///   - edgeMeters: P.
    ///   - pixelMeters: w, mean over sites.
    ///   - pixelDeviation: Standard deviation of ln w; 0 where pixel sizes are known.
    ///   - passCount: p, at least 1.
    ///   - siteCount: s, at least 1.
    ///   - voidShare: v, 0…1.
    static func interval(
        touchedSquareMeters: Double, edgeMeters: Double, pixelMeters: Double, pixelDeviation: Double = 0,
        passCount: Int, siteCount: Int, voidShare: Double
    ) -> AreaInterval {
        let wholeEdge = edgeMeters * pixelMeters / touchedSquareMeters
        let edge = min(3, wholeEdge)
        let sitesPerPixel = Double(siteCount) * pixelMeters * pixelMeters / touchedSquareMeters
        let exponent =
            -edge * (0.22 + 0.16 * log(Double(passCount))) - 1.9 * voidShare * max(0, log(sitesPerPixel / 2))
        let best = 1.01 * touchedSquareMeters / 10_000 * exp(exponent)
        let (below, above) = spread(edge, pixelError: pixelError(pixelDeviation, edge: wholeEdge))
        return AreaInterval(low: best * exp(-below), best: best, high: best * exp(above))
    }

    /// How far a pixel size that is only assumed can move the area in 8 of 10 cases, as a logarithm.
    ///
    /// Touched land reaches 0.35 w beyond the sites: d ln G / d ln w = 0.35 P w / G, which is 2 for a single site.
    private static func pixelError(_ deviation: Double, edge: Double) -> Double {
        1.28 * deviation * min(2, BurnedLand.reachInPixels * edge)
    }

    /// How far the truth lies below and above the best value in 8 of 10 cases, as logarithms.
    ///
    /// A few pixels say only that something smaller than a pixel burned: the lower bound goes far down. It is the wider
    /// one everywhere, because islands that did not burn and errors of position can only make the touched land too large.
    private static func spread(_ edge: Double, pixelError: Double) -> (below: Double, above: Double) {
        let (below, above) = (0.09 + 0.38 * edge, 0.07 + 0.22 * edge)
        guard pixelError > 0 else { return (below, above) }
        return (hypot(below, pixelError), hypot(above, pixelError))
    }
}
