import Geo

extension Reconciler {
    /// Numbers of regions, and first days, that differ.
    func regimes(_ claims: [Claim]) -> [Reconciliation] {
        let regimes = claims.filter { $0.subject == .regime }
        return pairs(regimes).compactMap { a, b in
            guard a.detail.regime == b.detail.regime else { return nil }
            return counts(a, b) ?? starts(a, b)
        }
    }

    private func counts(_ a: Claim, _ b: Claim) -> Reconciliation? {
        guard let x = a.quantity, let y = b.quantity, x.unit == .regions, y.unit == .regions, x.stated != y.stated,
            areInWindow(a, b, hours: 48)
        else { return nil }
        return Reconciliation(
            .regionCountsDiffer, claims: [a.identifier, b.identifier], ratio: Self.ratio(x.stated, y.stated),
            explanation:
                "\(ClaimWords.grouped(x.stated)) regions by \(a.label), \(ClaimWords.grouped(y.stated)) by \(b.label): both are true "
                + "if one counts whole regions only and the other those with single districts too, or if one was "
                + "declared in between.")
    }

    private func starts(_ a: Claim, _ b: Claim) -> Reconciliation? {
        guard a.detail.action == .introduced, b.detail.action == .introduced, let x = a.time, let y = b.time,
            x.from.dayNumber != y.from.dayNumber, a.areaCodes == b.areaCodes, !a.areaCodes.isEmpty,
            a.areas.map(\.part) == b.areas.map(\.part), abs(x.from.hours(since: y.from)) < 24 * 60
        else { return nil }
        return Reconciliation(
            .startDatesDiffer, claims: [a.identifier, b.identifier],
            explanation:
                "\(a.label) has the regime begin at \(x.from), \(b.label) at \(y.from): both are true if districts came first "
                + "and the whole area later; the act decides.")
    }

    /// One offer told as held, accepted or declined.
    func offers(_ claims: [Claim]) -> [Reconciliation] {
        let told = claims.filter { claim in
            claim.subject == .offer
                && [.heldIfNeeded, .accepted, .declined].contains(claim.detail.offer ?? .offered)
        }
        guard let first = told.first, Set(told.compactMap(\.detail.offer)).count > 1 else { return [] }
        let near = told.filter { areInWindow(first, $0, hours: 24 * 5) }
        guard Set(near.compactMap(\.detail.offer)).count > 1 else { return [] }
        let list = near.map { "\($0.detail.offer?.rawValue ?? "") by \($0.label)" }.joined(separator: ", ")
        return [
            Reconciliation(
                .tellingsDiffer, claims: near.map(\.identifier),
                explanation:
                    "The offer is told as \(list): all are true if help is not taken now and will be if needed; its state is "
                    + "held if needed until an act says otherwise.")
        ]
    }
}
