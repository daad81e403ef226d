public import Geo

/// A pixel in which heat was seen, as far as distances to people need it.
public struct HeatPixel: Sendable, Equatable {
    /// Middle of the pixel.
    public var coordinate: Coordinate
    /// From the middle to the farthest corner of the footprint, metres.
    ///
    /// A detection does not tell which way its footprint is turned, so heat may have been anywhere within this distance.
    public var reachMeters: Double

    public init(coordinate: Coordinate, reachMeters: Double) {
        self.coordinate = coordinate
        self.reachMeters = reachMeters
    }

    public init(_ detection: Detection) {
        self.init(coordinate: detection.coordinate, reachMeters: detection.halfDiagonalMeters)
    }
}
