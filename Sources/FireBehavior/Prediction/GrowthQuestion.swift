/// Question about the growth of a fire: how long after ignition, whether it starts from a point, in which direction.
public struct GrowthQuestion: Hashable, Sendable {
    /// Time since ignition, minutes, 0…527,040 (366 days).
    public let elapsedMinutes: Double
    /// Whether the fire starts from a point and gathers speed; otherwise it runs at its final speed from the start.
    public let accelerates: Bool
    /// The direction of interest (θ), degrees clockwise from north.
    public let directionDegrees: Double
    /// How the angle between that direction and the head is taken.
    public let angleReading: AngleReading
    /// An initial spread index to use instead of that of wind, slope and FFMC, 0…300.
    public let initialSpreadIndex: Double?
    /// Whether buildup changes the rate of spread.
    public let usesBuildupEffect: Bool

    /// Whether the angle on the ellipse is in degrees, as its definition says, or as cffdrs reads it.
    public enum AngleReading: Hashable, Sendable {
        /// Both directions in degrees.
        case degrees
        /// As cffdrs 1.10 does it: the cosine of θ in radians less the head's direction *in degrees* taken for radians. For
        /// reproducing its columns TROS, TROSt, TCFB, TFI, TTFC and TTI only; see docs/behavior.md.
        case asCffdrs
    }

    public init(
        elapsedMinutes: Double = 60, accelerates: Bool = true, directionDegrees: Double = 0,
        angleReading: AngleReading = .degrees, initialSpreadIndex: Double? = nil, usesBuildupEffect: Bool = true
    ) throws(BehaviorRefusal) {
        self.elapsedMinutes = try Quantity.elapsedTime.checked(elapsedMinutes)
        self.accelerates = accelerates
        self.directionDegrees = try Quantity.spreadAngle.checked(directionDegrees)
        self.angleReading = angleReading
        self.usesBuildupEffect = usesBuildupEffect
        if let initialSpreadIndex {
            self.initialSpreadIndex = try Quantity.initialSpreadIndex.checked(initialSpreadIndex)
        } else {
            self.initialSpreadIndex = nil
        }
    }
}
