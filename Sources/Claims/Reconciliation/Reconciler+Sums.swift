extension Reconciler {
    /// Parts and wholes of one document.
    func sums(_ claims: [Claim]) -> [Reconciliation] {
        groups(claims).flatMap { group in
            group.compactMap { total -> Reconciliation? in
                let others = group.filter { $0.identifier != total.identifier }
                let parts = places(others, of: total) ?? states(others, of: total)
                return parts.flatMap { check($0, total) }
            }
        }
    }

    /// Claims that could be a total and its parts: one document, subject, unit, day and stretch; what is told twice, once.
    private func groups(_ claims: [Claim]) -> [[Claim]] {
        var keys: [String] = []
        var members: [String: [Claim]] = [:]
        for claim in claims where claim.subject == .area || claim.subject == .count {
            guard let quantity = claim.quantity, claim.polarity == .positive,
                !claim.areas.contains(where: { $0.part == .except })
            else { continue }
            let key = [
                claim.source.digest, claim.source.document, claim.subject.rawValue, quantity.unit.rawValue,
                claim.time.map { "\($0.from) \($0.to)" } ?? "", claim.scope.accumulation?.rawValue ?? "",
                claim.scope.season.map(String.init) ?? "",
            ].joined(separator: "|")
            if members[key] == nil { keys.append(key) }
            if !members[key, default: []].contains(where: { isRepeated($0, claim) }) {
                members[key, default: []].append(claim)
            }
        }
        return keys.compactMap { members[$0] }
    }

    private func isRepeated(_ a: Claim, _ b: Claim) -> Bool {
        a.areas == b.areas && a.scope == b.scope && a.quantity?.stated == b.quantity?.stated
    }

    /// Places within that of the total, none within another, and of its scope as far as is said.
    private func places(_ others: [Claim], of total: Claim) -> [Claim]? {
        guard total.areas.allSatisfy({ $0.part == .whole }) else { return nil }
        let inner = others.filter { isWithin($0.areaCodes, total.areaCodes) && agrees($0.scope, total.scope) }
        let parts = inner.filter { own in
            !inner.contains { isWithin(own.areaCodes, $0.areaCodes) && !$0.areaCodes.isEmpty }
        }
        let codes = parts.flatMap(\.areaCodes)
        guard parts.count > 1, Set(codes).count == codes.count, Set(parts.map(\.scope.suppression)).count == 1,
            parts.allSatisfy({ ($0.quantity?.stated ?? 0) <= total.quantity?.stated ?? 0 })
        else { return nil }
        return parts
    }

    /// Places that are not the same, each of them within one of the others.
    func isWithin(_ inner: [String], _ outer: [String]) -> Bool {
        inner != outer && !inner.isEmpty
            && (outer.isEmpty
                || inner.allSatisfy { code in outer.contains { $0 == code || gazetteer.contains($0, code) } })
    }

    private func agrees(_ part: ClaimScope, _ total: ClaimScope) -> Bool {
        func fits<Value: Equatable>(_ own: Value?, _ other: Value?) -> Bool { own == nil || own == other }
        return fits(part.suppression, total.suppression) && fits(part.land, total.land) && fits(part.kind, total.kind)
            && fits(part.zone, total.zone)
    }

    private func check(_ parts: [Claim], _ total: Claim) -> Reconciliation? {
        guard let whole = total.quantity else { return nil }
        let values = parts.compactMap(\.quantity)
        let sum = values.reduce(0) { $0 + $1.stated }
        let (low, high) = (values.reduce(0) { $0 + $1.low }, values.reduce(0) { $0 + $1.high })
        // The interval of a sum told in whole units may not hide a difference of a whole unit.
        if low <= whole.high, whole.low <= high, abs(sum - whole.stated) < max(1, (whole.high - whole.low) / 2) {
            return Reconciliation(.sumCloses, told: [total] + parts, basis: .sum(sum))
        }
        let gap = sum - whole.stated
        // A list that leaves out much of the whole does not claim to be complete.
        guard gap > 0 || -gap <= 0.05 * whole.stated else { return nil }
        return Reconciliation(
            .sumDiffers, told: [total] + parts, ratio: Self.ratio(sum, whole.stated), basis: .sum(sum),
            resolution: gap < 0 ? .unlistedPart : .notKnown)
    }
}
