import Geo

extension Reconciler {
    /// Areas and numbers of fires against what the satellites saw of the same area at that time.
    func against(_ figures: [SatelliteFigure], _ claims: [Claim]) -> [Reconciliation] {
        claims.flatMap { claim -> [Reconciliation] in
            guard claim.subject == .area || claim.subject == .count, let quantity = claim.quantity,
                claim.areaCodes.count == 1, let code = claim.areaCodes.first, let at = claim.instant
            else { return [] }
            let near = figures.filter { $0.areaCode == code && abs($0.at.hours(since: at)) <= windowHours }
            let nearest = near.min { (abs($0.at.hours(since: at)), $0.at) < (abs($1.at.hours(since: at)), $1.at) }
            guard let nearest else { return [] }
            return [claim.subject == .area ? area(claim, quantity, nearest) : count(claim, quantity, nearest)]
                .compactMap(\.self)
        }
    }

    private func area(_ claim: Claim, _ quantity: ClaimQuantity, _ figure: SatelliteFigure) -> Reconciliation {
        if let reason = reasonApart(claim) { return apart(claim, figure, reason) }
        let isBurned = claim.scope.suppression == .burned || claim.scope.accumulation == .season
        let seen = isBurned ? figure.burned : figure.active
        let name = isBurned ? "burned so far" : "with detections in the last 24 hours"
        let span =
            "\(ClaimWords.grouped(seen.low))–\(ClaimWords.grouped(seen.high)) ha, best \(ClaimWords.text(hectares: seen.best))"
        let text = "\(ClaimWords.text(quantity)) by \(claim.label); the satellites show \(span), \(name)"
        return verdict(claim, quantity, seen, figure.areaCode, text)
    }

    private func verdict(
        _ claim: Claim, _ quantity: ClaimQuantity, _ seen: SatelliteFigure.Range, _ code: String, _ text: String
    ) -> Reconciliation {
        if quantity.high == 0 || quantity.stated == 0, seen.low > 0 {
            return Reconciliation(
                .zeroAgainstEvidence, claims: [claim.identifier], satelliteArea: code,
                explanation: "\(text). Both are true if the figure leaves out land where fires are not fought.")
        }
        let meets = quantity.low <= seen.high && seen.low <= quantity.high
        let ratio = Self.ratio(quantity.stated, seen.best)
        let by =
            meets
            ? ": they agree."
            : ": × \(ClaimWords.text(ratio: ratio)). Both are true if the claim counts only part of that land."
        return Reconciliation(
            meets ? .agree : .differ, claims: [claim.identifier], satelliteArea: code, ratio: ratio,
            explanation: text + by)
    }

    private func count(_ claim: Claim, _ quantity: ClaimQuantity, _ figure: SatelliteFigure) -> Reconciliation? {
        guard let fires = figure.activeFires else { return nil }
        if let reason = reasonApart(claim) { return apart(claim, figure, reason) }
        let seen = SatelliteFigure.Range(low: Double(fires), best: Double(fires), high: Double(fires))
        let text = "\(ClaimWords.text(quantity)) by \(claim.label); the satellites show \(fires) burning fire events"
        return verdict(claim, quantity, seen, figure.areaCode, text)
    }

    private func apart(
        _ claim: Claim, _ figure: SatelliteFigure, _ reason: (tag: String, why: String)
    ) -> Reconciliation {
        Reconciliation(
            .incomparable, claims: [claim.identifier], satelliteArea: figure.areaCode,
            explanation:
                "\(ClaimWords.text(claim.quantity)) by \(claim.label) is not comparable with the satellites because of \(reason.tag): "
                + reason.why)
    }

    /// Why the satellites have no figure of the same scope.
    private func reasonApart(_ claim: Claim) -> (tag: String, why: String)? {
        let scope = claim.scope
        if claim.areas.contains(where: { $0.part != .whole }) { return ("areas", "only part of the area is meant.") }
        if let season = scope.season { return ("season", "it is of \(season).") }
        switch scope.suppression {
        case .localised, .liquidated, .ceased, .monitored:
            return ("suppression", "it counts \(ClaimWords.text(scope)), which is not seen from above.")
        default: break
        }
        if scope.accumulation == .increment { return ("accumulation", "it is what came in a stretch of time.") }
        if let zone = scope.zone { return ("zone", "it covers the \(zone.rawValue) zone only.") }
        if scope.kind == .nonForest { return ("kind", "it leaves forest out.") }
        return nil
    }
}
