#if canImport(Glibc)
    import Glibc
#endif

/// Elements at epoch in radians, Earth radii and minutes, with Brouwer's mean motion.
struct BrouwerOrbit {
    let meanMotion: Double
    /// Major half-axis.
    let axis: Double
    let eccentricity: Double
    let inclination: Double
    let ascendingNode: Double
    let argumentOfPerigee: Double
    let meanAnomaly: Double
    let dragPerEarthRadius: Double
    let sine: Double
    let cosine: Double

    /// 1 − e².
    var oneMinusSquare: Double { 1 - eccentricity * eccentricity }
    /// 3 cos² i − 1.
    var threeCosinesMinusOne: Double { 3 * cosine * cosine - 1 }
    /// 1 / p², p the semilatus rectum.
    var inverseSquareLatus: Double { 1 / (axis * axis * oneMinusSquare * oneMinusSquare) }
    var perigeeRadius: Double { axis * (1 - eccentricity) }

    init(_ elements: OrbitalElements) throws(OrbitError) {
        let numbers = [
            elements.epochSeconds, elements.inclinationDegrees, elements.ascendingNodeDegrees,
            elements.argumentOfPerigeeDegrees, elements.meanAnomalyDegrees, elements.dragPerEarthRadius,
        ]
        guard elements.meanMotionRevolutionsPerDay > 0, elements.meanMotionRevolutionsPerDay.isFinite,
            (0..<1).contains(elements.eccentricity), numbers.allSatisfy(\.isFinite)
        else { throw .impossibleElements }
        let radians = Double.pi / 180
        eccentricity = elements.eccentricity
        inclination = elements.inclinationDegrees * radians
        ascendingNode = elements.ascendingNodeDegrees * radians
        argumentOfPerigee = elements.argumentOfPerigeeDegrees * radians
        meanAnomaly = elements.meanAnomalyDegrees * radians
        dragPerEarthRadius = elements.dragPerEarthRadius
        (sine, cosine) = (sin(inclination), cos(inclination))
        meanMotion = Self.brouwer(
            kozai: elements.meanMotionRevolutionsPerDay * 2 * .pi / 1_440, eccentricity: eccentricity, cosine: cosine)
        axis = pow(Gravity.rootGM / meanMotion, 2.0 / 3)
        let period = 2 * .pi / meanMotion
        guard period < 225 else { throw .deepSpace(periodMinutes: period) }
        guard meanMotion > 0, perigeeRadius > 0 else { throw .impossibleElements }
    }

    /// The mean motion without what Kozai's definition adds to it.
    private static func brouwer(kozai: Double, eccentricity: Double, cosine: Double) -> Double {
        let square = 1 - eccentricity * eccentricity
        let shape = 0.75 * Gravity.j2 * (3 * cosine * cosine - 1) / (square.squareRoot() * square)
        let first = pow(Gravity.rootGM / kozai, 2.0 / 3)
        let correction = shape / (first * first)
        let axis =
            first
            * (1 - correction * correction
                - correction * (1.0 / 3 + 134 * correction * correction / 81))
        return kozai / (1 + shape / (axis * axis))
    }
}

/// How fast the Earth's shape turns the orbit, radians a minute.
struct SecularRates {
    let meanAnomaly: Double
    let perigee: Double
    let node: Double
    /// The part of the node's that is of first order in J2.
    let firstOrderNode: Double

    init(_ orbit: BrouwerOrbit) {
        let square = orbit.cosine * orbit.cosine
        let fourth = square * square
        let inverse = orbit.inverseSquareLatus
        let root = orbit.oneMinusSquare.squareRoot()
        let first = 1.5 * Gravity.j2 * inverse * orbit.meanMotion
        let second = 0.5 * first * Gravity.j2 * inverse
        let third = -0.46875 * Gravity.j4 * inverse * inverse * orbit.meanMotion
        meanAnomaly =
            orbit.meanMotion + 0.5 * first * root * orbit.threeCosinesMinusOne
            + 0.0625 * second * root * (13 - 78 * square + 137 * fourth)
        perigee =
            -0.5 * first * (1 - 5 * square) + 0.0625 * second * (7 - 114 * square + 395 * fourth)
            + third * (3 - 36 * square + 49 * fourth)
        firstOrderNode = -first * orbit.cosine
        node =
            firstOrderNode
            + (0.5 * second * (4 - 19 * square) + 2 * third * (3 - 7 * square)) * orbit.cosine
    }
}
