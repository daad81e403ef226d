import Geo

extension Reconciler {
    /// Claims of one subject about one place at one time, from different documents; parts and wholes of one are sums.
    func comparisons(_ claims: [Claim]) -> [Reconciliation] {
        pairs(claims.filter { $0.polarity == .positive }).compactMap { a, b in
            guard a.subject == b.subject, let x = a.quantity, let y = b.quantity, x.unit == y.unit,
                a.subject != .regime, areInWindow(a, b, hours: windowHours), !a.areaCodes.isEmpty,
                a.areaCodes == b.areaCodes, !a.isOfOneDocument(with: b),
                a.detail.smoke == b.detail.smoke, a.detail.place == b.detail.place
            else { return nil }
            let tags = differentTags(a, b)
            return tags.first.map { apart(a, x, b, y, $0, isOnly: tags.count == 1) } ?? equal(a, x, b, y)
        }
    }

    private func equal(_ a: Claim, _ x: ClaimQuantity, _ b: Claim, _ y: ClaimQuantity) -> Reconciliation {
        let ratio = Self.ratio(x.stated, y.stated)
        if x.low <= y.high, y.low <= x.high {
            let isOneBody = a.origin != nil && a.origin == b.origin
            return Reconciliation(.agree, told: [a, b], ratio: ratio, basis: .sameFigure(ofOneBody: isOneBody))
        }
        if a.subject == .area || a.subject == .count, a.scope.suppression == nil {
            return Reconciliation(
                .incomparable, told: [a, b], ratio: ratio, basis: .differentTag(.suppression), resolution: .notKnown)
        }
        let hours = hoursApart(a, b)
        return Reconciliation(
            .differ, told: [a, b], ratio: ratio, basis: .equalScope(hoursApart: hours),
            resolution: hours >= 1 ? .ownTimes : .notKnown)
    }

    private func apart(
        _ a: Claim, _ x: ClaimQuantity, _ b: Claim, _ y: ClaimQuantity, _ tag: Reconciliation.Tag, isOnly: Bool
    ) -> Reconciliation {
        let ratio = Self.ratio(x.stated, y.stated)
        if isOnly, hoursApart(a, b) <= 1, let (part, whole) = partAndWhole(a, b, by: tag),
            let own = part.quantity, let all = whole.quantity, own.low > all.high
        {
            return Reconciliation(
                .partExceedsWhole, told: [part, whole], ratio: ratio, basis: .largerPart(tag), resolution: .impossible)
        }
        let isDefinition = tag == .suppression || tag == .zone || tag == .accumulation
        return Reconciliation(
            isDefinition && (ratio ?? 1) >= 10 ? .definitionChange : .incomparable, told: [a, b], ratio: ratio,
            basis: .differentTag(tag), resolution: isSaid(tag, a) && isSaid(tag, b) ? .scopes : .notKnown)
    }

    private func hoursApart(_ a: Claim, _ b: Claim) -> Double {
        guard let x = a.instant, let y = b.instant else { return 0 }
        return abs(x.hours(since: y))
    }

    static func ratio(_ x: Double, _ y: Double) -> Double? {
        let (small, large) = (min(x, y), max(x, y))
        return small > 0 ? large / small : nil
    }
}
