public import Geo

/// One pixel of one satellite pass in which something burned.
public struct Detection: Sendable, Equatable {
    /// Centre of the pixel.
    public var coordinate: Coordinate
    /// Start of the minute in which the pixel was seen.
    public var observedAt: Instant
    /// Pixel size across the ground track, kilometres; NaN when not given, see ``footprint``.
    public var scanKilometers: Float
    /// Pixel size along the ground track, kilometres; NaN when not given.
    public var trackKilometers: Float
    /// Brightness temperature of the fire channel (I4, band 21/22), kelvin; NaN when not given.
    public var brightnessKelvin: Float
    /// Brightness temperature of the background channel (I5, band 31), kelvin; NaN when not given.
    public var backgroundKelvin: Float
    /// Fire radiative power, megawatts; NaN when not given, which is not the same as zero.
    public var fireRadiativePowerMegawatts: Float
    public var satellite: Satellite
    public var confidence: Confidence
    public var isDaytime: Bool
    public var version: ProductVersion
    /// What the archive says was burning; `nil` in near-real-time files, which do not say.
    public var heatSource: HeatSource?
    /// Index of the file that it was read from, in the list that goes with the detections.
    public var fileIndex: UInt16

    public init(
        coordinate: Coordinate, observedAt: Instant, scanKilometers: Float = .nan, trackKilometers: Float = .nan,
        brightnessKelvin: Float = .nan, backgroundKelvin: Float = .nan, fireRadiativePowerMegawatts: Float = .nan,
        satellite: Satellite, confidence: Confidence, isDaytime: Bool, version: ProductVersion,
        heatSource: HeatSource? = nil, fileIndex: UInt16 = 0
    ) {
        self.coordinate = coordinate
        self.observedAt = observedAt
        self.scanKilometers = scanKilometers
        self.trackKilometers = trackKilometers
        self.brightnessKelvin = brightnessKelvin
        self.backgroundKelvin = backgroundKelvin
        self.fireRadiativePowerMegawatts = fireRadiativePowerMegawatts
        self.satellite = satellite
        self.confidence = confidence
        self.isDaytime = isDaytime
        self.version = version
        self.heatSource = heatSource
        self.fileIndex = fileIndex
    }
}

/// The `type` of the FIRMS archive.
public enum HeatSource: UInt8, Sendable {
    case vegetation = 0
    case volcano = 1
    case otherStaticLand = 2
    case offshore = 3
}

extension Detection {
    /// How much later than the clock a detection may be, hours: clocks differ, but nothing is seen before it happens.
    public static let hoursAheadOfClock = 24.0
}
