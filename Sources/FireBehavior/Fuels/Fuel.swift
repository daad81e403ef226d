/// A fuel type with what else must be known of the stand or the grass.
public struct Fuel: Hashable, Sendable {
    /// One of the seventeen types of the FBP System (FCFDG1992).
    public let type: FuelType
    /// Share of conifers, 0…1; counts for M-1 and M-2.
    public let coniferShare: Double
    /// Share of dead balsam fir, 0…1; counts for M-3 and M-4.
    public let deadFirShare: Double
    /// Cured, that is dead, share of the grass in per cent, 0…100; counts for O-1a and O-1b.
    public let curingPercent: Double
    /// Grass fuel load, kg/m²; counts for O-1a and O-1b.
    public let grassLoadKilogramsPerSquareMeter: Double
    /// Height to the live crown base, metres.
    public let crownBaseHeightMeters: Double
    /// Crown fuel load, kg/m²; no crown fire where 0.
    public let crownFuelLoadKilogramsPerSquareMeter: Double

    @inline(__always)
    init(
        unchecked type: FuelType, coniferShare: Double, deadFirShare: Double, curingPercent: Double, grassLoad: Double,
        crownBaseHeight: Double, crownFuelLoad: Double
    ) {
        self.type = type
        self.coniferShare = coniferShare
        self.deadFirShare = deadFirShare
        self.curingPercent = curingPercent
        grassLoadKilogramsPerSquareMeter = grassLoad
        crownBaseHeightMeters = crownBaseHeight
        crownFuelLoadKilogramsPerSquareMeter = crownFuelLoad
    }
}

extension Fuel {
    /// The standard grass fuel load, kg/m².
    /// - Source: FCFDG1992, Eq. 18.
    public static let standardGrassLoadKilogramsPerSquareMeter = 0.35

    /// A fuel of the FBP System.
    ///
    /// - Parameters:
    ///   - type: The fuel type.
    ///   - coniferPercent: Share of conifers, 0…100; asked for by M-1 and M-2, ignored by the others.
    ///   - deadFirPercent: Share of dead balsam fir, 0…100; asked for by M-3 and M-4.
    ///   - curingPercent: Degree of curing, 0…100; asked for by O-1a and O-1b.
    ///   - grassLoadKilogramsPerSquareMeter: 0…100; 0.35 when not given.
    ///   - crownBaseHeightMeters: 0…50; the type's own when not given.
    ///   - crownFuelLoadKilogramsPerSquareMeter: 0…10; the type's own when not given.
    /// - Throws: ``BehaviorRefusal`` for a share that the type needs and that is missing, and for values out of range.
    public init(
        _ type: FuelType, coniferPercent: Double? = nil, deadFirPercent: Double? = nil, curingPercent: Double? = nil,
        grassLoadKilogramsPerSquareMeter: Double? = nil, crownBaseHeightMeters: Double? = nil,
        crownFuelLoadKilogramsPerSquareMeter: Double? = nil
    ) throws(BehaviorRefusal) {
        let conifer = try needed(coniferPercent, .coniferPercent, by: type, when: type.isMixedwood)
        let deadFir = try needed(deadFirPercent, .deadFirPercent, by: type, when: type.isDeadFirMixedwood)
        let standardHeight = type.standardCrownBaseHeightMeters
        let standardLoad = type.standardCrownFuelLoadKilogramsPerSquareMeter
        let grassLoad = grassLoadKilogramsPerSquareMeter ?? Fuel.standardGrassLoadKilogramsPerSquareMeter
        self.init(
            unchecked: type, coniferShare: conifer / 100, deadFirShare: deadFir / 100,
            curingPercent: try needed(curingPercent, .curingPercent, by: type, when: type.isGrass),
            grassLoad: try Quantity.grassLoad.checked(grassLoad),
            crownBaseHeight: try Quantity.crownBaseHeight.checked(crownBaseHeightMeters ?? standardHeight),
            crownFuelLoad: try Quantity.crownFuelLoad.checked(crownFuelLoadKilogramsPerSquareMeter ?? standardLoad))
    }
}

private func needed(
    _ value: Double?, _ quantity: Quantity, by type: FuelType, when counts: Bool
) throws(BehaviorRefusal) -> Double {
    guard counts else { return 0 }
    guard let value else { throw .missing(quantity, fuel: type) }
    return try quantity.checked(value)
}
