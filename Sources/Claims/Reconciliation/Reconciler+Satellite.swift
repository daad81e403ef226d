import Geo

extension Reconciler {
    /// Areas and numbers of fires against what the satellites saw of the same area at that time.
    func against(_ figures: [SatelliteFigure], _ claims: [Claim]) -> [Reconciliation] {
        claims.compactMap { claim in
            guard claim.subject == .area || claim.subject == .count, claim.polarity == .positive, !claim.isOfOneFire,
                let quantity = claim.quantity
            else { return nil }
            if claim.isOfPutOutLand { return putOut(claim, quantity, figures.filter(\.isLoaded)) }
            guard claim.areaCodes.count == 1, let code = claim.areaCodes.first, let at = claim.instant else {
                return nil
            }
            let near = figures.filter { $0.areaCode == code && abs($0.at.hours(since: at)) <= windowHours }
            return near.min { (abs($0.at.hours(since: at)), $0.at) < (abs($1.at.hours(since: at)), $1.at) }
                .flatMap { held(claim, quantity, $0) }
        }
    }

    private func held(_ claim: Claim, _ quantity: ClaimQuantity, _ figure: SatelliteFigure) -> Reconciliation? {
        guard figure.isLoaded else { return apart(claim, figure.areaCode, .noDetections(figure.at)) }
        if claim.subject == .count, figure.activeFires == nil { return nil }
        if let reason = unseen(claim) { return apart(claim, figure.areaCode, reason) }
        guard claim.subject == .area else {
            let count = figure.activeFires ?? 0
            let seen = SatelliteFigure.Range(low: Double(count), best: Double(count), high: Double(count))
            return verdict(claim, quantity, seen, figure.areaCode, .seenFires(count))
        }
        let isBurned = claim.countsBurnedLand
        let seen = isBurned ? figure.burned : figure.active
        let land = SeenLand(isBurned: isBurned, range: seen, at: figure.at, loadedSince: figure.loadedSince)
        return verdict(claim, quantity, seen, figure.areaCode, .seenLand(land))
    }

    func apart(_ claim: Claim, _ code: String, _ reason: Unseen) -> Reconciliation {
        Reconciliation(
            .incomparable, told: [claim], satelliteArea: code, basis: .notSeen(reason), resolution: .notKnown)
    }

    private func verdict(
        _ claim: Claim, _ quantity: ClaimQuantity, _ seen: SatelliteFigure.Range, _ code: String,
        _ basis: Reconciliation.Basis
    ) -> Reconciliation {
        let meets = quantity.low <= seen.high && seen.low <= quantity.high
        let isZero = quantity.stated == 0 && seen.low > 0
        // Only what is said to be fought leaves out, by its own words, what burns and is not fought.
        let isUnfought = claim.scope.suppression == .active && quantity.high < seen.low
        return Reconciliation(
            isZero ? .zeroAgainstEvidence : meets ? .agree : .differ, told: [claim], satelliteArea: code,
            ratio: Self.ratio(quantity.stated, seen.best), basis: basis,
            resolution: meets && !isZero ? nil : isUnfought ? .unfoughtLand : .notKnown)
    }

    /// Why the satellites have no figure of the same scope.
    private func unseen(_ claim: Claim) -> Unseen? {
        let scope = claim.scope
        if claim.areas.contains(where: { $0.part != .whole }) { return .areas }
        if scope.season != nil { return .season }
        switch scope.suppression {
        case .localised, .liquidated, .ceased, .monitored, .registered: return .status
        case .active where scope.accumulation == .season: return .accumulation
        case .burned where claim.subject == .count: return .accumulation
        case nil where scope.accumulation != .season: return .statusNotSaid
        case .active, .burning, .burned, nil: break
        }
        if scope.accumulation == .increment || (scope.accumulation == .season && claim.subject == .count) {
            return .accumulation
        }
        if let zone = scope.zone { return .zone(zone) }
        if let land = scope.land { return .land(land) }
        return scope.kind == .forest || scope.kind == .nonForest ? .kind : nil
    }
}

extension Claim {
    /// Whether it is of all land that fires have covered, and not only of what burns.
    public var countsBurnedLand: Bool { scope.suppression == .burned || scope.accumulation == .season }
}
