/// Kind of land that burns, as far as it matters for smoke.
public enum BurningLand: String, Sendable, CaseIterable, Codable {
    case savanna, savannaOnOrganicSoil, agriculture, agricultureOnOrganicSoil, tropicalForest, peat
    case extratropicalForest, extratropicalForestOnOrganicSoil

    /// Dry matter that burns per energy radiated, kg/MJ.
    /// - Source: Kaiser2012, Table 2.
    public var dryMatterKilogramsPerMegajoule: Double {
        switch self {
        case .savanna: 0.78
        case .savannaOnOrganicSoil: 0.26
        case .agriculture: 0.29
        case .agricultureOnOrganicSoil: 0.13
        case .tropicalForest: 0.96
        case .peat: 5.87
        case .extratropicalForest: 0.49
        case .extratropicalForestOnOrganicSoil: 1.55
        }
    }

    /// PM2.5 per dry matter, g/kg.
    /// - Source: Kaiser2012, Table 3.
    public var pm25GramsPerKilogram: Double {
        switch self {
        case .savanna, .savannaOnOrganicSoil: 4.9
        case .agriculture, .agricultureOnOrganicSoil: 8.3
        case .tropicalForest, .peat: 9.1
        case .extratropicalForest, .extratropicalForestOnOrganicSoil: 13.8
        }
    }

    /// Carbon monoxide per dry matter, g/kg.
    /// - Source: Kaiser2012, Table 3.
    public var carbonMonoxideGramsPerKilogram: Double {
        switch self {
        case .savanna, .savannaOnOrganicSoil: 61
        case .agriculture, .agricultureOnOrganicSoil: 92
        case .tropicalForest: 101
        case .peat: 210
        case .extratropicalForest, .extratropicalForestOnOrganicSoil: 106
        }
    }
}
