/// Mean elements of an orbit at an instant, as two-line elements and OMM messages give them: for ``SGP4`` alone.
public struct OrbitalElements: Sendable, Equatable {
    /// As the source gives it; may be empty.
    public var name: String
    /// The number of the satellite catalogue (NORAD), such as 43013.
    public var catalogNumber: Int
    /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    public var epochSeconds: Double
    public var meanMotionRevolutionsPerDay: Double
    /// 0..<1.
    public var eccentricity: Double
    public var inclinationDegrees: Double
    /// Right ascension of the ascending node.
    public var ascendingNodeDegrees: Double
    public var argumentOfPerigeeDegrees: Double
    public var meanAnomalyDegrees: Double
    /// The ballistic coefficient B*, per Earth radius.
    public var dragPerEarthRadius: Double

    public init(
        name: String = "", catalogNumber: Int, epochSeconds: Double, meanMotionRevolutionsPerDay: Double,
        eccentricity: Double, inclinationDegrees: Double, ascendingNodeDegrees: Double,
        argumentOfPerigeeDegrees: Double, meanAnomalyDegrees: Double, dragPerEarthRadius: Double
    ) {
        self.name = name
        self.catalogNumber = catalogNumber
        self.epochSeconds = epochSeconds
        self.meanMotionRevolutionsPerDay = meanMotionRevolutionsPerDay
        self.eccentricity = eccentricity
        self.inclinationDegrees = inclinationDegrees
        self.ascendingNodeDegrees = ascendingNodeDegrees
        self.argumentOfPerigeeDegrees = argumentOfPerigeeDegrees
        self.meanAnomalyDegrees = meanAnomalyDegrees
        self.dragPerEarthRadius = dragPerEarthRadius
    }

    /// The satellite whose detections are read; `nil` for any other object.
    public var satellite: Satellite? { Satellite.allCases.first { $0.catalogNumber == catalogNumber } }
}

extension Satellite {
    /// The number of the satellite catalogue (NORAD).
    public var catalogNumber: Int {
        switch self {
        case .terra: 25_994
        case .aqua: 27_424
        case .suomiNPP: 37_849
        case .noaa20: 43_013
        case .noaa21: 54_234
        }
    }
}

/// Why elements give no orbit, or an orbit no position.
public enum OrbitError: Error, Equatable, Sendable, CustomStringConvertible {
    /// A period of 225 minutes or more: sun and moon pull such orbits, which is not computed here.
    case deepSpace(periodMinutes: Double)
    /// Elements that no orbit can have.
    case impossibleElements
    /// Drag has brought the satellite down, or the theory has left what it holds for.
    case decayed

    public var description: String {
        switch self {
        case .deepSpace(let minutes):
            "a period of \(Int(minutes.rounded())) minutes: orbits of 225 minutes and more are not computed"
        case .impossibleElements: "elements that no orbit can have"
        case .decayed: "an orbit that has decayed"
        }
    }
}
