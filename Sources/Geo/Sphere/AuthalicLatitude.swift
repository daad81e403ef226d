#if canImport(Glibc)
    import Glibc
#endif

/// Authalic latitude: the latitude on the sphere of the ellipsoid's surface whose zones have the areas of the ellipsoid's.
///
///     sin β = q(φ) / q(90°),   q(φ) = (1 − e²) [sin φ / (1 − e² sin² φ) + artanh(e sin φ) / e]
///
/// Taken as latitudes of the sphere, authalic ones keep every area of WGS 84; lengths differ by at most 0.113 % (at the equator).
///
/// - Source: Snyder1987, p. 16, Eqs. 3-11 and 3-12.
enum AuthalicLatitude {
    /// β = φ + Σ Cₖ sin 2kφ; what is left out is below 10⁻¹⁷ radians.
    /// - Source: Karney2024, Eq. A19, to n⁵.
    private static let fromGeodetic = LatitudeSeries([
        [-4.0 / 3, -4.0 / 45, 88.0 / 315, 538.0 / 4_725, 20_824.0 / 467_775],
        [34.0 / 45, 8.0 / 105, -2_482.0 / 14_175, -37_192.0 / 467_775],
        [-1_532.0 / 2_835, -898.0 / 14_175, 54_968.0 / 467_775],
        [6_007.0 / 14_175, 24_496.0 / 467_775],
        [-23_356.0 / 66_825],
    ])

    /// φ = β + Σ Dₖ sin 2kβ; what is left out is below 2 × 10⁻¹⁶ radians.
    /// - Source: Karney2024, Eq. A20, to n⁵.
    private static let toGeodetic = LatitudeSeries([
        [4.0 / 3, 4.0 / 45, -16.0 / 35, -2_582.0 / 14_175, 60_136.0 / 467_775],
        [46.0 / 45, 152.0 / 945, -11_966.0 / 14_175, -21_016.0 / 51_975],
        [3_044.0 / 2_835, 3_802.0 / 14_175, -94_388.0 / 66_825],
        [6_059.0 / 4_725, 41_072.0 / 93_555],
        [768_272.0 / 467_775],
    ])

    /// Sine and cosine of the authalic latitude.
    ///
    /// - Parameters: Sine and cosine of the geodetic latitude.
    static func authalic(sine: Double, cosine: Double) -> (sine: Double, cosine: Double) {
        let d = fromGeodetic.difference(sine: sine, cosine: cosine)
        // |d| < 0.0023: what is left out of its sine and cosine is below 10⁻¹⁸.
        let dd = d * d
        let s = d * (1 - dd / 6 * (1 - dd / 20))
        let c = 1 - dd / 2 * (1 - dd / 12)
        return (sine * c + cosine * s, cosine * c - sine * s)
    }

    /// Geodetic latitude, radians.
    ///
    /// - Parameters: Numbers in the proportion of sine and cosine of the authalic latitude.
    static func geodetic(sine: Double, cosine: Double) -> Double {
        let length = max(.leastNormalMagnitude, (sine * sine + cosine * cosine).squareRoot())
        return atan2(sine, cosine) + toGeodetic.difference(sine: sine / length, cosine: cosine / length)
    }
}

/// Difference of two latitudes as a series of sines of even multiples of the one that is known.
private struct LatitudeSeries {
    private let c1, c2, c3, c4, c5: Double

    /// - Parameter coefficients: Of sin 2φ … sin 10φ, each from its lowest power of the third flattening on: n, n², … n⁵.
    init(_ coefficients: [[Double]]) {
        let n = Earth.flattening / (2 - Earth.flattening)
        let sums = coefficients.enumerated().map { k, row in
            row.reversed().reduce(0) { $0 * n + $1 } * pow(n, Double(k + 1))
        }
        (c1, c2, c3, c4, c5) = (sums[0], sums[1], sums[2], sums[3], sums[4])
    }

    /// Σ cₖ sin 2kφ by Clenshaw's recurrence, radians.
    @inline(__always)
    func difference(sine: Double, cosine: Double) -> Double {
        let x = 2 * (cosine - sine) * (cosine + sine)
        let b4 = x * c5 + c4
        let b3 = x * b4 - c5 + c3
        let b2 = x * b3 - b4 + c2
        let b1 = x * b2 - b3 + c1
        return 2 * sine * cosine * b1
    }
}
