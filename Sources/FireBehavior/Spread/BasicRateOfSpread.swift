extension Fuel {
    /// Rate of spread before the buildup effect, m/min, on level ground: RSI.
    ///
    /// For C-6 this is the surface fire alone; its crown fire has equations of its own.
    ///
    /// - Parameter initialSpreadIndex: 0 or more.
    /// - Source: FCFDG1992, Eqs. 26, 27, 36 and 62; Wotton2009, Eqs. 29–33 (M-3, M-4).
    public func basicRateOfSpreadMetersPerMinute(initialSpreadIndex isi: Double) -> Double {
        switch type {
        case .m1: mixed(.c2, coniferShare, withAspenTimes: 1, isi)  // Eq. 27
        case .m2: mixed(.c2, coniferShare, withAspenTimes: 0.2, isi)  // Eq. 27
        case .m3: mixed(.m3, deadFirShare, withAspenTimes: 1, isi)  // Wotton2009, Eqs. 29–30
        case .m4: mixed(.m4, deadFirShare, withAspenTimes: 0.2, isi)  // Wotton2009, Eqs. 32–33
        case .o1a, .o1b: pureRateOfSpread(type, isi) * curingFactor  // Eq. 36
        default: pureRateOfSpread(type, isi)  // Eqs. 26, 62
        }
    }

    /// How much of its greatest spread grass reaches, 0…1, by its curing: CF.
    /// - Source: Wotton2009, Eqs. 35a and 35b.
    @inline(__always)
    var curingFactor: Double {
        guard curingPercent < 58.8 else { return 0.176 + 0.02 * (curingPercent - 58.8) }  // Eq. 35b
        return 0.005 * (exponential(0.061 * curingPercent) - 1)  // Eq. 35a
    }

    @inline(__always)
    private func mixed(_ main: FuelType, _ share: Double, withAspenTimes factor: Double, _ isi: Double) -> Double {
        let aspen = pureRateOfSpread(.d1, isi)
        return share * pureRateOfSpread(main, isi) + factor * (1 - share) * aspen
    }
}

/// - Source: FCFDG1992, Eq. 26.
@inline(never)
func pureRateOfSpread(_ type: FuelType, _ isi: Double) -> Double {
    let constants = type.constants
    return constants.a * power(1 - exponential(-constants.b * isi), constants.c)  // Eq. 26
}
