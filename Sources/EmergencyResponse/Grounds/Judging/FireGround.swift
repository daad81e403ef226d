public import Geo

/// How one fire stands to a clause.
public struct FireGround: Sendable, Equatable {
    /// Id of the event.
    public var id: String
    public var name: String
    /// The share of its land that lies in the area asked about, 0…1.
    public var share: Double
    public var verdict: GroundsVerdict
    /// Since when it met the clause, where that is known; also where it does no longer.
    public var since: Instant?
    /// When it ceased to; `nil` while it meets it, or never did.
    public var until: Instant?
    /// Facts that it was judged by.
    public var figures: [GroundFact]
    public var unknown: [UnknownFact]

    init(_ fire: FireEvidence, share: Double, _ judgement: Judgement) {
        id = fire.id
        name = fire.name
        self.share = share
        verdict = judgement.verdict
        since = judgement.held?.from
        until = judgement.held?.until
        figures = judgement.figures
        unknown = judgement.unknown
        held = judgement.held
    }

    private var held: Judgement.Held?

    var judgement: Judgement {
        Judgement(verdict, held: held, figures: figures, unknown: unknown)
    }
}

extension [FireGround] {
    /// Each fire once, as it first came.
    var uniqued: [FireGround] {
        var seen: Set<String> = []
        return filter { seen.insert($0.id).inserted }
    }
}
