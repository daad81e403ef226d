/// Everything that decides how a fire behaves at one place and time, checked.
public struct BurningConditions: Hashable, Sendable {
    /// Burning fuel.
    public let fuel: Fuel
    /// Fine fuel moisture code, 0…101.
    public let fineFuelMoistureCode: Double
    /// Buildup index, 0…1000.
    public let buildupIndex: Double
    /// Wind at 10 m in the open, km/h, 0…300.
    public let windSpeedKilometersPerHour: Double
    /// Where the wind comes from, degrees clockwise from north.
    public let windFromDegrees: Double
    /// Rise over run in per cent, 0…200.
    public let slopePercent: Double
    /// Where the slope faces, downhill, degrees clockwise from north.
    public let aspectDegrees: Double
    /// Foliar moisture in per cent; 0 for fuels without crowns.
    public let foliarMoisturePercent: Double

    @inline(__always)
    init(
        unchecked fuel: Fuel, fineFuelMoistureCode: Double, buildupIndex: Double, windSpeed: Double, windFrom: Double,
        slope: Double, aspect: Double, foliarMoisture: Double
    ) {
        self.fuel = fuel
        self.fineFuelMoistureCode = fineFuelMoistureCode
        self.buildupIndex = buildupIndex
        windSpeedKilometersPerHour = windSpeed
        windFromDegrees = windFrom
        slopePercent = slope
        aspectDegrees = aspect
        foliarMoisturePercent = foliarMoisture
    }
}

extension BurningConditions {
    /// - Parameters:
    ///   - fineFuelMoistureCode: 0…101.
    ///   - buildupIndex: 0…1000.
    ///   - windSpeedKilometersPerHour: At 10 m in the open, 0…300.
    ///   - windFromDegrees: Where the wind comes from, −360…360.
    ///   - slopePercent: Rise over run, 0…200.
    ///   - aspectDegrees: Where the slope faces, −360…360.
    ///   - foliarMoisturePercent: 0…400; asked for by fuels with crowns, see ``FoliarMoisture``.
    /// - Throws: ``BehaviorRefusal`` for a value out of range or a missing foliar moisture.
    public init(
        fuel: Fuel, fineFuelMoistureCode: Double, buildupIndex: Double, windSpeedKilometersPerHour: Double,
        windFromDegrees: Double, slopePercent: Double = 0, aspectDegrees: Double = 0,
        foliarMoisturePercent: Double? = nil
    ) throws(BehaviorRefusal) {
        var foliarMoisture = 0.0
        if fuel.type.hasCrown {
            guard let foliarMoisturePercent else { throw .missing(.foliarMoisture, fuel: fuel.type) }
            foliarMoisture = try Quantity.foliarMoisture.checked(foliarMoisturePercent)
        }
        self.init(
            unchecked: fuel, fineFuelMoistureCode: try Quantity.fineFuelMoistureCode.checked(fineFuelMoistureCode),
            buildupIndex: try Quantity.buildupIndex.checked(buildupIndex),
            windSpeed: try Quantity.windSpeed.checked(windSpeedKilometersPerHour),
            windFrom: try Quantity.windDirection.checked(windFromDegrees),
            slope: try Quantity.slope.checked(slopePercent), aspect: try Quantity.aspect.checked(aspectDegrees),
            foliarMoisture: foliarMoisture)
    }
}
