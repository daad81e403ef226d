public import Geo

/// One predicted look of one satellite at a place: it lay in the swath of the fire-seeing instrument.
///
/// Whether clouds hid the ground is not known, nor whether the instrument was at work.
public struct Overpass: Sendable, Equatable {
    public var satellite: Satellite
    /// When the place lay straight across the track.
    public var at: Instant
    /// Between the line to the place and the line straight down, seen from the satellite, degrees, 0 or more.
    public var scanAngleDegrees: Double
    /// Between the line to the satellite and the vertical, seen from the place, degrees, 0 or more.
    public var viewZenithDegrees: Double
    /// The satellite moves north.
    public var isAscending: Bool

    public init(
        satellite: Satellite, at: Instant, scanAngleDegrees: Double, viewZenithDegrees: Double, isAscending: Bool
    ) {
        self.satellite = satellite
        self.at = at
        self.scanAngleDegrees = scanAngleDegrees
        self.viewZenithDegrees = viewZenithDegrees
        self.isAscending = isAscending
    }

    /// By time, then satellite.
    static func precedes(_ a: Overpass, _ b: Overpass) -> Bool { (a.at, a.satellite) < (b.at, b.satellite) }
}

extension Satellite.Instrument {
    /// How far the scan reaches to each side of straight down, degrees.
    ///
    /// - Source: Wolfe2013 for VIIRS (a swath of 3,060 km), Salomonson1989 for MODIS (2,330 km).
    public var scanReachDegrees: Double {
        switch self {
        case .viirs: 56.28
        case .modis: 55
        }
    }
}
