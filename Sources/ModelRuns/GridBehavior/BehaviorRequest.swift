public import Chronology
import FireWeather

/// Inputs of fire behaviour on grids.
public struct BehaviorRequest: Sendable {
    /// Path of the raster of fuels; its grid is that of the output.
    public var fuel: String
    public var key: FuelKey
    /// A netCDF or GeoTIFF of `zarevo danger` with FFMC, BUI and, written with the weather, wind; or `nil`.
    public var danger: String?
    /// The day, for danger of several days and for foliar moisture.
    public var day: CalendarDay?
    /// Go before what `danger` has: code, index, km/h, degrees.
    public var ffmc, bui, windSpeed, windFrom: GridInput?
    /// Per cent and degrees.
    public var slope, aspect: GridInput?
    /// Metres; slope and aspect come from it where they are not given, foliar moisture too.
    public var elevation: GridInput?
    /// Per cent; otherwise from place, height and day, in Canada.
    public var foliarMoisture: GridInput?
    /// Day of the year on which foliar moisture is least, outside Canada.
    public var dayOfMinimumFoliarMoisture: Double?
    /// Per cent, for fuels whose key does not say.
    public var conifer, deadFir, curing: GridInput?
    /// kg/m².
    public var grassLoad: GridInput?
    /// `.nc` or `.tif`.
    public var output: String
    public var threads = 1
    public var deflates = false

    public init(fuel: String, key: FuelKey, output: String) {
        (self.fuel, self.key, self.output) = (fuel, key, output)
    }
}

/// Outcome, in cells.
public struct BehaviorOutcome: Hashable, Sendable {
    public let burnable: Int
    public let withoutFuel: Int
    /// Something that the fuel needs was missing or out of range.
    public let unknown: Int
    public let notes: [String]
}
