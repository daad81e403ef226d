public import Geo
public import Wording

/// State that acts have declared where a clause gives grounds, and how long after.
public struct DeclaredState: Sendable, Equatable {
    /// A declaration that answers a ground.
    public struct Answer: Sendable, Equatable {
        public var declaration: String
        public var regime: Regime
        public var level: ResponseLevel
        public var actNumber: String
        /// Of the area asked about: all, or a part.
        public var extent: AreaReference.Extent
        public var since: Instant
    }

    /// In force at the instant: whole before part, then the earliest.
    public var inForce: Answer?
    /// Days from the ground to the declaration, negative when it came before; `nil` while either is not known.
    public var delayDays: Double?
    /// Days for which the ground has been met without a declaration.
    public var undeclaredDays: Double?

    public init(inForce: Answer? = nil, delayDays: Double? = nil, undeclaredDays: Double? = nil) {
        self.inForce = inForce
        self.delayDays = delayDays
        self.undeclaredDays = undeclaredDays
    }
}

extension DeclaredState {
    /// - Parameters:
    ///   - since: Since when the clause was first met.
    ///   - isMet: Whether it still is.
    init(_ evidence: GroundsEvidence, _ area: AreaReference, _ outcome: RuleOutcome, since: Instant?, isMet: Bool) {
        guard case .response(let level, let regime) = outcome else { return }
        let answers = evidence.state.regimesInForce(at: evidence.at).compactMap { row -> Answer? in
            guard row.level >= level, regime.map({ $0 == row.regime }) ?? true,
                let extent = row.area.extent(within: area)
            else { return nil }
            return Answer(
                declaration: row.declaration, regime: row.regime, level: row.level, actNumber: row.actNumber,
                extent: extent, since: row.since)
        }
        inForce = answers.min { a, b in
            (a.rank, a.since.seconds, a.declaration) < (b.rank, b.since.seconds, b.declaration)
        }
        delayDays = since.flatMap { met in inForce.map { $0.since.hours(since: met) / 24 } }
        if inForce == nil, isMet { undeclaredDays = since.map { evidence.at.hours(since: $0) / 24 } }
    }
}

extension DeclaredState.Answer {
    fileprivate var rank: Int { extent == .whole ? 0 : 1 }
}

extension AreaReference {
    /// How much of another area this one covers, as far as the codes tell.
    func extent(within other: AreaReference) -> Extent? {
        if other.liesWithin(code) { return extent == .whole ? .whole : .part }
        return liesWithin(other.code) ? .part : nil
    }
}
