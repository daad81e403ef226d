extension Reconciler {
    /// Parts and wholes of one document.
    func sums(_ claims: [Claim]) -> [Reconciliation] {
        groups(claims).compactMap { group in
            guard let total = group.max(by: { ($0.quantity?.stated ?? 0) < ($1.quantity?.stated ?? 0) }) else {
                return nil
            }
            let parts = group.filter { $0.identifier != total.identifier }
            return parts.count > 1 && areParts(parts, of: total) ? check(parts, total) : nil
        }
    }

    /// Claims that could be a total and its parts: one document, subject, unit, day and stretch.
    private func groups(_ claims: [Claim]) -> [[Claim]] {
        var keys: [String] = []
        var members: [String: [Claim]] = [:]
        for claim in claims {
            guard let quantity = claim.quantity, claim.subject == .area || claim.subject == .count else { continue }
            let day = claim.time.map { "\($0.to)" } ?? ""
            let key = [
                claim.source.digest, claim.subject.rawValue, quantity.unit.rawValue, day,
                claim.scope.accumulation?.rawValue ?? "", claim.scope.season.map(String.init) ?? "",
            ].joined(separator: "|")
            if members[key] == nil { keys.append(key) }
            members[key, default: []].append(claim)
        }
        return keys.compactMap { members[$0] }
    }

    /// The parts share no place, or no state; the total holds them all.
    private func areParts(_ parts: [Claim], of total: Claim) -> Bool {
        let places = parts.map(\.areaCodes)
        let states = parts.map { ($0.scope.suppression?.rawValue ?? "") + "/" + ($0.scope.zone?.rawValue ?? "") }
        let arePlaces = Set(places).count == parts.count && places.allSatisfy { !$0.isEmpty && isWithin($0, total) }
        let areStates = Set(states).count == parts.count && Set(places).count == 1 && places[0] == total.areaCodes
        return arePlaces || areStates
    }

    private func isWithin(_ codes: [String], _ total: Claim) -> Bool {
        let outer = total.areaCodes
        return outer != codes
            && (outer.isEmpty
                || codes.allSatisfy { code in outer.contains { $0 == code || gazetteer.contains($0, code) } })
    }

    private func check(_ parts: [Claim], _ total: Claim) -> Reconciliation? {
        guard let whole = total.quantity else { return nil }
        let values = parts.compactMap(\.quantity)
        let sum = values.reduce(0) { $0 + $1.stated }
        let (low, high) = (values.reduce(0) { $0 + $1.low }, values.reduce(0) { $0 + $1.high })
        let text = values.map { ClaimWords.grouped($0.stated) }.joined(separator: " + ")
        let identifiers = [total.identifier] + parts.map(\.identifier)
        // The interval of a sum told in whole units may not hide a difference of a whole unit.
        if low <= whole.high, whole.low <= high, abs(sum - whole.stated) < max(1, (whole.high - whole.low) / 2) {
            return Reconciliation(
                .sumCloses, claims: identifiers, explanation: "\(text) = \(ClaimWords.text(whole)): the sum closes.")
        }
        let gap = sum - whole.stated
        // A list that leaves out much of the whole does not claim to be complete.
        guard gap > 0 || -gap <= 0.05 * whole.stated else { return nil }
        return Reconciliation(
            .sumDiffers, claims: identifiers, ratio: Self.ratio(sum, whole.stated),
            explanation:
                "\(text) = \(ClaimWords.grouped(sum)), but the whole is given as \(ClaimWords.text(whole)): off by "
                + "\(ClaimWords.grouped(abs(gap))).")
    }
}
