public import Wording

/// Scope of the figure of a claim; figures of different scope are never compared as if they were the same.
///
/// A tag is `nil` where the words do not say.
public struct ClaimScope: Sendable, Equatable, Codable {
    public var suppression: Suppression?
    public var land: Land?
    public var kind: Kind?
    public var zone: ProtectionZone?
    public var accumulation: Accumulation?
    /// The year of the season, where another than that of publication is meant.
    public var season: Int?

    public init(
        suppression: Suppression? = nil, land: Land? = nil, kind: Kind? = nil, zone: ProtectionZone? = nil,
        accumulation: Accumulation? = nil, season: Int? = nil
    ) {
        self.suppression = suppression
        self.land = land
        self.kind = kind
        self.zone = zone
        self.accumulation = accumulation
        self.season = season
    }

    public enum Suppression: String, Sendable, Codable {
        /// Fought by crews now.
        case active
        /// On fire, whether anybody fights it or not.
        case burning
        /// All land the fire has covered.
        case burned
        case localised
        case liquidated
        /// Given up by decision of a commission.
        case ceased
        case monitored
        /// Registered, in whatever state.
        case registered
    }

    public enum Land: String, Sendable, Codable { case forestFund, protected, defence, other }

    public enum Kind: String, Sendable, Codable { case total, forest, nonForest }

    public enum Accumulation: String, Sendable, Codable {
        /// The state of an instant.
        case snapshot
        /// What came in a day or another stretch of time.
        case increment
        /// Since the beginning of a season or an operation.
        case season
    }

    /// Tags by name, in a fixed order; empty text where one is not set.
    var tags: [(name: String, value: String?)] {
        [
            ("suppression", suppression?.rawValue), ("land", land?.rawValue), ("kind", kind?.rawValue),
            ("zone", zone?.rawValue), ("accumulation", accumulation?.rawValue), ("season", season.map(String.init)),
        ]
    }
}
