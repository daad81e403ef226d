extension Reconciler {
    /// One offer told as held, accepted or declined.
    func offers(_ claims: [Claim]) -> [Reconciliation] {
        let outcomes: Set<ClaimDetail.OfferTelling> = [.heldIfNeeded, .accepted, .declined]
        let told = claims.filter { $0.subject == .offer && $0.detail.offer.map(outcomes.contains) ?? false }
        return ofOneOffer(told).compactMap { near in
            let tellings = Set(near.compactMap(\.detail.offer))
            guard tellings.count > 1 else { return nil }
            return Reconciliation(
                .tellingsDiffer, told: near, basis: .tellings,
                resolution: tellings.contains(.heldIfNeeded) ? .heldIfNeeded : .notKnown)
        }
    }

    /// Tellings of one giver within five days of the first; one that names no giver belongs to the first offer that fits.
    private func ofOneOffer(_ told: [Claim]) -> [[Claim]] {
        var offers: [[Claim]] = []
        for claim in told {
            let fits = offers.firstIndex { offer in
                areInWindow(offer[0], claim, hours: 24 * 5) && offer.allSatisfy { isOneGiver($0, claim) }
            }
            if let fits { offers[fits].append(claim) } else { offers.append([claim]) }
        }
        return offers
    }

    /// Not known apart: they share a word of the giver's name, or one names no giver.
    private func isOneGiver(_ a: Claim, _ b: Claim) -> Bool {
        guard let x = a.detail.giver, let y = b.detail.giver else { return true }
        return !names(x).isDisjoint(with: names(y))
    }

    private func names(_ giver: String) -> Set<String> {
        Set(giver.lowercased().split { !$0.isLetter }.map(String.init).filter { $0.count > 1 && $0 != "the" })
    }
}
