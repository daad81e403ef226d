/// The primary outputs of four cells of one fuel type other than C-6.
struct LanePrimary {
    let crownFraction: Lanes
    let crownConsumption: Lanes
    let intensity: Lanes
    let toward: Lanes
    let rateOfSpread: Lanes
    let surfaceConsumption: Lanes
    let totalConsumption: Lanes

    @inline(__always)
    init(_ cells: LaneCells) {
        let surface = cells.surfaceConsumption
        let effect = cells.moistureEffect
        let wind = cells.effectiveWind(effect)
        let isi = 0.208 * effect * laneWindEffect(wind.speed)  // Eq. 52
        let rate = cells.basicRateOfSpread(isi) * cells.buildupEffect  // Eq. 55
        let floored = rate.replacing(with: 1e-6, where: rate .<= 0)
        let burned = cells.crownFraction(floored, surface)
        let crown = cells.crownConsumption(burned)
        let total = surface + crown  // Eq. 67
        crownFraction = burned
        crownConsumption = crown
        intensity = 300 * total * floored  // Eq. 69
        toward = wind.toward
        rateOfSpread = floored
        surfaceConsumption = surface
        totalConsumption = total
    }

    @inline(__always)
    subscript(lane: Int) -> PrimaryBehavior {
        PrimaryBehavior(
            crownFractionBurned: crownFraction[lane], crownConsumption: crownConsumption[lane],
            intensity: intensity[lane], toward: toward[lane], rateOfSpread: rateOfSpread[lane],
            surfaceConsumption: surfaceConsumption[lane], totalConsumption: totalConsumption[lane])
    }
}

extension LaneCells {
    /// CFB.
    @inline(__always)
    func crownFraction(_ rate: Lanes, _ surface: Lanes) -> Lanes {
        guard type.hasCrown else { return Lanes(repeating: 0) }
        let heat = type.standardCrownBaseHeightMeters * (460 + 25.9 * foliarMoisture)
        let critical = 0.001 * heat * heat.squareRoot() / (300 * surface)  // Eqs. 56, 57
        let burned = 1 - exponential(-0.23 * (rate - critical))  // Eq. 58
        return burned.replacing(with: 0, where: rate .<= critical)
    }

    /// CFC.
    @inline(__always)
    func crownConsumption(_ crownFraction: Lanes) -> Lanes {
        let burned = type.standardCrownFuelLoadKilogramsPerSquareMeter * crownFraction  // Eq. 66
        return type.isMixedwood || type.isDeadFirMixedwood ? burned * share : burned
    }
}
