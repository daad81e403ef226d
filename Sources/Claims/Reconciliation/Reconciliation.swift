import Wording

/// Result of a comparison of claims with each other, with the satellites, or with arithmetic.
///
/// A finding says what would make all its claims true where there is such a thing; it never says that somebody lied.
public struct Reconciliation: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        /// Equal scope, and the intervals meet.
        case agree
        /// Equal scope, and the intervals do not meet; ``Reconciliation/ratio`` says by how much.
        case differ
        /// The scopes differ; the explanation names the tag.
        case incomparable
        /// The same body gave a later figure for the same thing.
        case superseded
        case sumCloses
        case sumDiffers
        /// Thousands or millions were lost or put in twice.
        case unitSlip
        /// More digits than were known, from converting units.
        case falsePrecision
        /// An old figure told as new.
        case stale
        /// Figures differ ten times and more because they count different things.
        case definitionChange
        /// Land left the figure without being put out.
        case reclassified
        /// None was said where the satellites saw some.
        case zeroAgainstEvidence
        /// One event told in ways that exclude each other.
        case tellingsDiffer
        /// Two numbers of regions under one regime.
        case regionCountsDiffer
        case startDatesDiffer
        /// A part told larger than the whole that holds it.
        case partExceedsWhole
    }

    public var kind: Kind
    /// The claims, in the order of the explanation.
    public var told: [Claim]
    /// Code of the area whose satellite figure was used; several are joined by `+`.
    public var satelliteArea: String?
    /// The larger value over the smaller, where two values were compared.
    public var ratio: Double?
    /// What it rests on.
    public var basis: Basis
    /// Condition under which all its claims are true; `nil` where nothing stands against anything.
    public var resolution: Resolution?

    public init(
        _ kind: Kind, told: [Claim], satelliteArea: String? = nil, ratio: Double? = nil, basis: Basis,
        resolution: Resolution? = nil
    ) {
        self.kind = kind
        self.told = told
        self.satelliteArea = satelliteArea
        self.ratio = ratio
        self.basis = basis
        self.resolution = resolution
    }

    /// Identifiers of the claims, in the order of the explanation.
    public var claims: [String] { told.map(\.identifier) }

    /// In English, with codes of areas and identifiers of claims.
    public var explanation: String { Phrasing(.english).explanation(self) }
}
