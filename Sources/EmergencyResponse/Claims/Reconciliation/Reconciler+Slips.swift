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
        guard let own = claim.quantity, own.stated > 0, claim.subject != .regime else { return nil }
        let others = claims.filter { other in
            other.identifier != claim.identifier && other.subject == claim.subject && other.quantity?.unit == own.unit
                && areInWindow(claim, other, hours: 24 * 8)
                && (claim.areaCodes == other.areaCodes && !claim.areaCodes.isEmpty || claim.subject == .people)
                && !found.contains { $0.claims.first == other.identifier }
        }
        guard let witness = others.first(where: { isThousandfold(own, $0.quantity) }), let other = witness.quantity,
            isSlipped(own, other, others), isImpossible(own) || own.unit != .hectares || own.stated < 10_000,
            isOfOneState(claim, witness)
        else { return nil }
        let read = own.stated > other.stated ? own.stated / 1_000 : own.stated * 1_000
        return Reconciliation(
            .unitSlip, claims: [claim.identifier, witness.identifier], ratio: Self.ratio(own.stated, other.stated),
            explanation:
                "“\(own.rawNumber) \(own.rawUnit)” by \(claim.label) is a thousand times away from \(ClaimWords.text(other)) by "
                + "\(witness.label); read as \(ClaimWords.grouped(read)) \(own.unit == .hectares ? "ha" : own.unit.rawValue) "
                + "the two fit.")
    }

    private func isOfOneState(_ a: Claim, _ b: Claim) -> Bool {
        guard let x = a.scope.suppression, let y = b.scope.suppression else { return true }
        return x == y || a.subject == .people
    }

    private func isThousandfold(_ own: ClaimQuantity, _ other: ClaimQuantity?) -> Bool {
        guard let other, let ratio = Self.ratio(own.stated, other.stated) else { return false }
        return (850...1_180).contains(ratio)
    }

    /// The one that more of the others contradict; among two, the one that no fire and no country's force ever was, or the
    /// one that lost its thousands.
    private func isSlipped(_ own: ClaimQuantity, _ other: ClaimQuantity, _ others: [Claim]) -> Bool {
        if isImpossible(own) { return true }
        if isImpossible(other) { return false }
        let near = others.count { $0.quantity.flatMap { Self.ratio(own.stated, $0.stated) }.map { $0 < 10 } ?? false }
        let far = others.count { $0.quantity.flatMap { Self.ratio(own.stated, $0.stated) }.map { $0 > 100 } ?? false }
        return others.count == 1 || near == far ? own.stated < other.stated && own.unit == .hectares : far > near
    }

    private func isImpossible(_ quantity: ClaimQuantity) -> Bool {
        quantity.unit == .hectares
            ? quantity.stated > 100_000_000 : quantity.unit == .people && quantity.stated > 1_000_000
    }

    /// Digits that come from converting a rounder number.
    func falsePrecision(_ claims: [Claim]) -> [Reconciliation] {
        claims.compactMap { claim in
            guard let quantity = claim.quantity, quantity.precision == .converted else { return nil }
            let middle = (quantity.low + quantity.high) / 2
            return Reconciliation(
                .falsePrecision, claims: [claim.identifier],
                explanation:
                    "“\(quantity.rawNumber) \(quantity.rawUnit)” is \(ClaimWords.text(hectares: middle)) converted: it is known to "
                    + "\(ClaimWords.text(hectares: quantity.low))–\(ClaimWords.text(hectares: quantity.high)), not to the last digit."
            )
        }
    }

    /// The figure of an earlier week told again.
    func stale(_ claims: [Claim]) -> [Reconciliation] {
        pairs(claims).compactMap { earlier, later in
            guard earlier.subject == .area, later.subject == .area, let x = earlier.quantity, let y = later.quantity,
                x.stated >= 100_000, let ratio = Self.ratio(x.stated, y.stated), ratio < 1.01,
                earlier.source.digest != later.source.digest, overlap(earlier, later), x.precision != .compared,
                let start = earlier.instant, let end = later.instant, end.hours(since: start) >= 24 * 7
            else { return nil }
            let days = Int(end.hours(since: start) / 24)
            let tag =
                differentTag(earlier, later).map { ", and for another \($0.name) (\($0.own) then, \($0.other) now)" }
                ?? ""
            return Reconciliation(
                .stale, claims: [later.identifier, earlier.identifier], ratio: ratio,
                explanation:
                    "\(ClaimWords.text(y)) by \(later.label) is the figure that \(earlier.label) gave \(days) days before\(tag)."
            )
        }
    }
}
