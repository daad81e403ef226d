/// Something that a verdict would need and that is not known.
public struct UnknownFact: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        case containment, burning, looks, zone, zoneRule, unfoughtRule, settlements, sizeSince, nearnessSince
        case registration, mean, meanSince, area

        /// What is not known, in words.
        public var words: String {
            switch self {
            case .containment: "whether it is localised: nothing was reported of it"
            case .burning: "whether it still burns: no detection does not mean that it is out"
            case .looks: "what happened since the last look"
            case .zone: "the zone of protection, which decides it"
            case .zoneRule: "what the rule asks of a fire in this zone"
            case .unfoughtRule: "whether the rule means fires that nobody fights"
            case .settlements: "how far settlements are: none are loaded"
            case .sizeSince: "since when it is so large"
            case .nearnessSince: "since when it is so near"
            case .registration: "when it was registered"
            case .mean: "the mean of earlier years"
            case .meanSince: "since when the season is above the mean"
            case .area: "which area of the level that the clause asks for: none is loaded"
            }
        }
    }

    public var kind: Kind
    /// Of one fire or figure, in words.
    public var detail: String?

    init(_ kind: Kind, _ detail: String? = nil) {
        self.kind = kind
        self.detail = detail
    }

    public var text: String { kind.words + (detail.map { " (\($0))" } ?? "") }
}

extension [UnknownFact] {
    /// Each kind once, in the order of their first; with its detail where all have the same.
    var summed: [UnknownFact] {
        var kinds: [UnknownFact.Kind] = []
        for fact in self where !kinds.contains(fact.kind) { kinds.append(fact.kind) }
        return kinds.map { kind in
            let details = Set(filter { $0.kind == kind }.map(\.detail))
            return UnknownFact(kind, details.count == 1 ? details.first ?? nil : nil)
        }
    }
}
