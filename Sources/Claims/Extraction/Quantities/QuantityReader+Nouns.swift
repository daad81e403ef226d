/// Finds the noun that a number counts.
extension QuantityReader {
    /// "Helicopters: 20"; the injured and the dead are told apart by the label.
    func labelled(_ phrase: NumberPhrase) -> QuantityMention? {
        guard let measure = LabelledNumber.measure(of: phrase, in: sentence) else { return nil }
        var mention = QuantityMention(
            phrase: phrase, hedge: nil, range: phrase.range, measure: measure,
            unitRange: phrase.range.upperBound..<phrase.range.upperBound)
        guard measure.subject == .casualties else { return mention }
        let isInjured = PeopleReader.wounds.occurs(in: sentence.before(phrase.range.lowerBound, reach: 2))
        mention.casualty = isInjured ? .injured : .dead
        return mention
    }

    /// The noun behind a number, past at most four adjectives.
    func measure(after phrase: NumberPhrase) -> (Units.Measure, Range<Int>)? {
        var index = phrase.range.upperBound
        if Letters.isDash(sentence.text(at: index)), sentence.tokens[index].range.count == 1 { index += 1 }
        if let range = Self.wild.match(in: sentence.tokens, at: index) { index = range.upperBound }
        for skipped in 0...(phrase.isWords && phrase.high == 1 ? 2 : 4) {
            if let (measure, end) = Units.measure(in: sentence.tokens, at: index) {
                let isLand = measure.subject == .area
                guard !isLand || skipped <= 1, !isPartOfName(end) else { return nil }
                return (measure, index..<end)
            }
            if Self.quotes.contains(sentence.text(at: index)) {
                index += 1
                continue
            }
            guard index < sentence.tokens.endIndex, sentence.tokens[index].isWord,
                !Self.breaks.contains(sentence.tokens[index].text),
                NumberWords.value(of: sentence.tokens[index].text) == nil
            else { return nil }
            if phrase.isWords, phrase.high == 1, skipped == 0, sentence.text(at: index) == "of" { return nil }
            index += 1
        }
        return nil
    }

    static let quotes: Set<String> = ["\"", "«", "»", "“", "”"]

    static let wild = PhraseList(.quantities, "wild")

    /// "fire trucks", "fire officials": the noun found is not the one that is counted.
    func isPartOfName(_ end: Int) -> Bool {
        Self.compounds.contains(sentence.text(at: end))
    }

    static let compounds = WordLists.words(.quantities, "compounds")

    static let breaks = WordLists.words(.quantities, "breaks")
}
