extension DangerLanes {
    @inline(__always)
    mutating func advanceDuff(_ air: AirLanes, hours: Lanes) {
        let wet = air.rain .> 1.5
        if any(wet) { dmc.replace(with: wettedDuff(air.rain), where: wet) }
        dmc = dmc + 1.894e-4 * (air.temperature.atLeast(-1.1) + 1.1) * (100 - air.humidity) * hours  // Eqs. 16, 17
    }

    @inline(__always)
    private func wettedDuff(_ rain: Lanes) -> Lanes {
        let effective = 0.92 * rain - 1.27  // Eq. 11
        let logCode = Lanes.logarithm(dmc)
        var slope = 6.2 * logCode - 17.2  // Eq. 13c
        slope.replace(with: 14 - 1.3 * logCode, where: dmc .<= 65)  // Eq. 13b
        slope.replace(with: 100 / (0.5 + 0.3 * dmc), where: dmc .<= 33)  // Eq. 13a
        let above =
            // Eqs. 12, 14
            280 * Lanes.exponential((-0.023 * dmc).atLeast(-700)) + 1_000 * effective / (48.77 + slope * effective)
        return (43.43 * (5.6348 - Lanes.logarithm(above))).atLeast(0)  // Eq. 15
    }

    @inline(__always)
    mutating func advanceDrought(_ air: AirLanes, factor: Lanes) {
        let wet = air.rain .> 2.8
        if any(wet) {
            let effective = 0.83 * air.rain - 1.27  // Eq. 18
            let filled = 1 + 3.937 / 800 * effective * Lanes.exponential((dc * 0.0025).atMost(700))  // Eqs. 19, 20
            dc.replace(with: (dc - 400 * Lanes.logarithm(filled)).atLeast(0), where: wet)  // Eq. 21
        }
        dc = dc + 0.5 * (0.36 * (air.temperature.atLeast(-2.8) + 2.8) + factor).atLeast(0)  // Eqs. 22, 23
    }

    @inline(__always)
    mutating func computeIndices(wind: Lanes) {
        let power = Lanes.exponential(5.31 * Lanes.logarithm(moisture))
        let rate = Lanes.exponential(0.05039 * wind - 0.1386 * moisture)
        isi = 0.208 * 91.9 * rate * (1 + power / 4.93e7)  // Eqs. 24–26
        bui = buildup()
        fwi = intensity()
    }

    @inline(__always)
    private func buildup() -> Lanes {
        let harmonic = 0.8 * dc / (dmc + 0.4 * dc).atLeast(1e-300)
        let drier = dmc .> 0.4 * dc
        var buildup = harmonic * dmc  // Eq. 27a
        if any(drier) {
            let power = Lanes.exponential(1.7 * Lanes.logarithm(0.0114 * dmc))
            buildup.replace(with: (dmc - (1 - harmonic) * (0.92 + power)).atLeast(0), where: drier)  // Eq. 27b
        }
        return buildup
    }

    @inline(__always)
    private func intensity() -> Lanes {
        let high = bui .> 80
        var factor = 0.626 * Lanes.exponential(0.809 * Lanes.logarithm(bui)) + 2  // Eq. 28a
        if any(high) {
            // Eq. 28b
            factor.replace(with: 1_000 / (25 + 108.64 * Lanes.exponential((-0.023 * bui).atLeast(-700))), where: high)
        }
        let intermediate = 0.1 * isi * factor  // Eq. 29
        let strong = intermediate .> 1
        guard any(strong) else { return intermediate }
        let inner = Lanes.exponential(0.647 * Lanes.logarithm(0.434 * Lanes.logarithm(intermediate.atLeast(1))))
        return intermediate.replacing(with: Lanes.exponential(2.72 * inner), where: strong)  // Eqs. 30a, 30b
    }
}
