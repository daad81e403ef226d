/// One cell of a grid as it comes from rasters: unchecked, NaN where a value is unknown.
///
/// Values that the fuel type does not use may be anything, NaN included.
public struct GridCell: Hashable, Sendable {
    /// ``FuelType`` raw value; 0 where nothing burns.
    public var fuelCode: UInt8
    /// 0…101.
    public var fineFuelMoistureCode: Double
    /// 0…1000.
    public var buildupIndex: Double
    /// km/h, 0…300.
    public var windSpeedKilometersPerHour: Double
    /// Degrees, −360…360.
    public var windFromDegrees: Double
    /// Per cent, 0…200.
    public var slopePercent: Double
    /// Degrees, −360…360; not needed on the level.
    public var aspectDegrees: Double
    /// Per cent, 0…400; used by fuels with crowns.
    public var foliarMoisturePercent: Double
    /// 0…100; used by M-1 and M-2.
    public var coniferPercent: Double
    /// 0…100; used by M-3 and M-4.
    public var deadFirPercent: Double
    /// 0…100; used by O-1a and O-1b. Unknown curing gives an unknown result, not none.
    public var curingPercent: Double
    /// kg/m²; used by O-1a and O-1b.
    public var grassLoadKilogramsPerSquareMeter: Double

    public init(
        fuelCode: UInt8, fineFuelMoistureCode: Double, buildupIndex: Double, windSpeedKilometersPerHour: Double,
        windFromDegrees: Double, slopePercent: Double = 0, aspectDegrees: Double = .nan,
        foliarMoisturePercent: Double = .nan, coniferPercent: Double = .nan, deadFirPercent: Double = .nan,
        curingPercent: Double = .nan,
        grassLoadKilogramsPerSquareMeter: Double = Fuel.standardGrassLoadKilogramsPerSquareMeter
    ) {
        self.fuelCode = fuelCode
        self.fineFuelMoistureCode = fineFuelMoistureCode
        self.buildupIndex = buildupIndex
        self.windSpeedKilometersPerHour = windSpeedKilometersPerHour
        self.windFromDegrees = windFromDegrees
        self.slopePercent = slopePercent
        self.aspectDegrees = aspectDegrees
        self.foliarMoisturePercent = foliarMoisturePercent
        self.coniferPercent = coniferPercent
        self.deadFirPercent = deadFirPercent
        self.curingPercent = curingPercent
        self.grassLoadKilogramsPerSquareMeter = grassLoadKilogramsPerSquareMeter
    }
}
