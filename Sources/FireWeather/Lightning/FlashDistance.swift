import Glibc

/// How near their flash fires are found: published shares, spread evenly over the rings between the distances.
///
/// - Source: Schultz2019: half within 0.83 km, 75 % within 1.6, 95 % within 5.86 km; the rest is spread to 10 km.
enum FlashDistance {
    static let reachKilometers = 10.0

    private static let rings: [(inner: Double, outer: Double, share: Double)] = [
        (0, 0.83, 0.5), (0.83, 1.6, 0.25), (1.6, 5.86, 0.2), (5.86, reachKilometers, 0.05),
    ]

    /// Fires per km² at a distance, the mean over the circle of that radius around it; together 1 over the plane.
    static func density(_ distance: Double, within radius: Double = 0) -> Double {
        guard radius > 0 else { return ring(at: distance).map { $0.share / area($0) } ?? 0 }
        let disc = Double.pi * radius * radius
        return rings.reduce(0) { sum, ring in
            let common = overlap(distance, radius, ring.outer) - overlap(distance, radius, ring.inner)
            return sum + ring.share / area(ring) * max(0, common) / disc
        }
    }

    private static func ring(at distance: Double) -> (inner: Double, outer: Double, share: Double)? {
        rings.first { distance <= $0.outer }
    }

    private static func area(_ ring: (inner: Double, outer: Double, share: Double)) -> Double {
        Double.pi * (ring.outer * ring.outer - ring.inner * ring.inner)
    }

    /// The area that two circles have in common, by the distance of their middles.
    private static func overlap(_ distance: Double, _ a: Double, _ b: Double) -> Double {
        guard distance < a + b else { return 0 }
        let smaller = min(a, b)
        guard distance > abs(a - b) else { return Double.pi * smaller * smaller }
        let x = (distance * distance + a * a - b * b) / (2 * distance)
        let half = max(0, a * a - x * x).squareRoot()
        return a * a * atan2(half, x) + b * b * atan2(half, distance - x) - distance * half
    }
}
