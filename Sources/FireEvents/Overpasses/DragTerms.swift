#if canImport(Glibc)
    import Glibc
#endif

/// Effect of thin air: the constants C1 to C5 and D2 to D4 of the report.
struct DragTerms {
    let nodeCoefficient: Double
    private let isSimple: Bool
    private let c1: Double
    private let c4: Double
    private let c5: Double
    private let higher: (d2: Double, d3: Double, d4: Double)
    private let longitude: (Double, Double, Double, Double)
    private let perigeeCoefficient: Double
    private let anomalyCoefficient: Double
    private let eta: Double

    init(_ orbit: BrouwerOrbit, nodeRate: Double) {
        let air = Atmosphere(orbit)
        let (axis, tsi, drag) = (orbit.axis, air.tsi, orbit.dragPerEarthRadius)
        eta = air.eta
        isSimple = orbit.perigeeRadius < 220 / Gravity.earthRadiusKilometers + 1
        let c1 = drag * air.c2(orbit)
        self.c1 = c1
        c4 = air.c4(orbit)
        c5 = air.c5(orbit)
        nodeCoefficient = 3.5 * orbit.oneMinusSquare * nodeRate * c1
        let isRound = orbit.eccentricity <= 1e-4
        let c3 =
            isRound
            ? 0 : -2 * air.coefficient * tsi * Gravity.j3OverJ2 * orbit.meanMotion * orbit.sine / orbit.eccentricity
        perigeeCoefficient = drag * c3 * cos(orbit.argumentOfPerigee)
        anomalyCoefficient = isRound ? 0 : -2.0 / 3 * air.coefficient * drag / (orbit.eccentricity * air.eta)
        let square = c1 * c1
        let d2 = 4 * axis * tsi * square
        let common = d2 * tsi * c1 / 3
        let d3 = (17 * axis + air.s) * common
        let d4 = 0.5 * common * axis * tsi * (221 * axis + 31 * air.s) * c1
        higher = (d2, d3, d4)
        longitude = (
            1.5 * c1, d2 + 2 * square, 0.25 * (3 * d3 + c1 * (12 * d2 + 10 * square)),
            0.2 * (3 * d4 + 12 * c1 * d3 + 6 * d2 * d2 + 15 * square * (2 * d2 + square))
        )
    }

    /// What drag has done by an instant.
    struct Effects {
        /// Added to the mean anomaly and taken from the argument of perigee.
        var alongPerigee: Double
        /// Its square scales the axis.
        var axisFactor: Double
        /// Added to the mean longitude, times the mean motion.
        var longitude: Double
        fileprivate var eccentricityRate: Double
        fileprivate var eccentricityPerSine: Double

        func eccentricity(_ orbit: BrouwerOrbit, anomaly: Double) -> Double {
            orbit.dragPerEarthRadius
                * (eccentricityRate + eccentricityPerSine * (sin(anomaly) - sin(orbit.meanAnomaly)))
        }
    }

    /// - Parameters:
    ///   - t: Minutes since epoch.
    ///   - anomaly: The mean anomaly without drag.
    func effects(_ t: Double, anomaly: Double, _ orbit: BrouwerOrbit) -> Effects {
        let square = t * t
        guard !isSimple else {
            return Effects(
                alongPerigee: 0, axisFactor: 1 - c1 * t, longitude: longitude.0 * square, eccentricityRate: c4 * t,
                eccentricityPerSine: 0)
        }
        let (now, then) = (1 + eta * cos(anomaly), 1 + eta * cos(orbit.meanAnomaly))
        let shift = perigeeCoefficient * t + anomalyCoefficient * (now * now * now - then * then * then)
        return Effects(
            alongPerigee: shift,
            axisFactor: 1 - c1 * t - square * (higher.d2 + t * (higher.d3 + t * higher.d4)),
            longitude: square * (longitude.0 + t * (longitude.1 + t * (longitude.2 + t * longitude.3))),
            eccentricityRate: c4 * t, eccentricityPerSine: c5)
    }
}

/// A power law of density above a height s, as low orbits need it to be.
private struct Atmosphere {
    /// Earth radii.
    let s: Double
    let tsi: Double
    let eta: Double
    let coefficient: Double
    private let psi: Double
    private var first: Double { coefficient / pow(psi, 3.5) }

    init(_ orbit: BrouwerOrbit) {
        let radius = Gravity.earthRadiusKilometers
        let perigee = (orbit.perigeeRadius - 1) * radius
        let height = perigee >= 156 ? 78 : (perigee < 98 ? 20 : perigee - 78)
        s = height / radius + 1
        tsi = 1 / (orbit.axis - s)
        eta = orbit.axis * orbit.eccentricity * tsi
        psi = abs(1 - eta * eta)
        coefficient = pow((120 - height) / radius, 4) * pow(tsi, 4)
    }

    func c2(_ orbit: BrouwerOrbit) -> Double {
        let (square, product) = (eta * eta, orbit.eccentricity * eta)
        return first * orbit.meanMotion
            * (orbit.axis * (1 + 1.5 * square + product * (4 + square))
                + 0.375 * Gravity.j2 * tsi / psi * orbit.threeCosinesMinusOne * (8 + 3 * square * (8 + square)))
    }

    func c4(_ orbit: BrouwerOrbit) -> Double {
        let (square, product, e) = (eta * eta, orbit.eccentricity * eta, orbit.eccentricity)
        let shape =
            -3 * orbit.threeCosinesMinusOne * (1 - 2 * product + square * (1.5 - 0.5 * product))
            + 0.75 * orbit.sine * orbit.sine * (2 * square - product * (1 + square)) * cos(2 * orbit.argumentOfPerigee)
        return 2 * orbit.meanMotion * first * orbit.axis * orbit.oneMinusSquare
            * (eta * (2 + 0.5 * square) + e * (0.5 + 2 * square) - Gravity.j2 * tsi / (orbit.axis * psi) * shape)
    }

    func c5(_ orbit: BrouwerOrbit) -> Double {
        let (square, product) = (eta * eta, orbit.eccentricity * eta)
        return 2 * first * orbit.axis * orbit.oneMinusSquare * (1 + 2.75 * (square + product) + product * square)
    }
}
