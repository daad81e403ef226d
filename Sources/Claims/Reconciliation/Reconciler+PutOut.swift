import Geo

extension Reconciler {
    /// Land said to be put out over a time against the fall of the land with detections in that area over that time.
    func putOut(_ claim: Claim, _ quantity: ClaimQuantity, _ figures: [SatelliteFigure]) -> Reconciliation? {
        guard let end = claim.stretch?.end ?? claim.instant, !claim.areaCodes.isEmpty else { return nil }
        let area = claim.areaCodes.joined(separator: "+")
        func apart(_ reason: Unseen) -> Reconciliation { self.apart(claim, area, reason) }
        if let reason = unseenPart(claim) { return apart(reason) }
        guard let last = rows(at: end, figures) else { return apart(.noDetections(end)) }
        guard let stretch = claim.stretch else { return apart(.stretchNotSaid) }
        guard let first = rows(at: stretch.start, figures) else { return apart(.noDetections(stretch.start)) }
        guard let before = sum(first, claim.areaCodes) else { return apart(.noFigure(stretch.start)) }
        guard let after = sum(last, claim.areaCodes) else { return apart(.noFigure(stretch.end)) }
        let balance = OutOfSight(
            from: stretch.start, to: stretch.end, fall: before.active - after.active,
            renewed: (after.burned - before.burned).notNegative)
        return verdict(claim, quantity, balance, area)
    }

    private func verdict(
        _ claim: Claim, _ quantity: ClaimQuantity, _ seen: OutOfSight, _ area: String
    ) -> Reconciliation {
        let meets = quantity.low <= seen.fall.high && seen.fall.low <= quantity.high
        let isRenewed = quantity.low <= seen.fall.high + seen.renewed.high
        let resolution: Reconciliation.Resolution? =
            meets ? nil : quantity.high < seen.fall.low ? .diedOut : isRenewed ? .renewedFire : .notKnown
        return Reconciliation(
            meets ? .agree : .differ, told: [claim], satelliteArea: area,
            ratio: seen.fall.best > 0 ? Self.ratio(quantity.stated, seen.fall.best) : nil, basis: .outOfSight(seen),
            resolution: resolution)
    }

    /// The satellites see neither parts of areas nor zones, lands and other years.
    private func unseenPart(_ claim: Claim) -> Unseen? {
        let scope = claim.scope
        if claim.areas.contains(where: { $0.part != .whole }) { return .areas }
        if scope.season != nil { return .season }
        if let zone = scope.zone { return .zone(zone) }
        if let land = scope.land { return .land(land) }
        return scope.kind == .forest || scope.kind == .nonForest ? .kind : nil
    }

    /// The figures of the situation nearest to an instant, within three hours.
    private func rows(at instant: Instant, _ figures: [SatelliteFigure]) -> [SatelliteFigure]? {
        let near = figures.map(\.at).filter { abs($0.hours(since: instant)) <= 3 }
        let nearest = near.min { (abs($0.hours(since: instant)), $0) < (abs($1.hours(since: instant)), $1) }
        return nearest.map { at in figures.filter { $0.at == at } }
    }

    /// Several areas of one situation together, none of them within another; `nil` where one has no figure.
    private func sum(
        _ rows: [SatelliteFigure], _ codes: [String]
    ) -> (active: SatelliteFigure.Range, burned: SatelliteFigure.Range)? {
        let outer = codes.filter { code in !codes.contains { $0 != code && gazetteer.contains($0, code) } }
        let figures = Set(outer).sorted().map { code in rows.first { $0.areaCode == code } }
        guard figures.allSatisfy({ $0 != nil }) else { return nil }
        return (
            figures.compactMap(\.?.active).reduce(.zero, +), figures.compactMap(\.?.burned).reduce(.zero, +)
        )
    }
}
