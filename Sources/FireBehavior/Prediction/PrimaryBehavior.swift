/// The primary outputs of the FBP System: what the head of a fire does once it runs steadily.
public struct PrimaryBehavior: Hashable, Sendable {
    /// CFB, 0…1.
    public let crownFractionBurned: Double
    /// CFC, kg/m².
    public let crownConsumptionKilogramsPerSquareMeter: Double
    /// HFI, kW/m.
    public let intensityKilowattsPerMeter: Double
    /// RAZ, degrees clockwise from north, 0…360 (360 excluded).
    public let spreadTowardDegrees: Double
    /// ROS, m/min.
    public let rateOfSpreadMetersPerMinute: Double
    /// SFC, kg/m².
    public let surfaceConsumptionKilogramsPerSquareMeter: Double
    /// TFC, kg/m².
    public let totalConsumptionKilogramsPerSquareMeter: Double

    /// FD; `nil` where nothing could be computed.
    public var fireType: FireType? { FireType(crownFractionBurned: crownFractionBurned) }

    /// - Source: FCFDG1992; Wotton2009.
    public init(_ conditions: BurningConditions) {
        self.init(HeadFire(conditions), conditions.fuel)
    }

    @inline(__always)
    init(_ head: HeadFire, _ fuel: Fuel) {
        let crown = fuel.crownConsumption(crownFractionBurned: head.spread.crownFractionBurned)
        let total = head.surfaceConsumption + crown  // Eq. 67
        crownFractionBurned = head.spread.crownFractionBurned
        crownConsumptionKilogramsPerSquareMeter = crown
        intensityKilowattsPerMeter = firelineIntensityKilowattsPerMeter(
            consumptionKilogramsPerSquareMeter: total, rateOfSpreadMetersPerMinute: head.spread.rateOfSpread)
        spreadTowardDegrees = head.wind.towardDegrees
        rateOfSpreadMetersPerMinute = head.spread.rateOfSpread
        surfaceConsumptionKilogramsPerSquareMeter = head.surfaceConsumption
        totalConsumptionKilogramsPerSquareMeter = total
    }

    @inline(__always)
    init(
        crownFractionBurned: Double, crownConsumption: Double, intensity: Double, toward: Double, rateOfSpread: Double,
        surfaceConsumption: Double, totalConsumption: Double
    ) {
        self.crownFractionBurned = crownFractionBurned
        crownConsumptionKilogramsPerSquareMeter = crownConsumption
        intensityKilowattsPerMeter = intensity
        spreadTowardDegrees = toward
        rateOfSpreadMetersPerMinute = rateOfSpread
        surfaceConsumptionKilogramsPerSquareMeter = surfaceConsumption
        totalConsumptionKilogramsPerSquareMeter = totalConsumption
    }

    /// The same value everywhere: 0 where there is no fuel, NaN where nothing is known.
    @inline(__always)
    init(everywhere value: Double) {
        crownFractionBurned = value
        crownConsumptionKilogramsPerSquareMeter = value
        intensityKilowattsPerMeter = value
        spreadTowardDegrees = value
        rateOfSpreadMetersPerMinute = value
        surfaceConsumptionKilogramsPerSquareMeter = value
        totalConsumptionKilogramsPerSquareMeter = value
    }

    /// Nothing to burn: all outputs 0.
    public static let withoutFuel = PrimaryBehavior(everywhere: 0)
    /// Nothing known: all outputs NaN.
    public static let unknown = PrimaryBehavior(everywhere: .nan)
}
