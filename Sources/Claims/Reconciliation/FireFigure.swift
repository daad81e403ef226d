public import Geo

/// Burned land of the fires that one or several official figures are of, as the satellites show it.
public struct FireFigure: Sendable, Equatable {
    /// Identifiers of the claims whose figures add up to that of these fires.
    public var claims: [String]
    /// All land seen to burn by ``at``, hectares.
    public var burned: SatelliteFigure.Range
    public var at: Instant
    /// Why the two cannot be of one time; `nil` when they are.
    public var timing: Timing?

    public enum Timing: String, Sendable {
        /// The official figure has no date.
        case undated
        /// It is of a later time than the newest detections.
        case later
        /// The fire burned before the first detections.
        case cutOff
    }

    public init(claims: [String], burned: SatelliteFigure.Range, at: Instant, timing: Timing?) {
        self.claims = claims
        self.burned = burned
        self.at = at
        self.timing = timing
    }
}

extension Claim {
    /// Whether it is the size of one fire that it names: never that of the area it lies in.
    var isOfOneFire: Bool { subject == .area && detail.place != nil && detail.smoke == nil }
}
