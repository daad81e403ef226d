/// How the numbers of a sentence hang together.
extension ScopeReader {
    /// "33 of the 40 blazes": the second number is that of the whole.
    func isWhole(_ whole: QuantityMention, of part: QuantityMention) -> Bool {
        part.isElided && whole.range.lowerBound >= part.range.upperBound
            && whole.range.lowerBound - part.range.upperBound <= 4
            && ["of", "из"].contains(sentence.text(at: part.range.upperBound))
            && Self.ofThem.match(in: sentence.tokens, at: part.range.upperBound) == nil
    }

    /// "11 new fires, ликвидировано девять": a state between a comma and the next number is that number's.
    func beginning(of later: QuantityMention, after end: Int) -> Int? {
        let between = sentence.tokens[min(end, later.range.lowerBound)..<later.range.lowerBound]
        guard let comma = between.lastIndex(where: { $0.text == "," }), later.range.lowerBound - comma <= 4,
            Self.states.contains(where: { $0.0.occurs(in: between[comma...]) }),
            !(later.subject == .area && Self.onLand.occurs(in: between[comma...]))
        else { return nil }
        return comma
    }

    /// "292,587 hectares (722,998 acres) of forest consumed": told twice.
    func isConversion(_ other: QuantityMention, of quantity: QuantityMention) -> Bool {
        other.subject == .area && other.measure.factor != quantity.measure.factor
            && other.range.lowerBound == quantity.range.upperBound + 1
            && sentence.text(at: quantity.range.upperBound) == "("
    }

    /// "Nine fires were contained, four of which in Idaho", "ликвидировано 9 пожаров в Приморье, в Амурской области – 14":
    /// the number before whose noun and state it shares.
    func listedAfter(_ index: Int) -> Int? {
        guard quantities[index].isElided,
            let first = quantities[..<index].lastIndex(where: { $0.subject == quantities[index].subject }),
            !isWhole(quantities[index], of: quantities[first])
        else { return nil }
        let gap = sentence.tokens[quantities[first].range.upperBound..<quantities[index].range.lowerBound]
        return gap.contains { $0.text == ";" || $0.text == ":" } ? nil : first
    }

    /// "68 пожаров на площади, пройденной огнём, 15 828 га": the land of those fires, in whatever state.
    func isOnPassedLand(_ index: Int) -> Bool {
        let gap = sentence.tokens[quantities[index - 1].range.upperBound..<quantities[index].range.lowerBound]
        return Self.onPassedLand.occurs(in: gap)
    }

    func isParted(_ index: Int) -> Bool {
        let gap = sentence.tokens[quantities[index - 1].range.upperBound..<quantities[index].range.lowerBound]
        return gap.contains { [",", "and", "и", ";"].contains($0.text) } && !Self.onLand.occurs(in: gap)
    }

    /// "12 fires on 1,432 hectares": number and area are of the same fires.
    func follows(_ index: Int) -> Bool {
        quantities[index - 1].subject == .count
            && quantities[index].range.lowerBound - quantities[index - 1].range.upperBound <= 8
    }
}
