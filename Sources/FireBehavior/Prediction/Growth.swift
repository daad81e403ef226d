/// The ellipse of a fire at its final speed and at one time.
struct Growth {
    let final: FireEllipse
    let atTime: FireEllipse
    private let acceleration: Acceleration?
    private let minutes: Double

    init(_ fire: HeadFire, _ fuel: Fuel, _ conditions: BurningConditions, _ question: GrowthQuestion) {
        let breadth = fuel.type.lengthToBreadth(windSpeedKilometersPerHour: fire.wind.speedKilometersPerHour)
        let steady = FireEllipse(
            headMetersPerMinute: fire.spread.rateOfSpread,
            backMetersPerMinute: fuel.backRateOfSpread(fire, conditions), lengthToBreadth: breadth)
        final = steady
        minutes = question.elapsedMinutes
        guard question.accelerates else {
            acceleration = nil
            atTime = steady
            return
        }
        let gathering = Acceleration(fuel: fuel.type, crownFractionBurned: fire.spread.crownFractionBurned)
        acceleration = gathering
        atTime = steady.reached(share: gathering.share(afterMinutes: question.elapsedMinutes))
    }

    func edge(
        _ rate: (FireEllipse) -> Double, _ fuel: Fuel, _ fire: HeadFire, crownFraction: Double? = nil
    ) -> EdgeBehavior {
        EdgeBehavior(
            rate: rate(final), atTime: rate(atTime), crownFraction: crownFraction, fuel: fuel,
            head: fire)
    }

    func toward(_ question: GrowthQuestion, _ fuel: Fuel, _ fire: HeadFire) -> EdgeBehavior {
        let cosine = question.cosineOff(head: fire.wind.towardDegrees)
        return EdgeBehavior(
            rate: final.focalRateOfSpreadMetersPerMinute(cosineOffHead: cosine),
            atTime: atTime.focalRateOfSpreadMetersPerMinute(cosineOffHead: cosine), fuel: fuel, head: fire)
    }

    func distance(_ rate: (FireEllipse) -> Double) -> Double {
        let final = rate(final)
        guard let acceleration else { return final * minutes }
        return acceleration.distanceMeters(rateOfSpreadMetersPerMinute: final, afterMinutes: minutes)  // Eq. 71
    }
}

extension Fuel {
    /// Rate of spread of the back, against the wind: BROS.
    /// - Source: FCFDG1992, Eqs. 75–77.
    func backRateOfSpread(_ fire: HeadFire, _ conditions: BurningConditions) -> Double {
        let wind = InitialSpreadIndex.backWindEffect(fire.wind.speedKilometersPerHour)  // Eq. 75
        let isi = 0.208 * wind * fire.moistureEffect  // Eq. 76
        return spread(
            initialSpreadIndex: isi, buildupEffect: fire.buildupEffect,
            foliarMoisturePercent: conditions.foliarMoisturePercent, criticalRateOfSpread: fire.criticalRateOfSpread
        ).rateOfSpread  // Eq. 77
    }
}

extension FireEllipse {
    /// The ellipse when its rates and its length have reached a share of their final values.
    func reached(share: Double) -> FireEllipse {
        FireEllipse(
            // Eq. 70
            headMetersPerMinute: headMetersPerMinute * share, backMetersPerMinute: backMetersPerMinute * share,
            lengthToBreadth: FireBehavior.lengthToBreadth(final: lengthToBreadth, reachedShare: share))
    }
}
