public import Geo

/// Figures from satellites of one area at one instant, as far as claims can be compared with them.
public struct SatelliteFigure: Sendable, Equatable {
    public var areaCode: String
    public var at: Instant
    /// All land that fires have covered so far, hectares.
    public var burned: Range
    /// Land with detections in the last 24 hours, hectares.
    public var active: Range
    public var activeFires: Int?
    /// The first detection that is loaded: what burned before it is in no figure.
    public var loadedSince: Instant?
    /// No detections are loaded for that time and area: the figures are no zeros, but not known.
    public var isLoaded = true

    /// An area of which nothing is known at an instant.
    public static func notLoaded(_ areaCode: String, at instant: Instant) -> SatelliteFigure {
        var figure = SatelliteFigure(areaCode: areaCode, at: instant, burned: .zero, active: .zero)
        figure.isLoaded = false
        return figure
    }

    /// Hectares: lowest, best and highest estimate.
    public struct Range: Sendable, Equatable {
        public var low: Double
        public var best: Double
        public var high: Double

        public init(low: Double, best: Double, high: Double) {
            self.low = low
            self.best = best
            self.high = high
        }
    }

    public init(
        areaCode: String, at: Instant, burned: Range, active: Range, activeFires: Int? = nil,
        loadedSince: Instant? = nil
    ) {
        self.areaCode = areaCode
        self.at = at
        self.burned = burned
        self.active = active
        self.activeFires = activeFires
        self.loadedSince = loadedSince
    }
}

extension SatelliteFigure.Range {
    static let zero = Self(low: 0, best: 0, high: 0)

    static func + (a: Self, b: Self) -> Self {
        Self(low: a.low + b.low, best: a.best + b.best, high: a.high + b.high)
    }

    /// The widest interval that the two leave open.
    static func - (a: Self, b: Self) -> Self {
        Self(low: a.low - b.high, best: a.best - b.best, high: a.high - b.low)
    }

    var notNegative: Self { Self(low: max(0, low), best: max(0, best), high: max(0, high)) }
}
