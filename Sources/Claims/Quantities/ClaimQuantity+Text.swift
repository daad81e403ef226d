extension ClaimQuantity {
    /// Reads an amount as people write it: `nearly 2.8 million hectares`, `6,671,845 acres`, `3,8 тыс. человек`.
    ///
    /// - Parameter decimalComma: Whether `1,030` is one and a bit, as in Russian.
    /// - Returns: `nil` when the text is no number with a known unit.
    public init?(text: String, decimalComma: Bool = false) {
        let tokens = Tokenizer.tokens(of: text, decimalComma: decimalComma)[...]
        let sentence = Sentence(tokens: tokens, groups: [])
        let reader = NumberPhraseReader(tokens: tokens)
        for index in tokens.indices {
            guard let phrase = reader.phrase(at: index) else { continue }
            guard let (measure, end) = Units.measure(in: tokens, at: phrase.range.upperBound) else { return nil }
            let hedge = Hedges.hedge(in: tokens, before: index)
            let range = (hedge?.start ?? index)..<end
            let mention = QuantityMention(
                phrase: phrase, hedge: hedge?.hedge, range: range, measure: measure,
                unitRange: phrase.range.upperBound..<end)
            self.init(mention, in: sentence, text: text)
            return
        }
        return nil
    }
}
