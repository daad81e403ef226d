extension Reconciler {
    /// Claims of one subject about one place at one time, from different documents; parts and wholes of one are sums.
    func comparisons(_ claims: [Claim]) -> [Reconciliation] {
        pairs(claims).compactMap { a, b in
            guard a.subject == b.subject, let x = a.quantity, let y = b.quantity, x.unit == y.unit,
                a.subject != .regime,
                areInWindow(a, b, hours: windowHours), !a.areaCodes.isEmpty, a.areaCodes == b.areaCodes,
                a.source.digest != b.source.digest
            else { return nil }
            return compare(a, x, b, y)
        }
    }

    private func compare(_ a: Claim, _ x: ClaimQuantity, _ b: Claim, _ y: ClaimQuantity) -> Reconciliation {
        let ratio = Self.ratio(x.stated, y.stated)
        if let tag = differentTag(a, b) { return apart(a, b, tag, ratio) }
        let values = "\(ClaimWords.text(x)) by \(a.label), \(ClaimWords.text(y)) by \(b.label)"
        if x.low <= y.high, y.low <= x.high {
            return Reconciliation(
                .agree, claims: [a.identifier, b.identifier], ratio: ratio,
                explanation: "\(values): the same within rounding.")
        }
        if a.subject == .area || a.subject == .count, a.scope.suppression == nil {
            return apart(a, b, ("suppression", "what is not said", "what is not said"), ratio)
        }
        return Reconciliation(
            .differ, claims: [a.identifier, b.identifier], ratio: ratio,
            explanation: "\(values): equal scope (\(ClaimWords.text(a.scope))), × \(ClaimWords.text(ratio: ratio)).")
    }

    private func apart(
        _ a: Claim, _ b: Claim, _ tag: (name: String, own: String, other: String), _ ratio: Double?
    ) -> Reconciliation {
        let isDefinition = tag.name == "suppression" || tag.name == "zone" || tag.name == "accumulation"
        let kind: Reconciliation.Kind = isDefinition && (ratio ?? 1) >= 10 ? .definitionChange : .incomparable
        let share = ratio.map { $0 > 1.05 ? ", × \(ClaimWords.text(ratio: $0)) apart" : "" } ?? ""
        return Reconciliation(
            kind, claims: [a.identifier, b.identifier], ratio: ratio,
            explanation:
                "Not comparable because of \(tag.name): \(a.label) gives \(ClaimWords.text(a.quantity)) for \(tag.own), "
                + "\(b.label) gives \(ClaimWords.text(b.quantity)) for \(tag.other)\(share). Both are true if the one counts "
                + "\(ClaimWords.text(a.scope)) and the other \(ClaimWords.text(b.scope)).")
    }

    /// The first tag by which two claims differ; areas come first.
    func differentTag(_ a: Claim, _ b: Claim) -> (name: String, own: String, other: String)? {
        if a.areaCodes != b.areaCodes || a.areas.map(\.part) != b.areas.map(\.part) {
            return ("areas", ClaimWords.text(a.areas), ClaimWords.text(b.areas))
        }
        if a.detail.casualty != b.detail.casualty {
            return ("casualty", a.detail.casualty?.rawValue ?? "none", b.detail.casualty?.rawValue ?? "none")
        }
        for (own, other) in zip(a.scope.tags, b.scope.tags) where own.value != other.value {
            return (own.name, own.value ?? "not said", other.value ?? "not said")
        }
        return nil
    }

    static func ratio(_ x: Double, _ y: Double) -> Double? {
        let (small, large) = (min(x, y), max(x, y))
        return small > 0 ? large / small : nil
    }
}
