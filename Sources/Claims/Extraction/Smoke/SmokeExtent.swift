/// A number of settlements, or land, that smoke lies over.
struct SmokeExtent {
    /// From the hedge to the unit, of tokens.
    var range: Range<Int>
    var quantity: QuantityMention

    /// Every such number of a sentence, in order.
    static func all(in sentence: Sentence) -> [SmokeExtent] {
        let numbers = NumberPhraseReader(tokens: sentence.tokens)
        var found: [SmokeExtent] = []
        var index = sentence.tokens.startIndex
        while index < sentence.tokens.endIndex {
            guard let phrase = numbers.phrase(at: index) else {
                index += 1
                continue
            }
            if let extent = extent(phrase, sentence) { found.append(extent) }
            index = max(index + 1, phrase.range.upperBound)
        }
        return found
    }

    private static func extent(_ phrase: NumberPhrase, _ sentence: Sentence) -> SmokeExtent? {
        guard phrase.high > 0, let (measure, unit) = unit(behind: phrase.range.upperBound, sentence) else { return nil }
        let hedge = Hedges.hedge(in: sentence.tokens, before: phrase.range.lowerBound)
        let range = (hedge?.start ?? phrase.range.lowerBound)..<unit.upperBound
        return SmokeExtent(
            range: range,
            quantity: QuantityMention(
                phrase: phrase, hedge: hedge?.hedge, range: range, measure: measure, unitRange: unit))
    }

    private static func unit(behind end: Int, _ sentence: Sentence) -> (Units.Measure, Range<Int>)? {
        if let land = Units.measure(in: sentence.tokens, at: end), land.measure.subject == .area {
            return (Units.Measure(subject: .smoke, unit: .hectares, factor: land.measure.factor), end..<land.end)
        }
        guard let town = settlements.match(in: sentence.tokens, at: end) else { return nil }
        return (Units.Measure(subject: .smoke, unit: .settlements), town)
    }

    private static let settlements = PhraseList(.smoke, "settlements")
}
