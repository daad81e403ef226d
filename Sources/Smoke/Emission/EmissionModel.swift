/// From energy radiated by a fire to smoke.
public struct EmissionModel: Sendable, Equatable {
    /// What all particulate matter is multiplied by: 3.4 brings the inventory to the optical depths that satellites see.
    /// - Source: Kaiser2012 (2…4 in single regions).
    public var particleFactor: Double

    public init(particleFactor: Double = 3.4) {
        precondition(particleFactor > 0)
        self.particleFactor = particleFactor
    }

    /// Smoke of an energy, with the factor that it may be wrong by in both directions.
    ///
    /// - Parameters:
    ///   - megajoules: Radiated energy, from the mean power over a day, not from one pixel.
    ///   - land: What burned; `nil` where it is not known: extratropical forest is assumed and the range is wider.
    public func emission(megajoules: Double, land: BurningLand?) -> Emission {
        let assumed = land ?? .extratropicalForest
        let dryMatter = megajoules * assumed.dryMatterKilogramsPerMegajoule
        return Emission(
            dryMatterKilograms: dryMatter,
            pm25Kilograms: dryMatter * assumed.pm25GramsPerKilogram * particleFactor / 1_000,
            carbonMonoxideKilograms: dryMatter * assumed.carbonMonoxideGramsPerKilogram / 1_000,
            uncertaintyFactor: land == nil ? Self.unknownLandFactor : Self.knownLandFactor)
    }

    /// Twelve systems differ by 20 to 50 times on one fire and day: half of that in each direction, by ratio.
    /// - Source: Ye2021.
    public static let knownLandFactor = 4.5
    public static let unknownLandFactor = 7.0
}

/// Smoke of a fire in some time.
public struct Emission: Sendable, Equatable {
    public var dryMatterKilograms: Double
    public var pm25Kilograms: Double
    public var carbonMonoxideKilograms: Double
    /// The truth lies between value / factor and value × factor.
    public var uncertaintyFactor: Double

    public var pm25KilogramsLow: Double { pm25Kilograms / uncertaintyFactor }
    public var pm25KilogramsHigh: Double { pm25Kilograms * uncertaintyFactor }
}
