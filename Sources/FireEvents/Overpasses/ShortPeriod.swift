#if canImport(Glibc)
    import Glibc
#endif

/// The elements with the long-period effects of J3, and Kepler's equation solved for them.
struct LongPeriod {
    let mean: MeanElements
    /// The components of the eccentricity vector along and across the node.
    let alongNode: Double
    let acrossNode: Double
    let sineAnomaly: Double
    let cosineAnomaly: Double

    init(_ mean: MeanElements, _ theory: SGP4) {
        let orbit = theory.orbit
        let tilt = -0.5 * Gravity.j3OverJ2 * orbit.sine
        let inverse = 1 / (mean.axis * (1 - mean.eccentricity * mean.eccentricity))
        let longitude = 0.5 * tilt * (3 + 5 * orbit.cosine) / Self.awayFromZero(1 + orbit.cosine)
        self.mean = mean
        alongNode = mean.eccentricity * cos(mean.argumentOfPerigee)
        acrossNode = mean.eccentricity * sin(mean.argumentOfPerigee) + inverse * tilt
        let argument = mean.anomaly + mean.argumentOfPerigee + inverse * longitude * alongNode
        (sineAnomaly, cosineAnomaly) = Self.solve(
            argument.remainder(dividingBy: 2 * .pi), alongNode: alongNode, acrossNode: acrossNode)
    }

    /// For orbits that go against the Earth's turn along the equator.
    private static func awayFromZero(_ value: Double) -> Double { abs(value) > 1.5e-12 ? value : 1.5e-12 }

    /// Sine and cosine of the eccentric anomaly, counted from the node, by Newton's method with bounded steps.
    private static func solve(_ argument: Double, alongNode: Double, acrossNode: Double) -> (Double, Double) {
        var anomaly = argument
        var (sine, cosine) = (sin(anomaly), cos(anomaly))
        for _ in 0..<10 {
            let slope = 1 - cosine * alongNode - sine * acrossNode
            let step = (argument - acrossNode * cosine + alongNode * sine - anomaly) / slope
            anomaly += max(-0.95, min(0.95, step))
            (sine, cosine) = (sin(anomaly), cos(anomaly))
            if abs(step) < 1e-12 { break }
        }
        return (sine, cosine)
    }
}

/// The place in the orbit with the short-period effects of J2.
struct ShortPeriod {
    private let long: LongPeriod
    /// Earth radii, and Earth radii per unit of time in which √(GM) is 1.
    private let radius: Double
    private let radiusRate: Double
    private let transverseRate: Double
    private let latus: Double
    private let beta: Double
    private let sine: Double
    private let cosine: Double

    init(_ long: LongPeriod) throws(OrbitError) {
        let (axis, along, across) = (long.mean.axis, long.alongNode, long.acrossNode)
        let dotted = along * long.cosineAnomaly + across * long.sineAnomaly
        let crossed = along * long.sineAnomaly - across * long.cosineAnomaly
        let square = along * along + across * across
        latus = axis * (1 - square)
        guard latus > 0 else { throw .decayed }
        self.long = long
        radius = axis * (1 - dotted)
        radiusRate = axis.squareRoot() * crossed / radius
        transverseRate = latus.squareRoot() / radius
        beta = (1 - square).squareRoot()
        let part = crossed / (1 + beta)
        sine = axis / radius * (long.sineAnomaly - across - along * part)
        cosine = axis / radius * (long.cosineAnomaly - along + across * part)
    }

    func state(_ theory: SGP4) throws(OrbitError) -> SatelliteState {
        let orbit = theory.orbit
        let (doubleSine, doubleCosine) = (2 * sine * cosine, 1 - 2 * sine * sine)
        let first = 0.5 * Gravity.j2 / latus
        let second = first / latus
        let (flat, tilted) = (orbit.threeCosinesMinusOne, orbit.sine * orbit.sine)
        let distance = radius * (1 - 1.5 * second * beta * flat) + 0.5 * first * tilted * doubleCosine
        guard distance >= 1 else { throw .decayed }
        let axis = long.mean.axis
        // The mean motion where √(GM) is 1.
        let motion = 1 / (axis * axis.squareRoot())
        let frame = OrbitFrame(
            argument: atan2(sine, cosine)
                - 0.25 * second * (7 * orbit.cosine * orbit.cosine - 1) * doubleSine,
            node: long.mean.ascendingNode + 1.5 * second * orbit.cosine * doubleSine,
            inclination: orbit.inclination + 1.5 * second * orbit.cosine * orbit.sine * doubleCosine)
        let outward = radiusRate - motion * first * tilted * doubleSine
        let forward = transverseRate + motion * first * (tilted * doubleCosine + 1.5 * flat)
        let speed = Gravity.earthRadiusKilometers * Gravity.rootGM / 60
        return SatelliteState(
            position: frame.outward * (distance * Gravity.earthRadiusKilometers),
            velocity: (frame.outward * outward + frame.forward * forward) * speed)
    }
}

/// The directions away from the Earth and ahead, in the plane of the orbit.
private struct OrbitFrame {
    let outward: SpaceVector
    let forward: SpaceVector

    init(argument: Double, node: Double, inclination: Double) {
        let (s, c) = (sin(argument), cos(argument))
        let toNode = SpaceVector(x: cos(node), y: sin(node), z: 0)
        let ahead = SpaceVector(
            x: -sin(node) * cos(inclination), y: cos(node) * cos(inclination), z: sin(inclination))
        outward = toNode * c + ahead * s
        forward = ahead * c - toNode * s
    }
}
