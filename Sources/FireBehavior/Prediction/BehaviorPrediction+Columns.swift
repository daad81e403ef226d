extension BehaviorPrediction {
    /// The number that cffdrs gives in a column.
    ///
    /// Minutes to crowning are 0 there when crowns never burn. FD is a letter (``PrimaryBehavior/fireType``) and the day D0 is
    /// not part of the conditions: `nil` for both.
    public func value(of column: PredictionColumn) -> Double? {
        switch column {
        case .crownFractionBurned: primary.crownFractionBurned
        case .crownConsumption: primary.crownConsumptionKilogramsPerSquareMeter
        case .headIntensity: primary.intensityKilowattsPerMeter
        case .spreadToward: primary.spreadTowardDegrees
        case .rateOfSpread: primary.rateOfSpreadMetersPerMinute
        case .surfaceConsumption: primary.surfaceConsumptionKilogramsPerSquareMeter
        case .totalConsumption: primary.totalConsumptionKilogramsPerSquareMeter
        case .fireType, .dayOfMinimumFoliarMoisture: nil
        default: stateValue(of: column) ?? edgeValue(of: column)
        }
    }

    private func stateValue(of column: PredictionColumn) -> Double? {
        switch column {
        case .buildupEffect: buildupEffect
        case .slopeFactor: slopeFactor
        case .initialSpreadIndex: initialSpreadIndex
        case .fineFuelMoistureCode: conditions.fineFuelMoistureCode
        case .foliarMoisture: conditions.foliarMoisturePercent
        case .criticalRateOfSpread: criticalRateOfSpreadMetersPerMinute
        case .criticalIntensity: criticalIntensityKilowattsPerMeter
        case .lengthToBreadth: ellipse.lengthToBreadth
        case .lengthToBreadthAtTime: ellipseAtTime.lengthToBreadth
        case .netWindSpeed: netWindSpeedKilometersPerHour
        case .headDistance: headDistanceMeters
        case .backDistance: backDistanceMeters
        case .flankDistance: flankDistanceMeters
        default: nil
        }
    }

    private func edgeValue(of column: PredictionColumn) -> Double? {
        switch column {
        case .flankRateOfSpread: flank.rateOfSpreadMetersPerMinute
        case .backRateOfSpread: back.rateOfSpreadMetersPerMinute
        case .towardRateOfSpread: toward.rateOfSpreadMetersPerMinute
        case .headRateAtTime: head.rateOfSpreadAtTimeMetersPerMinute
        case .flankRateAtTime: flank.rateOfSpreadAtTimeMetersPerMinute
        case .backRateAtTime: back.rateOfSpreadAtTimeMetersPerMinute
        case .towardRateAtTime: toward.rateOfSpreadAtTimeMetersPerMinute
        case .flankCrownFraction: flank.crownFractionBurned
        case .backCrownFraction: back.crownFractionBurned
        case .towardCrownFraction: toward.crownFractionBurned
        case .flankIntensity: flank.intensityKilowattsPerMeter
        case .backIntensity: back.intensityKilowattsPerMeter
        case .towardIntensity: toward.intensityKilowattsPerMeter
        case .flankConsumption: flank.totalConsumptionKilogramsPerSquareMeter
        case .backConsumption: back.totalConsumptionKilogramsPerSquareMeter
        case .towardConsumption: toward.totalConsumptionKilogramsPerSquareMeter
        case .headMinutesToCrowning: head.minutesToCrowning ?? 0
        case .flankMinutesToCrowning: flank.minutesToCrowning ?? 0
        case .backMinutesToCrowning: back.minutesToCrowning ?? 0
        case .towardMinutesToCrowning: toward.minutesToCrowning ?? 0
        default: nil
        }
    }
}
