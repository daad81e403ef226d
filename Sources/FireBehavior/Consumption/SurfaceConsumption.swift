extension Fuel {
    /// Fuel that the surface fire consumes, kg/m², at least 10⁻⁶: SFC.
    ///
    /// - Parameters:
    ///   - fineFuelMoistureCode: 0…101.
    ///   - buildupIndex: 0…1000.
    /// - Source: FCFDG1992, Eqs. 10–25; Wotton2009, Eqs. 9a and 9b (C-1).
    public func surfaceConsumptionKilogramsPerSquareMeter(
        fineFuelMoistureCode: Double, buildupIndex: Double
    ) -> Double {
        let consumed = surfaceConsumption(fineFuelMoistureCode, buildupIndex)
        return consumed <= 0 ? 1e-6 : consumed
    }

    @inline(__always)
    private func surfaceConsumption(_ ffmc: Double, _ bui: Double) -> Double {
        switch type {
        case .c1: lichenWoodland(ffmc)  // Eqs. 9a, 9b
        case .c2, .m3, .m4: burned(5, 0.0115, bui)  // Eq. 10
        case .c3, .c4: 5 * power(burned(1, 0.0164, bui), 2.24)  // Eq. 11
        case .c5, .c6: 5 * power(burned(1, 0.0149, bui), 2.48)  // Eq. 12
        case .c7: (ffmc > 70 ? burned(2, 0.104, ffmc - 70) : ffmc * 0) + burned(1.5, 0.0201, bui)  // Eqs. 13–15
        case .d1: burned(1.5, 0.0183, bui)  // Eq. 16
        case .m1, .m2: coniferShare * burned(5, 0.0115, bui) + (1 - coniferShare) * burned(1.5, 0.0183, bui)  // Eq. 17
        case .s1: burned(4, 0.025, bui) + burned(4, 0.034, bui)  // Eqs. 19, 20, 25
        case .s2: burned(10, 0.013, bui) + burned(6, 0.060, bui)  // Eqs. 21, 22, 25
        case .s3: burned(12, 0.0166, bui) + burned(20, 0.0210, bui)  // Eqs. 23, 24, 25
        case .o1a, .o1b: grassLoadKilogramsPerSquareMeter  // Eq. 18
        }
    }
}

/// load × (1 − e^(−rate × x)).
@inline(__always)
private func burned(_ load: Double, _ rate: Double, _ x: Double) -> Double {
    load * (1 - exponential(-rate * x))
}

/// - Source: Wotton2009, Eqs. 9a and 9b.
@inline(__always)
private func lichenWoodland(_ ffmc: Double) -> Double {
    let part = 0.75 * (1 - exponential(-0.23 * (ffmc - 84).magnitude)).squareRoot()
    return ffmc > 84 ? 0.75 + part : 0.75 - part
}
