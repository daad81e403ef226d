import Wording

extension Phrasing {
    /// Condition under which all claims of a finding are true.
    func resolution(_ resolution: Reconciliation.Resolution, _ finding: Reconciliation) -> String {
        switch resolution {
        case .scopes: scopes(finding.told)
        case .ownTimes:
            self("Both are true if it changed from the one hour to the other.")
        case .unfoughtLand:
            self("Both are true if the rest burns and is not fought: the claim is of what is fought.")
        case .unlistedPart:
            self("All are true if the list leaves a part out; the document does not say so.")
        case .otherState:
            self(
                "Both are true if fires were moved to another state or measured anew, which is not the same as put out; no claim here says which."
            )
        case .renewedFire:
            self("Both are true if new fire took the place of what was put out: as much burned anew in that time.")
        case .diedOut:
            self("Both are true if the rest ceased to be detected without being put out.")
        case .heldIfNeeded:
            self(
                "All are true if help is not taken now and will be if needed; its state is held if needed until an act says otherwise."
            )
        case .listedAreas:
            self("Both are true, each by its own list and way of counting.")
        case .districtsFirst: districtsFirst(finding)
        case .impossible: self("As told, both cannot be true.")
        case .notKnown:
            self("What would make all true is not known.")
        }
    }

    private func scopes(_ claims: [Claim]) -> String {
        let scopes = claims.map { self.scope($0.scope) }
        guard Set(scopes).count > 1 else {
            return self("Both are true if each is of its own part.")
        }
        return self("Both are true if the first counts “\(scopes[0])” and the second “\(scopes[1])”.")
    }

    private func districtsFirst(_ finding: Reconciliation) -> String {
        guard case .firstDays(let claim?) = finding.basis else { return resolution(.notKnown, finding) }
        let told = "\(label(claim)): \(areas(claim.areas))"
        return self(
            "Both are true if districts came first and the whole area later, as another claim tells (\(told)); the act decides."
        )
    }
}
