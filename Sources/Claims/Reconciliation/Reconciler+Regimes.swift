import Geo

extension Reconciler {
    /// Numbers of regions, and first days, that differ.
    func regimes(_ claims: [Claim]) -> [Reconciliation] {
        let regimes = claims.filter { $0.subject == .regime && $0.polarity == .positive }
        return pairs(regimes).compactMap { a, b in
            guard a.detail.regime == b.detail.regime else { return nil }
            return counts(a, b, among: regimes) ?? starts(a, b, among: regimes)
        }
    }

    private func counts(_ a: Claim, _ b: Claim, among claims: [Claim]) -> Reconciliation? {
        guard let x = a.quantity, let y = b.quantity, x.unit == .regions, y.unit == .regions,
            x.low > y.high || y.low > x.high, areInWindow(a, b, hours: 48),
            a.areas == b.areas || a.areas.isEmpty || b.areas.isEmpty,
            (a.detail.action == .lifted) == (b.detail.action == .lifted)
        else { return nil }
        let (own, other) = (reading(of: a, among: claims), reading(of: b, among: claims))
        return Reconciliation(
            .regionCountsDiffer, told: [a, b], ratio: Self.ratio(x.stated, y.stated), basis: .regimeCounts(own, other),
            resolution: own.way != nil && other.way != nil ? .listedAreas : .notKnown)
    }

    /// The list nearest in time that gives the number; where none does, the fullest.
    private func reading(of claim: Claim, among claims: [Claim]) -> RegimeReading {
        let lists = claims.filter { $0.detail.regime == claim.detail.regime && areInWindow($0, claim, hours: 48) }
            .compactMap { RegimeList($0, gazetteer) }.sorted { distance($0.claim, claim) < distance($1.claim, claim) }
        for list in lists {
            if let count = claim.quantity?.stated, claim.detail.action != .lifted, let way = list.way(to: count) {
                return RegimeReading(list: list, way: way)
            }
        }
        let fullest = lists.map(\.regionCount).max()
        return RegimeReading(list: lists.first { $0.regionCount == fullest })
    }

    /// By time, then by order.
    private func distance(_ a: Claim, _ b: Claim) -> (Double, String) {
        guard let x = a.instant, let y = b.instant else { return (.infinity, a.order) }
        return (abs(x.hours(since: y)), a.order)
    }

    private func starts(_ a: Claim, _ b: Claim, among claims: [Claim]) -> Reconciliation? {
        guard a.detail.action == .introduced, b.detail.action == .introduced, let x = a.time, let y = b.time,
            x.firstDay != y.firstDay, a.areas == b.areas, !a.areaCodes.isEmpty,
            abs(x.from.hours(since: y.from)) < 24 * 60, !claims.contains(where: { isLifted($0, a, between: x, y) })
        else { return nil }
        let (earlier, later) = x.from < y.from ? (a, b) : (b, a)
        let districts = claims.first { isOfDistricts($0, within: a, before: later) }
        return Reconciliation(
            .startDatesDiffer, told: [earlier, later], basis: .firstDays(districts: districts),
            resolution: districts == nil ? .notKnown : .districtsFirst)
    }

    /// Between two introductions a lifting makes both plain.
    private func isLifted(_ claim: Claim, _ area: Claim, between x: ClaimTime, _ y: ClaimTime) -> Bool {
        guard claim.detail.action == .lifted, claim.detail.regime == area.detail.regime, let at = claim.instant else {
            return false
        }
        return claim.areaCodes == area.areaCodes && at > min(x.from, y.from) && at <= max(x.from, y.from)
    }

    /// Told of districts of the area on a day before the later beginning.
    private func isOfDistricts(_ claim: Claim, within area: Claim, before later: Claim) -> Bool {
        guard claim.detail.regime == area.detail.regime, claim.detail.action != .lifted, !claim.areas.isEmpty,
            let at = claim.time?.from, let end = later.time?.from, at < end
        else { return false }
        return claim.areas.allSatisfy { part in
            area.areaCodes.contains { code in
                part.part == .part && part.code == code || part.part != .except && gazetteer.contains(code, part.code)
            }
        }
    }
}
