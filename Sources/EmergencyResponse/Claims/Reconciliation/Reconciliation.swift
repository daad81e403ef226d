/// What came of holding claims against each other, against the satellites, or against arithmetic.
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
    }

    public var kind: Kind
    /// Identifiers of the claims, in the order of the explanation.
    public var claims: [String]
    /// Code of the area whose satellite figure was used.
    public var satelliteArea: String?
    /// The larger value over the smaller, where two values were compared.
    public var ratio: Double?
    public var explanation: String

    public init(
        _ kind: Kind, claims: [String], satelliteArea: String? = nil, ratio: Double? = nil, explanation: String
    ) {
        self.kind = kind
        self.claims = claims
        self.satelliteArea = satelliteArea
        self.ratio = ratio
        self.explanation = explanation
    }
}
