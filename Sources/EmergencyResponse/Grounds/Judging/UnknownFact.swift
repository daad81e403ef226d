public import Geo
public import Wording

/// Something that a verdict would need and that is not known.
public struct UnknownFact: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        case containment, burning, looks, notLoaded, zone, zoneRule, unfoughtRule, settlements, sizeSince, nearnessSince
        case registration, mean, meanSince, area
    }

    /// Of one fire or figure.
    public enum Detail: Sendable, Hashable {
        case notDetectedSince(Instant)
        case hoursAgo(Double)
        case zone(ProtectionZone)
        case limits([ZoneLimit])
        case reported(FireMachine.State, Instant)
        case hectares(Bound)
        case named(String)
        case indicator(AreaTest.Indicator)
        case level(Area.Level)
    }

    public var kind: Kind
    public var detail: Detail?

    init(_ kind: Kind, _ detail: Detail? = nil) {
        self.kind = kind
        self.detail = detail
    }

    /// In English; see ``Phrasing/unknown(_:)``.
    public var text: String { Phrasing(.english, separator: "").unknown(self) }
}

/// Threshold of a rule for a fire in one zone of protection, hectares.
public struct ZoneLimit: Sendable, Hashable {
    public var zone: ProtectionZone
    public var hectares: Bound
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
