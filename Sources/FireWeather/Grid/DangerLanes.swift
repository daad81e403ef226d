/// The FWI System for four cells at once: the equations of `FFMC`, `DMC`, `DC`, `ISI`, `BUI` and `FWI` without branches a cell.
///
/// What only rain needs is left out where none of the four cells has it; a cell's result is the same either way.
struct DangerLanes {
    var ffmc, dmc, dc: Lanes
    var isi = Lanes.zero
    var bui = Lanes.zero
    var fwi = Lanes.zero

    /// Moisture of fine fuel, %, between the steps.
    var moisture = Lanes.zero

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
        let entering =
            Lanes.exponential(-100 / (251 - moisture)) * (1 - Lanes.exponential((-6.93 / effective).atLeast(-700)))
        let excess = (moisture - 150).atLeast(0)
        // Eqs. 3a, 3b
        let wetted = moisture + 42.5 * effective * entering + 0.0015 * excess * excess * effective.squareRoot()
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
        // Eqs. 6, 7
        let decay = Lanes.exponential(-2.302585092994046 * step * Self.dryingRate(share, logShare, air.wind))
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
