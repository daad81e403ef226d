public import Geo

/// What the satellites show of one area at one instant, as far as claims can be held against it.
public struct SatelliteFigure: Sendable, Equatable {
    public var areaCode: String
    public var at: Instant
    /// All land that fires have covered so far, hectares.
    public var burned: Range
    /// Land with detections in the last 24 hours, hectares.
    public var active: Range
    public var activeFires: Int?

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

    public init(areaCode: String, at: Instant, burned: Range, active: Range, activeFires: Int? = nil) {
        self.areaCode = areaCode
        self.at = at
        self.burned = burned
        self.active = active
        self.activeFires = activeFires
    }
}
