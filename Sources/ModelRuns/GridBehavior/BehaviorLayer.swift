import FireBehavior

/// An output of fire behaviour on grids, under the name that cffdrs gives it.
struct BehaviorLayer: Sendable {
    let column: PredictionColumn
    let longName: String
    let value: @Sendable (PrimaryBehavior) -> Double

    static let all = [
        BehaviorLayer(column: .rateOfSpread, longName: "rate of spread of the head") { $0.rateOfSpreadMetersPerMinute },
        BehaviorLayer(column: .headIntensity, longName: "fireline intensity of the head") {
            $0.intensityKilowattsPerMeter
        },
        BehaviorLayer(column: .crownFractionBurned, longName: "crown fraction burned") { $0.crownFractionBurned },
        BehaviorLayer(column: .spreadToward, longName: "direction that the head runs toward") {
            $0.spreadTowardDegrees
        },
        BehaviorLayer(column: .crownConsumption, longName: "crown fuel consumption") {
            $0.crownConsumptionKilogramsPerSquareMeter
        },
        BehaviorLayer(column: .surfaceConsumption, longName: "surface fuel consumption") {
            $0.surfaceConsumptionKilogramsPerSquareMeter
        },
        BehaviorLayer(column: .totalConsumption, longName: "total fuel consumption") {
            $0.totalConsumptionKilogramsPerSquareMeter
        },
        BehaviorLayer(column: .fireType, longName: "type of fire: 0 no fuel, 1 surface, 2 intermittent crown, 3 crown")
        {
            behavior in
            guard behavior.totalConsumptionKilogramsPerSquareMeter != 0 else { return 0 }
            return behavior.fireType.flatMap { FireType.allCases.firstIndex(of: $0) }.map { Double($0 + 1) } ?? .nan
        },
    ]

    var name: String { column.rawValue }

    /// As UDUNITS writes it.
    var unit: String {
        switch column.unit {
        case "kg/m2": "kg m-2"
        case "kW/m": "kW m-1"
        case "m/min": "m min-1"
        case "degrees": "degree"
        default: "1"
        }
    }
}
