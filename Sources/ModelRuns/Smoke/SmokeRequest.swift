public import Geo
public import Smoke

/// A run of smoke: what is asked for.
public struct SmokeRequest: Sendable {
    public var start: Instant
    /// Whole hours.
    public var hours: Int
    /// About as many as there will be.
    public var particles = 200_000
    public var settings: TransportSettings
    public var emission = EmissionModel()
    /// Multiplies the mass of all sources: one member of an ensemble.
    public var emissionFactor = 1.0
    /// Multiplies the heights of all plumes.
    public var riseFactor = 1.0
    public var rise = RiseScheme.sofiev
    /// What the wind of one member of an ensemble differs by.
    public var windChange = WindChange()
    /// Whether fires are those that were seen after the start too: a look back.
    public var isHindsight = false
    public var month: Int?
    /// West, south, east, north; the winds' own bounds where not given.
    public var bounds: (west: Double, south: Double, east: Double, north: Double)?
    public var resolutionDegrees = 0.5
    public var surfaceMeters = 100.0
    /// Optical depth at which smoke above a town counts: 0.05 is the noise of satellite products over land.
    public var overheadDepth = 0.05
    /// Whether each hour is also written as GeoTIFF.
    public var hasGeoTIFFs = false
    /// Cell of the grid about the pole, km; `nil` for none.
    public var polarKilometers: Double?

    public init(start: Instant, hours: Int, seed: UInt64 = 0, stepSeconds: Int = 300) {
        (self.start, self.hours) = (start, hours)
        settings = .smoke(stepSeconds: stepSeconds, seed: seed)
    }

    /// The note that tells a look back from a forecast.
    public static let hindsightNote = "hindsight: fires as seen after the start too, not a forecast"

    public var end: Instant { start.adding(hours: Double(hours)) }
}
