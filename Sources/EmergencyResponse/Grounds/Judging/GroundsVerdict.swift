/// How sure it is that something is met.
public enum GroundsCertainty: String, Sendable, CaseIterable, Comparable {
    /// Only if the unfavourable end of an interval is true.
    case possibly
    /// By the best values.
    case likely
    /// By the whole interval, and by what was reported.
    case surely

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    public static func < (a: GroundsCertainty, b: GroundsCertainty) -> Bool { a.rank < b.rank }
}

/// Whether a clause or a test is met, as far as the evidence says.
public enum GroundsVerdict: Sendable, Hashable {
    case notMet
    /// Something that decides it is not known.
    case unknown
    case met(GroundsCertainty)

    public var certainty: GroundsCertainty? {
        guard case .met(let certainty) = self else { return nil }
        return certainty
    }

    public var isMet: Bool { certainty != nil }

    /// `met`, `notMet` or `unknown`.
    public var name: String {
        switch self {
        case .notMet: "notMet"
        case .unknown: "unknown"
        case .met: "met"
        }
    }

    /// Whether it is as good as another, where likely is as good as surely.
    func countsAs(_ other: GroundsVerdict) -> Bool {
        guard let mine = certainty, let least = other.certainty else { return self == other }
        return mine >= min(least, .likely)
    }

    init(_ certainty: GroundsCertainty?) { self = certainty.map(GroundsVerdict.met) ?? .notMet }

    /// What is needed of both: the worse of the two.
    static func both(_ a: GroundsVerdict, _ b: GroundsVerdict) -> GroundsVerdict {
        if a == .notMet || b == .notMet { return .notMet }
        guard let x = a.certainty, let y = b.certainty else { return .unknown }
        return .met(min(x, y))
    }

    /// What is needed of one: the better of the two.
    static func either(_ a: GroundsVerdict, _ b: GroundsVerdict) -> GroundsVerdict {
        switch (a.certainty, b.certainty) {
        case (let x?, let y?): .met(max(x, y))
        case (let x?, nil), (nil, let x?): .met(x)
        case (nil, nil): a == .unknown || b == .unknown ? .unknown : .notMet
        }
    }
}
