/// The FWI System for four cells at once: the equations of `FFMC`, `DMC`, `DC`, `ISI`, `BUI` and `FWI` without branches a cell.
///
/// What only rain needs is left out where none of the four cells has it; a cell's result is the same either way.
struct DangerLanes {
    var ffmc, dmc, dc: Lanes
    var isi = Lanes.zero
    var bui = Lanes.zero
    var fwi = Lanes.zero

    /// Moisture of fine fuel, %, between the steps.
    private var moisture = Lanes.zero

    @inline(__always)
    init(ffmc: Lanes, dmc: Lanes, dc: Lanes) { (self.ffmc, self.dmc, self.dc) = (ffmc, dmc, dc) }

    @inline(__always)
    mutating func advance(_ air: AirLanes, hours: Lanes, droughtFactor: Lanes, coefficient: Double) {
        let known = air.isPhysical .& isPhysical
        moisture = coefficient * (101 - ffmc) / (59.5 + ffmc)  // Eq. 1
        wetFineFuel(air.rain)
        dryFineFuel(air)
        ffmc = (59.5 * (250 - moisture) / (coefficient + moisture)).atLeast(0).atMost(101)  // Eq. 10
        advanceDuff(air, hours: hours)
        advanceDrought(air, factor: droughtFactor)
        moisture = coefficient * (101 - ffmc) / (59.5 + ffmc)  // Eq. 1
        computeIndices(wind: air.wind)
        forget(.!known)
    }

    /// Whether all three codes can be.
    private var isPhysical: SIMDMask<SIMD4<Int64>> {
        @inline(__always) get {
            (ffmc .>= 0) .& (ffmc .<= 101) .& (dmc .>= 0) .& (dmc .<= 1e6) .& (dc .>= 0) .& (dc .<= 1e6)
        }
    }

    @inline(__always)
    private mutating func wetFineFuel(_ rain: Lanes) {
        let wet = rain .> 0.5
        guard any(wet) else { return }
        let effective = (rain - 0.5).atLeast(1e-9)  // Eq. 2
        let entering = Lanes.exponential(-100 / (251 - moisture)) * (1 - Lanes.exponential((-6.93 / effective).atLeast(-700)))
        let excess = (moisture - 150).atLeast(0)
        let wetted = moisture + 42.5 * effective * entering + 0.0015 * excess * excess * effective.squareRoot()  // Eqs. 3a, 3b
        moisture.replace(with: wetted.atMost(250), where: wet)
    }

    @inline(__always)
    private mutating func dryFineFuel(_ air: AirLanes) {
        let sorption = 0.18 * (21.1 - air.temperature) * (1 - Lanes.exponential(-0.115 * air.humidity))
        let saturation = Lanes.exponential((air.humidity - 100) * 0.1)
        let logHumidity = Lanes.logarithm(air.humidity)
        let drying = 0.942 * Lanes.exponential(0.679 * logHumidity) + 11 * saturation + sorption  // Eq. 4
        let wetting = 0.618 * Lanes.exponential(0.753 * logHumidity) + 10 * saturation + sorption  // Eq. 5
        let dries = moisture .> drying
        let rests = (.!dries) .& (moisture .>= wetting)
        let share = (100 - air.humidity).replacing(with: air.humidity, where: dries) * 0.01
        var logShare = logHumidity - 4.605170185988091
        if any(.!dries) { logShare.replace(with: Lanes.logarithm(share), where: .!dries) }
        let equilibrium = wetting.replacing(with: drying, where: dries)
        let step = 0.581 * Lanes.exponential(0.0365 * air.temperature)
        let decay = Lanes.exponential(-2.302585092994046 * step * Self.dryingRate(share, logShare, air.wind))  // Eqs. 6, 7
        let moved = equilibrium + (moisture - equilibrium) * decay  // Eqs. 8, 9
        moisture = moved.replacing(with: moisture, where: rests)
    }

    @inline(__always)
    private static func dryingRate(_ share: Lanes, _ logShare: Lanes, _ wind: Lanes) -> Lanes {
        let second = share * share
        let fourth = second * second
        let power = Lanes.exponential(1.7 * logShare)
        return 0.424 * (1 - power) + 0.0694 * wind.squareRoot() * (1 - fourth * fourth)
    }

    @inline(__always)
    private mutating func forget(_ unknown: SIMDMask<SIMD4<Int64>>) {
        ffmc.replace(with: .nan, where: unknown)
        dmc.replace(with: .nan, where: unknown)
        dc.replace(with: .nan, where: unknown)
        isi.replace(with: .nan, where: unknown)
        bui.replace(with: .nan, where: unknown)
        fwi.replace(with: .nan, where: unknown)
    }
}

extension DangerLanes {
    @inline(__always)
    private mutating func advanceDuff(_ air: AirLanes, hours: Lanes) {
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
        let above = 280 * Lanes.exponential((-0.023 * dmc).atLeast(-700)) + 1_000 * effective / (48.77 + slope * effective)  // Eqs. 12, 14
        return (43.43 * (5.6348 - Lanes.logarithm(above))).atLeast(0)  // Eq. 15
    }

    @inline(__always)
    private mutating func advanceDrought(_ air: AirLanes, factor: Lanes) {
        let wet = air.rain .> 2.8
        if any(wet) {
            let effective = 0.83 * air.rain - 1.27  // Eq. 18
            let filled = 1 + 3.937 / 800 * effective * Lanes.exponential((dc * 0.0025).atMost(700))  // Eqs. 19, 20
            dc.replace(with: (dc - 400 * Lanes.logarithm(filled)).atLeast(0), where: wet)  // Eq. 21
        }
        dc = dc + 0.5 * (0.36 * (air.temperature.atLeast(-2.8) + 2.8) + factor).atLeast(0)  // Eqs. 22, 23
    }

    @inline(__always)
    private mutating func computeIndices(wind: Lanes) {
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
            factor.replace(with: 1_000 / (25 + 108.64 * Lanes.exponential((-0.023 * bui).atLeast(-700))), where: high)  // Eq. 28b
        }
        let intermediate = 0.1 * isi * factor  // Eq. 29
        let strong = intermediate .> 1
        guard any(strong) else { return intermediate }
        let inner = Lanes.exponential(0.647 * Lanes.logarithm(0.434 * Lanes.logarithm(intermediate.atLeast(1))))
        return intermediate.replacing(with: Lanes.exponential(2.72 * inner), where: strong)  // Eqs. 30a, 30b
    }
}
