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
    private func window(_ index: Int) -> ArraySlice<Token> {
        let quantity = quantities[index]
        let earlier = quantities[..<index].last { $0.subject == quantity.subject }
        let later = quantities[(index + 1)...].first { $0.subject == quantity.subject && !isWhole($0, of: quantity) }
        let clause = sentence.clause(around: quantity.range)
        let start = max(clause.startIndex, earlier?.range.upperBound ?? clause.startIndex)
        let end = min(clause.endIndex, later?.range.lowerBound ?? clause.endIndex)
        let own = AreaAttachment.breakdown.match(in: sentence.tokens, at: quantity.range.upperBound)
        let behind = own?.upperBound ?? quantity.range.upperBound
        let shares = AreaAttachment.breakdown.first(in: sentence.tokens[behind..<max(end, behind)])
        return sentence.tokens[start..<max(start, shares?.lowerBound ?? end)]
    }

    /// "33 of the 40 blazes": the second number is that of the whole.
    private func isWhole(_ whole: QuantityMention, of part: QuantityMention) -> Bool {
        part.isElided && whole.range.lowerBound >= part.range.upperBound
            && whole.range.lowerBound - part.range.upperBound <= 4
            && ["of", "из"].contains(sentence.text(at: part.range.upperBound))
    }

    private func nearest<Value>(_ table: [(PhraseList, Value)], _ index: Int) -> Value? {
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
    private func weight(_ value: Any) -> Int {
        guard let state = value as? ClaimScope.Suppression else { return 0 }
        return state == .burning || state == .registered ? 15 : 0
    }

    /// "are being extinguished": not yet.
    private func isGoingOn(_ range: Range<Int>, _ value: Any) -> Bool {
        guard let state = value as? ClaimScope.Suppression, [.liquidated, .localised].contains(state) else {
            return false
        }
        return sentence.text(at: range.lowerBound - 1) == "being"
            || Self.unfinished.occurs(in: sentence.before(range.lowerBound, reach: 4))
    }

    private func isNegated(_ range: Range<Int>) -> Bool {
        let before = sentence.text(at: range.lowerBound - 1)
        return before == "not" || before == "не" || before == "percent" || before == "%" || before == "yet"
            || before.hasSuffix("largest")
            || before == "ever"
    }

    private func suppression(_ index: Int) -> ClaimScope.Suppression? {
        if index > 0, isWhole(quantities[index], of: quantities[index - 1]) { return nil }
        let own = nearest(Self.states, index)
        guard index > 0, quantities[index].subject == .area, follows(index) else { return own }
        let counted = suppression(index - 1)
        let isDone = counted == .liquidated || counted == .localised
        return own == nil || (isDone && own == .burned && !isParted(index)) ? counted ?? own : own
    }

    private func isParted(_ index: Int) -> Bool {
        let gap = sentence.tokens[quantities[index - 1].range.upperBound..<quantities[index].range.lowerBound]
        return gap.contains { [",", "and", "и", ";"].contains($0.text) } && !Self.onLand.occurs(in: gap)
    }

    /// "12 fires on 1,432 hectares": number and area are of the same fires.
    private func follows(_ index: Int) -> Bool {
        quantities[index - 1].subject == .count
            && quantities[index].range.lowerBound - quantities[index - 1].range.upperBound <= 8
    }

    private func accumulation(_ index: Int) -> ClaimScope.Accumulation {
        let quantity = quantities[index]
        let clause = sentence.clause(around: quantity.range)
        let opening = sentence.text(at: quantity.range.lowerBound - 1)
        if opening != "to", opening != "до" {
            if Self.additions.occurs(in: sentence.before(quantity.range.lowerBound, reach: 2)) { return .increment }
            if opening == "grew" || opening == "grown" || opening == "added" { return .increment }
            if opening == "by" || opening == "на" || hedgedBy(quantity),
                Self.growth.occurs(in: sentence.before(quantity.range.lowerBound, reach: 6))
            {
                return .increment
            }
            if Self.days.all(in: clause).contains(where: { reaches($0, index) }) { return .increment }
        }
        return Self.seasons.occurs(in: clause) ? .season : .snapshot
    }

    /// "почти на 100 га".
    private func hedgedBy(_ quantity: QuantityMention) -> Bool {
        sentence.tokens[quantity.range.lowerBound..<quantity.phrase.range.lowerBound].contains { $0.text == "на" }
    }

    /// A stretch of time named before all numbers is that of all; otherwise it goes with the number it stands by.
    private func reaches(_ time: Range<Int>, _ index: Int) -> Bool {
        let own = quantities[index].range
        let same = quantities.filter { $0.subject == quantities[index].subject }.map(\.range)
        if time.upperBound <= own.lowerBound {
            return !same.contains { $0.upperBound <= time.lowerBound }
                || !same.contains { $0.lowerBound >= time.upperBound && $0.upperBound <= own.lowerBound }
        }
        return !same.contains { $0.lowerBound >= own.upperBound && $0.upperBound <= time.lowerBound }
    }

    private func zone() -> ClaimScope.Zone? {
        Self.zones.first { $0.0.occurs(in: sentence.tokens) }?.1
    }

    private func kind(_ quantity: QuantityMention) -> ClaimScope.Kind? {
        let after = sentence.after(quantity.range.upperBound, reach: 4)
        let before = sentence.before(quantity.range.lowerBound, reach: 5)
        if Self.wooded.occurs(in: after) || Self.wooded.occurs(in: before) { return .forest }
        return Self.total.occurs(in: before) ? .total : nil
    }
}
