import Geo

extension Reconciler {
    /// The tags by which two claims differ; areas come first.
    func differentTags(_ a: Claim, _ b: Claim) -> [Reconciliation.Tag] {
        let (x, y) = (a.scope, b.scope)
        let tags: [(Reconciliation.Tag, Bool)] = [
            (.areas, a.areas.sorted { $0.order < $1.order } != b.areas.sorted { $0.order < $1.order }),
            (.casualty, a.detail.casualty != b.detail.casualty), (.suppression, x.suppression != y.suppression),
            (.land, x.land != y.land), (.kind, x.kind != y.kind), (.zone, x.zone != y.zone),
            (.accumulation, x.accumulation != y.accumulation), (.season, x.season != y.season),
            (.stretch, areStretchesApart(a, b)),
        ]
        return tags.filter(\.1).map(\.0)
    }

    /// What came in a day is not what came in four; the ends may differ by some hours.
    private func areStretchesApart(_ a: Claim, _ b: Claim) -> Bool {
        guard a.scope.accumulation == .increment, b.scope.accumulation == .increment else { return false }
        guard let x = a.stretch, let y = b.stretch else { return (a.stretch == nil) != (b.stretch == nil) }
        return abs(x.end.hours(since: x.start) - y.end.hours(since: y.start)) > 6
    }

    /// Whether a claim says anything for a tag.
    func isSaid(_ tag: Reconciliation.Tag, _ claim: Claim) -> Bool {
        switch tag {
        case .areas: !claim.areas.isEmpty
        case .casualty: claim.detail.casualty != nil
        case .suppression: claim.scope.suppression != nil
        case .land: claim.scope.land != nil
        case .kind: claim.scope.kind != nil
        case .zone: claim.scope.zone != nil
        case .accumulation: claim.scope.accumulation != nil
        case .season: claim.scope.season != nil
        case .stretch: claim.stretch != nil
        }
    }

    /// Which of two claims that differ by one tag counts a part of what the other counts; `nil` where neither must.
    func partAndWhole(_ a: Claim, _ b: Claim, by tag: Reconciliation.Tag) -> (part: Claim, whole: Claim)? {
        if isPart(a, of: b, by: tag) { return (a, b) }
        return isPart(b, of: a, by: tag) ? (b, a) : nil
    }

    private func isPart(_ a: Claim, of b: Claim, by tag: Reconciliation.Tag) -> Bool {
        switch tag {
        case .areas:
            return b.areas.allSatisfy { $0.part == .whole } && a.areas.contains { $0.part != .whole }
        case .kind: return b.scope.kind == .total && a.scope.kind != nil
        case .suppression:
            guard let own = a.scope.suppression, let other = b.scope.suppression else { return false }
            return other == .registered || (other == .burning && own == .active)
        default: return false
        }
    }
}

extension ClaimArea {
    var order: String { [code, part.rawValue, districtCount.map(String.init) ?? ""].joined(separator: "|") }
}
