/// The head of a fire at its final speed, with what led to it.
struct HeadFire {
    let surfaceConsumption: Double
    let wind: EffectiveWind
    let moistureEffect: Double
    let initialSpreadIndex: Double
    let buildupEffect: Double
    let criticalRateOfSpread: Double
    let spread: CrowningSpread

    /// - Parameters:
    ///   - givenIndex: An initial spread index that stands for wind and fine fuel moisture; NaN or below when not given.
    ///   - usesBuildup: Whether buildup changes the rate of spread.
    @inline(__always)
    init(_ conditions: BurningConditions, givenIndex: Double? = nil, usesBuildup: Bool = true) {
        let fuel = conditions.fuel
        let surface = fuel.surfaceConsumptionKilogramsPerSquareMeter(
            fineFuelMoistureCode: conditions.fineFuelMoistureCode, buildupIndex: conditions.buildupIndex)
        let effect = InitialSpreadIndex.moistureEffect(fineFuelMoistureCode: conditions.fineFuelMoistureCode)
        let wind = EffectiveWind(conditions, surfaceConsumption: surface, moistureEffect: effect)
        let isi = givenIndex ?? 0.208 * effect * InitialSpreadIndex.windEffect(wind.speedKilometersPerHour)  // Eq. 52
        let buildup = usesBuildup ? fuel.type.buildupEffect(buildupIndex: conditions.buildupIndex) : 1
        let critical = fuel.criticalRateOfSpread(conditions.foliarMoisturePercent, surface)
        surfaceConsumption = surface
        moistureEffect = effect
        self.wind = wind
        initialSpreadIndex = isi
        buildupEffect = buildup
        criticalRateOfSpread = critical
        spread = fuel.spread(
            initialSpreadIndex: isi, buildupEffect: buildup, foliarMoisturePercent: conditions.foliarMoisturePercent,
            criticalRateOfSpread: critical)
    }
}

extension EffectiveWind {
    /// The wind of the conditions, and of their slope where there is one and the fuel is not drenched (FFMC 0).
    @inline(__always)
    init(_ conditions: BurningConditions, surfaceConsumption: Double, moistureEffect: Double) {
        let speed = conditions.windSpeedKilometersPerHour
        guard conditions.slopePercent > 0, conditions.fineFuelMoistureCode > 0 else {
            self.init(windSpeed: speed, windFrom: conditions.windFromDegrees)
            return
        }
        let index = conditions.fuel.slopeEquivalentIndex(
            stillIndex: 0.208 * moistureEffect, slopeExponent: slopeExponent(slopePercent: conditions.slopePercent),
            foliarMoisturePercent: conditions.foliarMoisturePercent, surfaceConsumption: surfaceConsumption)
        let slopeWind = EffectiveWind.slopeWind(slopeIndex: index, moistureEffect: moistureEffect)
        self.init(
            windSpeed: speed, windFrom: conditions.windFromDegrees, slopeWind: slopeWind,
            aspect: conditions.aspectDegrees)
    }
}
