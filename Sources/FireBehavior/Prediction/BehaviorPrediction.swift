/// All outputs of the FBP System for one place and time.
public struct BehaviorPrediction: Hashable, Sendable {
    /// What it was worked out for.
    public let conditions: BurningConditions
    /// The time and place on the ellipse that were asked about.
    public let question: GrowthQuestion
    /// The eight primary outputs (FCFDG1992).
    public let primary: PrimaryBehavior
    /// BE.
    public let buildupEffect: Double
    /// SF, 1…10.
    public let slopeFactor: Double
    /// ISI, with the net effective wind.
    public let initialSpreadIndex: Double
    /// WSV, km/h.
    public let netWindSpeedKilometersPerHour: Double
    /// CSI, kW/m.
    public let criticalIntensityKilowattsPerMeter: Double
    /// RSO, m/min.
    public let criticalRateOfSpreadMetersPerMinute: Double
    /// The shape at the final speed (ROS, BROS, FROS, LB).
    public let ellipse: FireEllipse
    /// The shape at the time asked about (HROSt, BROSt, FROSt, LBt).
    public let ellipseAtTime: FireEllipse
    /// At the front that the wind drives.
    public let head: EdgeBehavior
    /// At the sides.
    public let flank: EdgeBehavior
    /// At the rear, against the wind.
    public let back: EdgeBehavior
    /// Toward the direction of interest.
    public let toward: EdgeBehavior
    /// How far head (DH) and back (DB) have come, metres.
    public let headDistanceMeters: Double
    /// How far the rear has moved, metres.
    public let backDistanceMeters: Double

    /// How far the flank has come from the axis, metres: DF.
    public var flankDistanceMeters: Double {
        (headDistanceMeters + backDistanceMeters) / (2 * ellipseAtTime.lengthToBreadth)
    }

    /// - Source: FCFDG1992; Wotton2009.
    public init(_ conditions: BurningConditions, _ question: GrowthQuestion) {
        let fuel = conditions.fuel
        let fire = HeadFire(
            conditions, givenIndex: question.initialSpreadIndex, usesBuildup: question.usesBuildupEffect)
        let growth = Growth(fire, fuel, conditions, question)
        self.conditions = conditions
        self.question = question
        primary = PrimaryBehavior(fire, fuel)
        buildupEffect = fire.buildupEffect
        slopeFactor = FireBehavior.slopeFactor(slopePercent: conditions.slopePercent)
        initialSpreadIndex = fire.initialSpreadIndex
        netWindSpeedKilometersPerHour = fire.wind.speedKilometersPerHour
        criticalIntensityKilowattsPerMeter = fuel.criticalIntensityKilowattsPerMeter(
            foliarMoisturePercent: conditions.foliarMoisturePercent)
        criticalRateOfSpreadMetersPerMinute = fire.criticalRateOfSpread
        ellipse = growth.final
        ellipseAtTime = growth.atTime
        head = growth.edge(
            \.headMetersPerMinute, fuel, fire, crownFraction: fire.spread.crownFractionBurned)
        flank = growth.edge(\.flankMetersPerMinute, fuel, fire)
        back = growth.edge(\.backMetersPerMinute, fuel, fire)
        toward = growth.toward(question, fuel, fire)
        headDistanceMeters = growth.distance(\.headMetersPerMinute)
        backDistanceMeters = growth.distance(\.backMetersPerMinute)
    }
}
