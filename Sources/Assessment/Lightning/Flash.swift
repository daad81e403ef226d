public import Geo

/// A lightning flash, as a network on the ground or a satellite located it.
public struct Flash: Sendable, Hashable {
    /// Where the flash went.
    public enum Kind: String, Sendable {
        case ground, cloud
        /// A satellite sees light in the cloud, whether it reaches the ground or not.
        case unknown
    }

    /// The sign of the charge that came down.
    public enum Polarity: String, Sendable { case positive, negative }

    public var at: Instant
    public var coordinate: Coordinate
    public var kind: Kind
    /// With its sign, kA.
    public var peakKiloamperes: Double?
    public var polarity: Polarity?
    /// Light that the instrument received, J.
    public var energyJoules: Double?
    /// Radius of the circle that it struck in, km, 0 or more.
    public var uncertaintyKilometers: Double

    public init(
        at: Instant, coordinate: Coordinate, kind: Kind, peakKiloamperes: Double? = nil, polarity: Polarity? = nil,
        energyJoules: Double? = nil, uncertaintyKilometers: Double = 0
    ) {
        self.at = at
        self.coordinate = coordinate
        self.kind = kind
        self.peakKiloamperes = peakKiloamperes
        self.polarity = polarity
        self.energyJoules = energyJoules
        self.uncertaintyKilometers = uncertaintyKilometers
    }
}

extension Flash: Comparable {
    /// By time, then place, then the rest: an order that does not depend on files.
    public static func < (a: Flash, b: Flash) -> Bool { a.rank < b.rank }

    private var rank: (Int64, Double, Double, String, Double, Double) {
        (
            at.seconds, coordinate.latitude, coordinate.longitude, kind.rawValue, peakKiloamperes ?? 0,
            energyJoules ?? 0
        )
    }
}
