import Wording

/// Reads the tags of a figure from the words around it.
struct ScopeReader {
    let sentence: Sentence
    let quantities: [QuantityMention]

    func scope(of index: Int) -> ClaimScope {
        let quantity = quantities[index]
        var scope = ClaimScope()
        guard [.area, .count, .casualties, .damage, .evacuation].contains(quantity.subject) else { return scope }
        scope.accumulation = accumulation(index)
        scope.season = SeasonReader(sentence: sentence, quantities: quantities).season(of: index)
        guard quantity.subject == .area || quantity.subject == .count else { return scope }
        scope.suppression = suppression(index)
        scope.zone = zone()
        scope.land = nearest(Self.lands, index)
        scope.kind = kind(quantity)
        return scope
    }

    /// The words between the numbers on either side that count the same.
    func window(_ index: Int) -> ArraySlice<Token> {
        let quantity = quantities[index]
        let earlier = quantities[..<index].last { $0.subject == quantity.subject }
        let later = quantities[(index + 1)...].first {
            $0.subject == quantity.subject && !isWhole($0, of: quantity) && !isConversion($0, of: quantity)
        }
        let clause = sentence.clause(around: quantity.range)
        let start = max(clause.startIndex, earlier?.range.upperBound ?? clause.startIndex)
        let next = index + 1 < quantities.count ? quantities[index + 1] : nil
        let end =
            [later.map(\.range.lowerBound), next.flatMap { beginning(of: $0, after: quantity.range.upperBound) }]
            .compactMap(\.self).min().map { min($0, clause.endIndex) } ?? clause.endIndex
        let own = AreaAttachment.breakdown.match(in: sentence.tokens, at: quantity.range.upperBound)
        let behind = own?.upperBound ?? quantity.range.upperBound
        let shares = AreaAttachment.breakdown.first(in: sentence.tokens[behind..<max(end, behind)])
        return sentence.tokens[start..<max(start, shares?.lowerBound ?? end)]
    }

    func nearest<Value>(_ table: [(PhraseList, Value)], _ index: Int) -> Value? {
        let range = quantities[index].range
        var best: (distance: Int, value: Value)?
        for (phrases, value) in table {
            for found in phrases.all(in: window(index)) where !isNegated(found) && !isGoingOn(found, value) {
                let distance =
                    found.lowerBound >= range.upperBound
                    ? found.lowerBound - range.upperBound : range.lowerBound - found.upperBound
                let weighed = distance + weight(value)
                if best.map({ weighed < $0.distance }) ?? true { best = (weighed, value) }
            }
        }
        return best?.value
    }

    /// What was done to fires says more than that they burned.
    func weight(_ value: Any) -> Int {
        guard let state = value as? ClaimScope.Suppression else { return 0 }
        return state == .burning || state == .registered ? 15 : 0
    }

    /// "are being extinguished": not yet.
    func isGoingOn(_ range: Range<Int>, _ value: Any) -> Bool {
        guard let state = value as? ClaimScope.Suppression, [.liquidated, .localised].contains(state) else {
            return false
        }
        return sentence.text(at: range.lowerBound - 1) == "being"
            || Self.unfinished.occurs(in: sentence.before(range.lowerBound, reach: 4))
    }

    func isNegated(_ range: Range<Int>) -> Bool {
        let before = sentence.text(at: range.lowerBound - 1)
        return before == "not" || before == "не" || before == "percent" || before == "%" || before == "yet"
            || before.hasSuffix("largest")
            || before == "ever"
    }

    func suppression(_ index: Int) -> ClaimScope.Suppression? {
        if index > 0, isWhole(quantities[index], of: quantities[index - 1]) { return nil }
        let own = nearest(Self.states, index)
        if own == nil, let first = listedAfter(index) { return suppression(first) }
        guard index > 0, quantities[index].subject == .area, follows(index) else { return own }
        let counted = suppression(index - 1)
        let isDone = counted == .liquidated || counted == .localised
        if own == .burned, let counted, isOnPassedLand(index) { return counted }
        return own == nil || (isDone && own == .burned && !isParted(index)) ? counted ?? own : own
    }

    func zone() -> ProtectionZone? {
        Self.zones.first { $0.0.occurs(in: sentence.tokens) }?.1
    }

    func kind(_ quantity: QuantityMention) -> ClaimScope.Kind? {
        let after = sentence.after(quantity.range.upperBound, reach: 4)
        let before = sentence.before(quantity.range.lowerBound, reach: 5)
        if Self.unwooded.occurs(in: after) || Self.unwooded.occurs(in: before) { return .nonForest }
        if Self.wooded.occurs(in: after) || Self.wooded.occurs(in: before) { return .forest }
        if Self.woodedBehind.match(in: after, at: quantity.range.upperBound) != nil { return .forest }
        return Self.total.occurs(in: before) ? .total : nil
    }
}
