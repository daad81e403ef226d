extension Reconciler {
    /// Official sizes of single fires against what the satellites saw of these fires.
    ///
    /// A figure of another time that does not meet theirs is not comparable.
    func fires(_ figures: [FireFigure], _ claims: [Claim]) -> [Reconciliation] {
        figures.compactMap { figure in
            let told = figure.claims.compactMap { id in claims.first { $0.identifier == id } }
            let sizes = told.compactMap(\.quantity)
            guard !told.isEmpty, told.count == figure.claims.count, sizes.count == told.count else { return nil }
            let (low, high) = (sizes.reduce(0) { $0 + $1.low }, sizes.reduce(0) { $0 + $1.high })
            let meets = low <= figure.burned.high && figure.burned.low <= high
            return Reconciliation(
                meets ? .agree : figure.timing == nil ? .differ : .incomparable, told: told,
                ratio: Self.ratio(sizes.reduce(0) { $0 + $1.stated }, figure.burned.best), basis: .seenFire(figure),
                resolution: meets ? nil : figure.timing == nil ? .notKnown : .ownTimes)
        }
    }
}
