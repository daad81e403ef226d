/// A statement that somebody made about a fire, a regime or help, with the words it was made in.
///
/// A claim says what was said, never what is true. Whether two claims can be compared at all is decided by their subject,
/// areas, time and ``ClaimScope``; see ``Reconciliation``.
public struct Claim: Sendable, Equatable {
    /// Made from document, place in it, subject and detail: the same document gives the same identifiers.
    public var identifier: String
    public var subject: ClaimSubject
    public var detail: ClaimDetail
    /// What was counted or measured; `nil` where the claim has no number.
    public var quantity: ClaimQuantity?
    public var polarity: Polarity
    public var areas: [ClaimArea]
    /// How the areas were found.
    public var areaBasis: AreaBasis
    public var scope: ClaimScope
    public var time: ClaimTime?
    public var quote: ClaimQuote
    public var source: ClaimSource
    public var speaker: ClaimSpeaker?
    /// Who passed the statement on, the publisher first, the origin last.
    public var attribution: [String]
    /// The identifier of the claim that this one replaces.
    public var supersedes: String?
    /// How sure the reading is, 0…1; not how true the statement.
    public var confidence: Double
    /// Who checked the reading; `nil` while nobody has.
    public var reviewer: String?

    public enum Polarity: String, Sendable, Codable {
        case positive
        /// "No injuries were reported": nobody reported any, which is not the number zero.
        case negative
    }

    public enum AreaBasis: String, Sendable, Codable {
        /// Named in the same sentence.
        case sentence
        /// Taken over from an earlier sentence.
        case context
        /// None is known.
        case none
    }

    public init(
        identifier: String, subject: ClaimSubject, detail: ClaimDetail = ClaimDetail(), quantity: ClaimQuantity? = nil,
        polarity: Polarity = .positive, areas: [ClaimArea] = [], areaBasis: AreaBasis = .none,
        scope: ClaimScope = ClaimScope(), time: ClaimTime? = nil, quote: ClaimQuote, source: ClaimSource,
        speaker: ClaimSpeaker? = nil, attribution: [String] = [], supersedes: String? = nil, confidence: Double = 1,
        reviewer: String? = nil
    ) {
        self.identifier = identifier
        self.subject = subject
        self.detail = detail
        self.quantity = quantity
        self.polarity = polarity
        self.areas = areas
        self.areaBasis = areaBasis
        self.scope = scope
        self.time = time
        self.quote = quote
        self.source = source
        self.speaker = speaker
        self.attribution = attribution
        self.supersedes = supersedes
        self.confidence = confidence
        self.reviewer = reviewer
    }
}

/// Subject of a claim.
public enum ClaimSubject: String, Sendable, Codable, CaseIterable {
    /// Land, in hectares.
    case area
    /// Fires.
    case count
    /// Those who fight the fires.
    case people
    /// Engines and other equipment on the ground.
    case vehicles
    case aircraft
    case regime
    case cause
    case casualties
    case evacuation
    /// Buildings lost or damaged.
    case damage
    /// Danger to settlements.
    case threat
    case offer
    case order
    /// Smoke over land, places or people: the land under smoke is never burned land.
    case smoke
}
