/// Water in each class of surface fuel, per cent of dry weight, 0…300.
public struct FuelMoisture: Hashable, Sendable {
    /// Dead fuel below 6 mm, per cent of dry mass.
    public let oneHourPercent: Double
    /// Dead fuel of 6 to 25 mm, per cent of dry mass.
    public let tenHourPercent: Double
    /// Dead fuel of 25 to 76 mm, per cent of dry mass.
    public let hundredHourPercent: Double
    /// Live herbs, per cent of dry mass.
    public let liveHerbPercent: Double
    /// Live twigs and leaves of shrubs, per cent of dry mass.
    public let liveWoodPercent: Double

    /// - Throws: ``BehaviorRefusal`` for a value out of range.
    public init(
        oneHourPercent: Double, tenHourPercent: Double, hundredHourPercent: Double, liveHerbPercent: Double,
        liveWoodPercent: Double
    ) throws(BehaviorRefusal) {
        self.init(
            unchecked: try Quantity.fuelMoisture.checked(oneHourPercent),
            try Quantity.fuelMoisture.checked(tenHourPercent), try Quantity.fuelMoisture.checked(hundredHourPercent),
            try Quantity.fuelMoisture.checked(liveHerbPercent), try Quantity.fuelMoisture.checked(liveWoodPercent))
    }

    private init(unchecked one: Double, _ ten: Double, _ hundred: Double, _ herb: Double, _ wood: Double) {
        oneHourPercent = one
        tenHourPercent = ten
        hundredHourPercent = hundred
        liveHerbPercent = herb
        liveWoodPercent = wood
    }
}

extension FuelMoisture {
    /// The dead-fuel scenarios D1 (very low) to D4 (high).
    /// - Source: ScottBurgan2005.
    public enum DeadScenario: Int, CaseIterable, Sendable {
        case veryLow = 1, low, moderate, high
    }

    /// The live-fuel scenarios L1 (fully cured) to L4 (green).
    /// - Source: ScottBurgan2005.
    public enum LiveScenario: Int, CaseIterable, Sendable {
        case fullyCured = 1, twoThirdsCured, oneThirdCured, green
    }

    /// One of the sixteen scenarios `D1L1` … `D4L4`.
    public init(dead: DeadScenario, live: LiveScenario) {
        let one = Double(dead.rawValue * 3)
        let herb = Double(live.rawValue * 30)
        self.init(unchecked: one, one + 1, one + 2, herb, herb + 30)
    }
}
