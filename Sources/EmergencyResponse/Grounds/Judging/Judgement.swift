import Geo

/// Outcome of a test: whether it is met, on which figures, and what is not known.
struct Judgement: Equatable {
    var verdict: GroundsVerdict
    /// While it was met, now or earlier; `nil` when it never was.
    var held: Held?
    /// The figures it rests on.
    var figures: [GroundFact] = []
    var unknown: [UnknownFact] = []

    /// While something was so.
    struct Held: Equatable {
        /// `nil` when it cannot be told since when.
        var from: Instant?
        /// `nil` while it is still so.
        var until: Instant?
    }

    init(_ verdict: GroundsVerdict, held: Held? = nil, figures: [GroundFact] = [], unknown: [UnknownFact] = []) {
        self.verdict = verdict
        self.held = held
        self.figures = figures
        self.unknown = unknown
    }

    /// All of them are needed.
    static func all(_ judgements: [Judgement]) -> Judgement {
        guard let first = judgements.first else { return Judgement(.met(.surely), held: Held()) }
        return judgements.dropFirst().reduce(first) { a, b in
            Judgement(
                .both(a.verdict, b.verdict), held: Held.overlap(a.held, b.held), figures: a.figures + b.figures,
                unknown: a.unknown + b.unknown.filter { !a.unknown.contains($0) })
        }
    }

    /// One of them is enough: the surest decides, and what is likely or surer counts for since when.
    static func any(_ judgements: [Judgement]) -> Judgement {
        let verdict = judgements.reduce(GroundsVerdict.notMet) { .either($0, $1.verdict) }
        let told = judgements.filter { $0.verdict == verdict }
        let counted = judgements.filter { $0.verdict.countsAs(verdict) }
        return Judgement(
            verdict, held: Held.earliest(counted.compactMap(\.held)), figures: told.flatMap(\.figures),
            unknown: told.flatMap(\.unknown))
    }
}

extension Judgement.Held {
    /// While both were so.
    static func overlap(_ a: Self?, _ b: Self?) -> Self? {
        guard let a, let b else { return nil }
        let from = a.from.flatMap { x in b.from.map { max(x, $0) } }
        let until = [a.until, b.until].compactMap { $0 }.min()
        if let from, let until, until <= from { return nil }
        return Self(from: from, until: until)
    }

    /// From the first to the last; a start that is not known is left to those that are.
    static func earliest(_ spells: [Self]) -> Self? {
        guard !spells.isEmpty else { return nil }
        let isOpen = spells.contains { $0.until == nil }
        return Self(from: spells.compactMap(\.from).min(), until: isOpen ? nil : spells.compactMap(\.until).max())
    }
}
