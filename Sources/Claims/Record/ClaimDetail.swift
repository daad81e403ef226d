public import Wording

/// Properties of a claim beside its number.
public struct ClaimDetail: Sendable, Equatable, Codable {
    public var regime: Regime?
    public var action: RegimeAction?
    public var cause: Cause?
    public var casualty: Casualty?
    public var offer: OfferTelling?
    /// Who offers, orders or reports, as the text has it.
    public var giver: String?
    /// Who is offered to, ordered or reported to, as the text has it.
    public var receiver: String?
    /// ISO 3166-1 code of the country that an area is compared with.
    public var comparison: String?
    /// State of smoke: covers, reaches, cleared.
    public var smoke: SmokeTelling?
    /// A settlement that smoke reached or covers, as the text names it.
    public var place: String?

    public init(
        regime: Regime? = nil, action: RegimeAction? = nil, cause: Cause? = nil, casualty: Casualty? = nil,
        offer: OfferTelling? = nil, giver: String? = nil, receiver: String? = nil, comparison: String? = nil,
        smoke: SmokeTelling? = nil, place: String? = nil
    ) {
        self.regime = regime
        self.action = action
        self.cause = cause
        self.casualty = casualty
        self.offer = offer
        self.giver = giver
        self.receiver = receiver
        self.comparison = comparison
        self.smoke = smoke
        self.place = place
    }

    public enum RegimeAction: String, Sendable, Codable { case inForce, introduced, extended, lifted }

    public enum Cause: String, Sendable, Codable {
        case lightning, dryThunderstorm, arson, human, heat, drought, wind, powerLine, grassBurning
    }

    public enum Casualty: String, Sendable, Codable { case dead, injured, missing, any }

    /// How an offer of help, or what became of it, was told.
    public enum OfferTelling: String, Sendable, Codable {
        case offered, thanked, heldIfNeeded, accepted, declined
    }

    /// How smoke was told.
    public enum SmokeTelling: String, Sendable, Codable {
        /// It lies over an area or place.
        case covers
        /// It came there, from a fire elsewhere.
        case reaches
        /// It is no longer there.
        case cleared
    }
}
