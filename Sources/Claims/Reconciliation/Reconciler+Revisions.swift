import Geo

extension Reconciler {
    /// A later figure of the same body for the same thing and day.
    func superseded(_ claims: [Claim]) -> [Reconciliation] {
        pairs(claims).compactMap { a, b in
            if a.supersedes == b.identifier { return revision(from: b, to: a) }
            if b.supersedes == a.identifier { return revision(from: a, to: b) }
            guard let x = a.source.publishedAt, let y = b.source.publishedAt, x != y else { return nil }
            let (old, new) = x < y ? (a, b) : (b, a)
            return isSameStatement(old, new) ? revision(from: old, to: new) : nil
        }
    }

    private func isSameStatement(_ old: Claim, _ new: Claim) -> Bool {
        guard old.subject == new.subject, let x = old.quantity, let y = new.quantity, x.unit == y.unit,
            old.polarity == new.polarity, let origin = old.origin, origin == new.origin, let before = old.time,
            let after = new.time, before.lastDay == after.lastDay, old.scope == new.scope,
            old.detail.casualty == new.detail.casualty, old.detail.place == new.detail.place,
            !old.isOfOneDocument(with: new),
            x.low > y.high || y.low > x.high
        else { return false }
        return old.areas == new.areas ? !differentTags(old, new).contains(.stretch) : contradicts(old, new)
    }

    /// Of two areas one of which holds the other, only a larger figure for the smaller one cannot stand beside the other.
    private func contradicts(_ a: Claim, _ b: Claim) -> Bool {
        guard let x = a.quantity, let y = b.quantity, (a.areas + b.areas).allSatisfy({ $0.part == .whole }) else {
            return false
        }
        return isWithin(a.areaCodes, b.areaCodes) && x.low > y.high
            || isWithin(b.areaCodes, a.areaCodes) && y.low > x.high
    }

    private func revision(from old: Claim, to new: Claim) -> Reconciliation {
        Reconciliation(
            .superseded, told: [old, new], ratio: Self.ratio(old.quantity?.stated ?? 0, new.quantity?.stated ?? 0),
            basis: .replacement)
    }

    /// Area that fell by two fifths or more within two days while hardly any fire went out.
    func reclassifications(_ claims: [Claim]) -> [Reconciliation] {
        let areas = claims.filter { $0.subject == .area }
        let counts = claims.filter { $0.subject == .count }
        return pairs(areas).compactMap { a, b in
            guard let hours = hoursOfOneSeries(a, b), let x = a.quantity, let y = b.quantity,
                y.stated <= 0.6 * x.stated, let before = counts.first(where: { isBeside($0, a) })?.quantity,
                let after = counts.first(where: { isBeside($0, b) })?.quantity, after.stated >= 0.9 * before.stated
            else { return nil }
            let left = Reconciliation.Basis.leftFigure(
                hectares: x.stated - y.stated, fewerFires: Int(before.stated - after.stated), hours: hours)
            return Reconciliation(
                .reclassified, told: [a, b], ratio: Self.ratio(x.stated, y.stated), basis: left,
                resolution: .otherState)
        }
    }

    /// Hours between two snapshots of one body and scope, the earlier first and within two days; `nil` otherwise.
    private func hoursOfOneSeries(_ a: Claim, _ b: Claim) -> Double? {
        guard let x = a.instant, let y = b.instant, a.origin != nil, a.origin == b.origin,
            differentTags(a, b).isEmpty, a.scope.accumulation != .increment, y > x, y.hours(since: x) <= 48
        else { return nil }
        return y.hours(since: x)
    }

    private func isBeside(_ count: Claim, _ area: Claim) -> Bool {
        count.isOfOneDocument(with: area) && count.instant == area.instant && count.areas == area.areas
            && count.scope == area.scope && count.quantity?.unit == .fires
    }
}
