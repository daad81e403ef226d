/// Why no fire behaviour can be given.
public enum BehaviorRefusal: Error, Hashable, Sendable {
    /// A value is not finite or outside the range in which the equations mean anything.
    case outOfRange(Quantity, Double)
    /// The fuel type cannot be computed without this value.
    case missing(Quantity, fuel: FuelType)
    /// Foliar moisture is not given, and its date of minimum is known for Canada only.
    case foliarMoistureUnknown(latitude: Double, longitude: Double)
}

extension BehaviorRefusal: CustomStringConvertible {
    /// Why the conditions are refused, in words.
    public var description: String {
        switch self {
        case .outOfRange(let quantity, let value):
            "\(quantity.rawValue) \(value) is not within \(quantity.range.lowerBound)…\(quantity.range.upperBound)"
        case .missing(let quantity, let fuel):
            "fuel type \(fuel.name) needs \(quantity.rawValue), which is missing"
        case .foliarMoistureUnknown(let latitude, let longitude):
            "no foliar moisture at latitude \(latitude), longitude \(longitude): "
                + "its date of minimum is known for Canada only; give foliar moisture or the date"
        }
    }
}
