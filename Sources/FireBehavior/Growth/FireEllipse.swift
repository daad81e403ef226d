/// A fire that grows as an ellipse with its ignition at the rear focus.
public struct FireEllipse: Hashable, Sendable {
    /// Rate of spread of the head, m/min.
    public let headMetersPerMinute: Double
    /// Rate of spread of the back, m/min.
    public let backMetersPerMinute: Double
    /// Length over breadth, 1 or more.
    public let lengthToBreadth: Double

    public init(headMetersPerMinute: Double, backMetersPerMinute: Double, lengthToBreadth: Double) {
        self.headMetersPerMinute = headMetersPerMinute
        self.backMetersPerMinute = backMetersPerMinute
        self.lengthToBreadth = lengthToBreadth
    }

    /// Rate of spread of the flank, square to the axis, m/min.
    /// - Source: FCFDG1992, Eq. 89.
    public var flankMetersPerMinute: Double {
        (headMetersPerMinute + backMetersPerMinute) / lengthToBreadth / 2  // Eq. 89
    }

    /// √(1 − 1 / LB²): how far the focus lies from the centre, in half lengths.
    public var eccentricity: Double {
        (1 - 1 / lengthToBreadth / lengthToBreadth).squareRoot()
    }

    /// How fast the edge moves away from the ignition toward a direction, m/min: head rate at 0°, back rate at 180°.
    ///
    /// With h = (ROS − BROS) / 2, p = (ROS + BROS) / 2 and s the flank rate, the ellipse about the centre h is solved along the ray;
    /// this equals Eq. 94 without its division by cos θ.
    ///
    /// - Parameter degreesOffHead: Angle between the direction and the head.
    /// - Source: FCFDG1992, Eq. 94.
    public func rateOfSpreadMetersPerMinute(degreesOffHead: Double) -> Double {
        guard headMetersPerMinute > 0 else { return headMetersPerMinute }
        let (sine, cosine) = eastAndNorth(ofDegrees: degreesOffHead)
        let p = (headMetersPerMinute + backMetersPerMinute) / 2
        let h = (headMetersPerMinute - backMetersPerMinute) / 2
        let s = flankMetersPerMinute
        let across = s * s * cosine * cosine
        let root = (across + headMetersPerMinute * backMetersPerMinute * sine * sine).squareRoot()
        return s * (s * h * cosine + p * root) / (across + p * p * sine * sine)  // Eq. 94
    }

    /// The same for an ellipse whose back rate follows from its shape, as cffdrs has it: ROS (1 − e) / (1 − e cos θ).
    public func focalRateOfSpreadMetersPerMinute(cosineOffHead cosine: Double) -> Double {
        headMetersPerMinute * (1 - eccentricity) / (1 - eccentricity * cosine)
    }

    /// Area burned after a time at these rates, hectares.
    public func areaHectares(afterMinutes minutes: Double) -> Double {
        let length = (headMetersPerMinute + backMetersPerMinute) * minutes
        return Double.pi / 4 * length * length / lengthToBreadth / 10_000
    }
}
