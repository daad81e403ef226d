/// Whether a figure is of an instant, of a stretch of time or of a season.
extension ScopeReader {
    func accumulation(_ index: Int) -> ClaimScope.Accumulation {
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
        let isSeason = Self.seasons.all(in: clause).contains { season in
            !Self.superlatives.occurs(in: sentence.before(season.lowerBound, reach: 3))
        }
        return isSeason || sentence.title?.isOfSeason == true ? .season : .snapshot
    }

    /// "почти на 100 га".
    func hedgedBy(_ quantity: QuantityMention) -> Bool {
        sentence.tokens[quantity.range.lowerBound..<quantity.phrase.range.lowerBound].contains { $0.text == "на" }
    }

    /// A stretch of time named before all numbers is that of all; otherwise it goes with the number it stands by.
    func reaches(_ time: Range<Int>, _ index: Int) -> Bool {
        let own = quantities[index].range
        let same = quantities.filter { $0.subject == quantities[index].subject }.map(\.range)
        if time.upperBound <= own.lowerBound {
            return !same.contains { $0.upperBound <= time.lowerBound }
                || !same.contains { $0.lowerBound >= time.upperBound && $0.upperBound <= own.lowerBound }
        }
        return !same.contains { $0.lowerBound >= own.upperBound && $0.upperBound <= time.lowerBound }
    }
}
