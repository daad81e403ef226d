extension PredictionColumn {
    /// The unit of the numbers; `1` for shares, ratios and indices, empty for the letter FD.
    public var unit: String {
        switch self {
        case .fireType: ""
        case .crownConsumption, .surfaceConsumption, .totalConsumption, .flankConsumption, .backConsumption,
            .towardConsumption:
            "kg/m2"
        case .headIntensity, .criticalIntensity, .flankIntensity, .backIntensity, .towardIntensity: "kW/m"
        case .spreadToward: "degrees"
        case .rateOfSpread, .criticalRateOfSpread, .flankRateOfSpread, .backRateOfSpread, .headRateAtTime,
            .flankRateAtTime, .backRateAtTime, .towardRateOfSpread, .towardRateAtTime:
            "m/min"
        case .foliarMoisture: "%"
        case .dayOfMinimumFoliarMoisture: "day of year"
        case .headMinutesToCrowning, .flankMinutesToCrowning, .backMinutesToCrowning, .towardMinutesToCrowning: "min"
        case .netWindSpeed: "km/h"
        case .headDistance, .backDistance, .flankDistance: "m"
        default: "1"
        }
    }
}
