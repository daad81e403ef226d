extension Reconciler {
    /// Claims of the same place that divide the total by one tag: states of what is registered, zones, lands, kinds.
    func states(_ others: [Claim], of total: Claim) -> [Claim]? {
        let near = others.filter { $0.areas == total.areas }
        for divide in [suppressions, zones, lands, kinds] {
            if let parts = divide(near, total.scope), parts.count > 1 { return parts }
        }
        return nil
    }

    private func suppressions(_ claims: [Claim], _ total: ClaimScope) -> [Claim]? {
        guard total.suppression == .registered else { return nil }
        let states: Set<ClaimScope.Suppression> = [.active, .localised, .ceased, .liquidated, .monitored]
        return distinct(claims, total, \.suppression).filter { $0.scope.suppression.map(states.contains) ?? false }
    }

    private func zones(_ claims: [Claim], _ total: ClaimScope) -> [Claim]? {
        total.zone == nil ? distinct(claims, total, \.zone) : nil
    }

    private func lands(_ claims: [Claim], _ total: ClaimScope) -> [Claim]? {
        total.land == nil ? distinct(claims, total, \.land) : nil
    }

    private func kinds(_ claims: [Claim], _ total: ClaimScope) -> [Claim]? {
        guard total.kind == .total || total.kind == nil else { return nil }
        let kinds = distinct(claims, total, \.kind).filter { $0.scope.kind != .total }
        return kinds.count == 2 ? kinds : nil
    }

    /// Those that say the tag and have everything else in common with the total; none when one value comes twice.
    private func distinct<Value: Hashable>(
        _ claims: [Claim], _ total: ClaimScope, _ tag: WritableKeyPath<ClaimScope, Value?>
    ) -> [Claim] {
        let parts = claims.filter { claim in
            var scope = claim.scope
            scope[keyPath: tag] = total[keyPath: tag]
            return claim.scope[keyPath: tag] != nil && scope == total
        }
        let values = parts.map { $0.scope[keyPath: tag] }
        return Set(values).count == values.count ? parts : []
    }
}
