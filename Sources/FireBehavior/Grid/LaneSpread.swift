extension LaneCells {
    /// RSI, as ``Fuel/basicRateOfSpreadMetersPerMinute(initialSpreadIndex:)``.
    @inline(__always)
    func basicRateOfSpread(_ isi: Lanes) -> Lanes {
        switch type {
        case .m1: mixed(.c2, 1, isi)
        case .m2: mixed(.c2, 0.2, isi)
        case .m3: mixed(.m3, 1, isi)
        case .m4: mixed(.m4, 0.2, isi)
        case .o1a, .o1b: pureRateOfSpread(type, isi) * curingFactor
        default: pureRateOfSpread(type, isi)
        }
    }

    @inline(__always)
    private func mixed(_ main: FuelType, _ factor: Double, _ isi: Lanes) -> Lanes {
        let aspen = pureRateOfSpread(.d1, isi)
        return share * pureRateOfSpread(main, isi) + factor * (1 - share) * aspen
    }

    @inline(__always)
    private var curingFactor: Lanes {
        let gentle = 0.005 * (exponential(0.061 * curing) - 1)
        return (0.176 + 0.02 * (curing - 58.8)).replacing(with: gentle, where: curing .< 58.8)
    }

    /// BE.
    @inline(__always)
    var buildupEffect: Lanes {
        let constants = type.constants
        let effect = exponential(constants.buildupScale * (1 / bui - 1 / constants.averageBuildup))
        return effect.replacing(with: 1, where: bui .<= 0)
    }

    /// ISF.
    @inline(__always)
    func slopeEquivalentIndex(_ isz: Lanes, _ exponent: Lanes) -> Lanes {
        switch type {
        case .m1, .m2: share * pureIndex(.c2, isz, exponent) + (1 - share) * pureIndex(.d1, isz, exponent)
        case .m3, .m4: share * pureIndex(type, isz, exponent) + (1 - share) * pureIndex(.d1, isz, exponent)
        case .o1a, .o1b:
            pureIndex(type, isz, exponent).replacing(with: index(type.constants.b, 1), where: curingFactor .<= 0)
        default: pureIndex(type, isz, exponent)
        }
    }
}

@inline(__always)
private func pureRateOfSpread(_ type: FuelType, _ isi: Lanes) -> Lanes {
    let constants = type.constants
    return constants.a * power(1 - exponential(-constants.b * isi), constants.c)
}

@inline(__always)
private func pureIndex(_ type: FuelType, _ isz: Lanes, _ exponent: Lanes) -> Lanes {
    let constants = type.constants
    return index(constants.b, (1 - exponential(-constants.b * isz)) * exponential(exponent * constants.root))
}

@inline(__always)
private func index(_ b: Double, _ share: Lanes) -> Lanes {
    let rest = 1 - share
    return logarithm(rest.replacing(with: 0.01, where: rest .< 0.01)) / -b
}
@inline(__always)
private func index(_ b: Double, _ share: Double) -> Lanes { index(b, Lanes(repeating: share)) }
