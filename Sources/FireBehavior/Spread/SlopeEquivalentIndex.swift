extension Fuel {
    /// The initial spread index that on the level would spread fire as fast as the slope does without wind: ISF.
    ///
    /// For a pure type RSF = SF × a (1 − e^(−b ISZ))ᶜ, so that (RSF / a)^(1 / c) is (1 − e^(−b ISZ)) SF^(1 / c): the same
    /// number without two powers.
    ///
    /// - Parameters:
    ///   - stillIndex: The index without wind, ISZ.
    ///   - slopeExponent: ln SF.
    /// - Source: FCFDG1992, Eq. 40; Wotton2009, Eqs. 41–43.
    func slopeEquivalentIndex(
        stillIndex isz: Double, slopeExponent: Double, foliarMoisturePercent: Double, surfaceConsumption: Double
    ) -> Double {
        switch type {
        case .m1, .m2:  // Eq. 42a
            return coniferShare * pureIndex(.c2, isz, slopeExponent) + (1 - coniferShare)
                * pureIndex(.d1, isz, slopeExponent)
        case .m3, .m4:  // Eqs. 42b, 42c
            return deadFirShare * pureIndex(type, isz, slopeExponent) + (1 - deadFirShare)
                * pureIndex(.d1, isz, slopeExponent)
        case .c6:
            let still = plantationSpread(
                initialSpreadIndex: isz, buildupEffect: 1, foliarMoisturePercent: foliarMoisturePercent,
                criticalRateOfSpread: criticalRateOfSpread(foliarMoisturePercent, surfaceConsumption))
            let share = power(still.rateOfSpread * exponential(slopeExponent) / 30, 1.0 / 3)
            return index(FuelType.c6.constants.b, share)
        case .o1a, .o1b:  // Eqs. 43a, 43b: the curing factor cancels
            return curingFactor > 0 ? pureIndex(type, isz, slopeExponent) : index(type.constants.b, 1)
        default:
            return pureIndex(type, isz, slopeExponent)
        }
    }
}

/// Eqs. 41a and 41b of Wotton2009 for one type.
@inline(never)
private func pureIndex(_ type: FuelType, _ isz: Double, _ slopeExponent: Double) -> Double {
    let constants = type.constants
    let share = (1 - exponential(-constants.b * isz)) * exponential(slopeExponent * constants.root)
    return index(constants.b, share)
}

/// From (RSF / a)^(1 / c).
@inline(__always)
private func index(_ b: Double, _ share: Double) -> Double {
    let rest = 1 - share
    return logarithm(rest >= 0.01 ? rest : (rest.isNaN ? rest : 0.01)) / -b
}
