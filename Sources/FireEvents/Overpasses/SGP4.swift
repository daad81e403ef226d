#if canImport(Glibc)
    import Glibc
#endif

/// The orbit of a satellite near the Earth (period below 225 minutes), as two-line elements are made to be read.
///
/// Secular effects of J2, J4 and drag, long-period effects of J3 and short-period effects of J2, with the constants of
/// WGS 72 that elements are fitted with. Names are those of the report, spelled out where they have a meaning.
/// - Source: HootsRoehrich1980, section 6; Vallado2006 for the corrections since.
public struct SGP4: Sendable {
    public let elements: OrbitalElements

    /// Mean motion and major axis after Brouwer, recovered from Kozai's, and what follows from the inclination.
    let orbit: BrouwerOrbit
    let drag: DragTerms
    let rates: SecularRates

    /// - Throws: ``OrbitError`` for elements that no orbit can have, or one of a period of 225 minutes or more.
    public init(_ elements: OrbitalElements) throws(OrbitError) {
        let orbit = try BrouwerOrbit(elements)
        self.elements = elements
        self.orbit = orbit
        rates = SecularRates(orbit)
        drag = DragTerms(orbit, nodeRate: rates.firstOrderNode)
    }

    /// The state in the frame of the true equator and mean equinox (TEME).
    ///
    /// - Throws: ``OrbitError`` when the orbit has decayed by then.
    public func state(minutesSinceEpoch minutes: Double) throws(OrbitError) -> SatelliteState {
        try ShortPeriod(LongPeriod(mean(minutes), self)).state(self)
    }

    /// The mean elements after drag and the secular effects of the Earth's shape.
    private func mean(_ t: Double) throws(OrbitError) -> MeanElements {
        let anomaly = orbit.meanAnomaly + rates.meanAnomaly * t
        let perigee = orbit.argumentOfPerigee + rates.perigee * t
        let pull = drag.effects(t, anomaly: anomaly, orbit)
        let shifted = anomaly + pull.alongPerigee
        let node = orbit.ascendingNode + rates.node * t + drag.nodeCoefficient * t * t
        let axis = orbit.axis * pull.axisFactor * pull.axisFactor
        let eccentricity = orbit.eccentricity - pull.eccentricity(orbit, anomaly: shifted)
        guard axis > 0, eccentricity < 1, eccentricity >= -0.001 else { throw .decayed }
        return MeanElements(
            axis: axis, eccentricity: max(1e-6, eccentricity), argumentOfPerigee: perigee - pull.alongPerigee,
            ascendingNode: node, anomaly: shifted + orbit.meanMotion * pull.longitude)
    }
}

/// Mean elements at an instant: Earth radii and radians.
struct MeanElements {
    var axis: Double
    var eccentricity: Double
    var argumentOfPerigee: Double
    var ascendingNode: Double
    var anomaly: Double
}

/// The constants of WGS 72.
/// - Source: HootsRoehrich1980; Vallado2006, which says why these and not newer ones.
enum Gravity {
    static let earthRadiusKilometers = 6_378.135
    /// √(GM) in Earth radii to the 3/2 per minute, GM = 398,600.8 km³/s².
    static let rootGM =
        60
        / (earthRadiusKilometers * earthRadiusKilometers * earthRadiusKilometers / 398_600.8).squareRoot()
    static let j2 = 0.001_082_616
    static let j3 = -0.000_002_538_81
    static let j4 = -0.000_001_655_97
    static let j3OverJ2 = j3 / j2
}
