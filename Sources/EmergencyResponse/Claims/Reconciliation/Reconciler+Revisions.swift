import Geo

extension Reconciler {
    /// A later figure of the same body for the same thing and day.
    func superseded(_ claims: [Claim]) -> [Reconciliation] {
        pairs(claims).compactMap { a, b in
            if a.supersedes == b.identifier { return revision(from: b, to: a) }
            if b.supersedes == a.identifier { return revision(from: a, to: b) }
            guard isSameStatement(a, b), let x = a.source.publishedAt, let y = b.source.publishedAt, x != y else {
                return nil
            }
            return x < y ? revision(from: a, to: b) : revision(from: b, to: a)
        }
    }

    private func isSameStatement(_ a: Claim, _ b: Claim) -> Bool {
        guard a.subject == b.subject, a.quantity != nil, a.quantity?.unit == b.quantity?.unit, let origin = a.origin,
            origin == b.origin, let x = a.time, let y = b.time, x.to.dayNumber == y.to.dayNumber, a.scope == b.scope
        else { return false }
        return overlap(a, b) && a.source.digest != b.source.digest
    }

    private func revision(from old: Claim, to new: Claim) -> Reconciliation {
        Reconciliation(
            .superseded, claims: [old.identifier, new.identifier],
            ratio: Self.ratio(old.quantity?.stated ?? 0, new.quantity?.stated ?? 0),
            explanation:
                "\(ClaimWords.text(old.quantity)) by \(old.label) was replaced by \(ClaimWords.text(new.quantity)) by \(new.label)."
        )
    }

    /// Area that fell by two fifths or more within two days while hardly any fire went out.
    func reclassifications(_ claims: [Claim]) -> [Reconciliation] {
        let areas = claims.filter { $0.subject == .area }
        let counts = claims.filter { $0.subject == .count }
        return pairs(areas).compactMap { a, b in
            guard isNextDay(a, b), let x = a.quantity, let y = b.quantity, y.stated <= 0.6 * x.stated,
                let before = counts.first(where: { isBeside($0, a) })?.quantity,
                let after = counts.first(where: { isBeside($0, b) })?.quantity, after.stated >= 0.9 * before.stated
            else { return nil }
            let gone = ClaimWords.grouped(before.stated - after.stated)
            return Reconciliation(
                .reclassified, claims: [a.identifier, b.identifier], ratio: Self.ratio(x.stated, y.stated),
                explanation:
                    "\(ClaimWords.text(hectares: x.stated - y.stated)) left the figure in a day with \(gone) fires fewer: both are "
                    + "true if fires were moved to another state, which is not the same as put out.")
        }
    }

    private func isNextDay(_ a: Claim, _ b: Claim) -> Bool {
        guard let x = a.instant, let y = b.instant, a.origin != nil, a.origin == b.origin, differentTag(a, b) == nil
        else {
            return false
        }
        return y > x && y.hours(since: x) <= 48
    }

    private func isBeside(_ count: Claim, _ area: Claim) -> Bool {
        count.source.digest == area.source.digest && count.instant == area.instant && count.areaCodes == area.areaCodes
            && count.scope == area.scope
    }
}
