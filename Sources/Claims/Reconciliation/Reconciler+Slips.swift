import Geo

extension Reconciler {
    /// Figures a thousand times away from another one for the same thing; the slipped claim comes first.
    func unitSlips(_ claims: [Claim]) -> [Reconciliation] {
        var found: [Reconciliation] = []
        for claim in claims where !found.contains(where: { $0.claims.first == claim.identifier }) {
            if let finding = slip(of: claim, among: claims, found) { found.append(finding) }
        }
        return found
    }

    private func slip(of claim: Claim, among claims: [Claim], _ found: [Reconciliation]) -> Reconciliation? {
        guard let own = claim.quantity, own.stated > 0, claim.subject != .regime, claim.polarity == .positive else {
            return nil
        }
        let others = claims.filter { other in
            other.identifier != claim.identifier && isComparable(claim, other)
                && !found.contains { $0.claims.first == other.identifier }
        }
        guard let witness = others.first(where: { isThousandfold(own, $0.quantity) }), let other = witness.quantity,
            isSlipped(claim, witness, others), isImpossible(claim) || own.unit != .hectares || own.stated < 10_000
        else { return nil }
        let read = own.stated > other.stated ? own.stated / 1_000 : own.stated * 1_000
        return Reconciliation(
            .unitSlip, told: [claim, witness], ratio: Self.ratio(own.stated, other.stated), basis: .misread(read))
    }

    /// One thing told at nearly one time, as far as the tags that are said tell; people move, and have no area.
    private func isComparable(_ a: Claim, _ b: Claim) -> Bool {
        a.subject == b.subject && a.quantity?.unit == b.quantity?.unit && areInWindow(a, b, hours: 24 * 8)
            && (a.subject == .people || a.areas == b.areas && !a.areaCodes.isEmpty)
            && a.detail.casualty == b.detail.casualty && a.detail.smoke == b.detail.smoke
            && a.detail.place == b.detail.place && (a.subject == .people || isOfOneScope(a.scope, b.scope))
    }

    private func isOfOneScope(_ a: ClaimScope, _ b: ClaimScope) -> Bool {
        func fits<Value: Equatable>(_ own: Value?, _ other: Value?) -> Bool {
            own == nil || other == nil || own == other
        }
        return fits(a.suppression, b.suppression) && fits(a.zone, b.zone) && fits(a.accumulation, b.accumulation)
            && a.season == b.season
    }

    private func isThousandfold(_ own: ClaimQuantity, _ other: ClaimQuantity?) -> Bool {
        guard let other, let ratio = Self.ratio(own.stated, other.stated) else { return false }
        return (850...1_180).contains(ratio)
    }

    /// The one that more of the others contradict; among two, the one that no fire and no country's force ever was, or the
    /// one that lost its thousands.
    private func isSlipped(_ claim: Claim, _ witness: Claim, _ others: [Claim]) -> Bool {
        guard let own = claim.quantity, let other = witness.quantity else { return false }
        if isImpossible(claim) { return true }
        if isImpossible(witness) { return false }
        let ratios = others.compactMap { $0.quantity.flatMap { Self.ratio(own.stated, $0.stated) } }
        let (near, far) = (ratios.count { $0 < 10 }, ratios.count { $0 > 100 })
        return others.count == 1 || near == far ? own.stated < other.stated && own.unit == .hectares : far > near
    }

    /// Smoke may cover what no fire ever did.
    private func isImpossible(_ claim: Claim) -> Bool {
        guard let quantity = claim.quantity else { return false }
        switch claim.subject {
        case .area: return quantity.unit == .hectares && quantity.stated > 100_000_000
        default: return quantity.unit == .people && quantity.stated > 1_000_000
        }
    }

    /// Digits that come from converting a rounder number.
    func falsePrecision(_ claims: [Claim]) -> [Reconciliation] {
        claims.filter { $0.quantity?.precision == .converted }.map {
            Reconciliation(.falsePrecision, told: [$0], basis: .conversion)
        }
    }

    /// The figure of an earlier week told again.
    func stale(_ claims: [Claim]) -> [Reconciliation] {
        pairs(claims.filter { $0.subject == .area && $0.polarity == .positive }).compactMap { earlier, later in
            guard let x = earlier.quantity, let y = later.quantity, x.stated >= 100_000,
                let ratio = Self.ratio(x.stated, y.stated), ratio < 1.01,
                !earlier.isOfOneDocument(with: later), earlier.detail.place == later.detail.place,
                overlap(earlier, later), x.precision != .compared,
                earlier.scope.season == later.scope.season, let start = earlier.instant, let end = later.instant,
                end.hours(since: start) >= 24 * 7
            else { return nil }
            return Reconciliation(
                .stale, told: [later, earlier], ratio: ratio,
                basis: .repetition(
                    days: Int(end.hours(since: start) / 24), differentTags(earlier, later).first))
        }
    }
}
