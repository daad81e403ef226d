extension FuelType {
    /// Grass: spreads by its curing, burns the load that is there.
    public var isGrass: Bool { self == .o1a || self == .o1b }

    /// Boreal mixedwood, whose share of conifers must be known.
    public var isMixedwood: Bool { self == .m1 || self == .m2 }

    /// Dead balsam fir mixedwood, whose share of dead fir must be known.
    public var isDeadFirMixedwood: Bool { self == .m3 || self == .m4 }

    /// Has crowns that can catch fire; needs the foliar moisture.
    public var hasCrown: Bool { standardCrownFuelLoadKilogramsPerSquareMeter > 0 }

    /// Open to the wind, where a fire accelerates the same with and without crown fire.
    /// - Source: FCFDG1992 (Eq. 72 holds for the closed ones).
    public var isOpen: Bool {
        switch self {
        case .c1, .d1, .s1, .s2, .s3, .o1a, .o1b: true
        default: false
        }
    }

    /// Height to the live crown, metres; 0 without crowns.
    /// - Source: FCFDG1992, tables of constants.
    public var standardCrownBaseHeightMeters: Double { constants.crownBaseHeight }

    /// Crown fuel load, kg/m²; 0 without crowns.
    /// - Source: FCFDG1992, tables of constants.
    public var standardCrownFuelLoadKilogramsPerSquareMeter: Double { constants.crownFuelLoad }
}
