/// Inputs of fire behaviour, each with the range in which it is accepted.
public enum Quantity: String, CaseIterable, Hashable, Sendable {
    case fineFuelMoistureCode = "fine fuel moisture code"
    case buildupIndex = "buildup index"
    case windSpeed = "wind speed in km/h"
    case windDirection = "wind direction in degrees"
    case slope = "slope in per cent"
    case aspect = "aspect in degrees"
    case foliarMoisture = "foliar moisture in per cent"
    case initialSpreadIndex = "initial spread index"
    case coniferPercent = "percentage of conifers"
    case deadFirPercent = "percentage of dead balsam fir"
    case curingPercent = "degree of curing in per cent"
    case grassLoad = "grass fuel load in kg/m²"
    case crownBaseHeight = "crown base height in metres"
    case crownFuelLoad = "crown fuel load in kg/m²"
    case elapsedTime = "time since ignition in minutes"
    case spreadAngle = "direction of interest in degrees"
    case fuelMoisture = "fuel moisture in per cent"
    case dayOfYear = "day of year"
    case elevation = "elevation in metres"

    /// The values that are accepted, both ends included.
    public var range: ClosedRange<Double> {
        switch self {
        case .fineFuelMoistureCode: 0...101
        case .buildupIndex: 0...1000
        case .windSpeed, .initialSpreadIndex, .fuelMoisture: 0...300
        case .windDirection, .aspect, .spreadAngle: -360...360
        case .slope: 0...200
        case .foliarMoisture: 0...400
        case .coniferPercent, .deadFirPercent, .curingPercent, .grassLoad: 0...100
        case .crownBaseHeight: 0...50
        case .crownFuelLoad: 0...10
        case .elapsedTime: 0...527_040
        case .dayOfYear: 0...366
        case .elevation: -500...10_000
        }
    }

    func checked(_ value: Double) throws(BehaviorRefusal) -> Double {
        guard range.contains(value) else { throw .outOfRange(self, value) }
        return value
    }
}
