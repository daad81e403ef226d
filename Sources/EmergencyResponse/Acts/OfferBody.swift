public import Geo
public import Wording

/// Help that somebody offers.
public struct OfferBody: Codable, Hashable, Sendable {
    /// The person, state or organisation that offers.
    public var offeror: String
    public var origin: Authority.Origin
    /// Whom it was offered to.
    public var receiver: String
    public var resources: [Resource]
    /// Where the help is to go.
    public var areas: [AreaReference]
    /// The level that it was addressed to: nobody below may accept it.
    public var level: ResponseLevel
    /// The request that it answers; `nil` for an unsolicited offer.
    public var request: String?
    public var expiresAt: Instant?
    /// The offeror's own words.
    public var words: Quote?

    public init(
        offeror: String, origin: Authority.Origin, receiver: String, resources: [Resource], areas: [AreaReference],
        level: ResponseLevel, request: String? = nil, expiresAt: Instant? = nil, words: Quote? = nil
    ) {
        self.offeror = offeror
        self.origin = origin
        self.receiver = receiver
        self.resources = resources
        self.areas = areas
        self.level = level
        self.request = request
        self.expiresAt = expiresAt
        self.words = words
    }
}

/// Kept for when it is needed.
public struct OfferHold: Codable, Hashable, Sendable {
    /// When somebody looks at it again.
    public var reviewAt: Instant
    /// The receiver's words.
    public var words: Quote?

    public init(reviewAt: Instant, words: Quote? = nil) {
        self.reviewAt = reviewAt
        self.words = words
    }
}

/// A yes to all or to part of an offer.
public struct OfferAcceptance: Codable, Hashable, Sendable {
    public var extent: AreaReference.Extent
    /// What is accepted; all that was offered when the whole is.
    public var resources: [Resource]
    /// The second person, whom foreign help needs.
    public var confirmedBy: Actor?
    /// The receiver's words.
    public var words: Quote?

    /// The whole offer.
    public init(confirmedBy: Actor? = nil, words: Quote? = nil) {
        extent = .whole
        resources = []
        self.confirmedBy = confirmedBy
        self.words = words
    }

    /// A part of it.
    public init(part resources: [Resource], confirmedBy: Actor? = nil, words: Quote? = nil) {
        extent = .part
        self.resources = resources
        self.confirmedBy = confirmedBy
        self.words = words
    }
}

/// Part of what was accepted that the offeror commits.
public struct OfferCommitment: Codable, Hashable, Sendable {
    public var resources: [Resource]
    /// The offeror's words.
    public var words: Quote?

    public init(resources: [Resource], words: Quote? = nil) {
        self.resources = resources
        self.words = words
    }
}
