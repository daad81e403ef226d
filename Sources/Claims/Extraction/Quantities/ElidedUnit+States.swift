/// Bare numbers that what was done to the fires gives away.
extension ElidedUnit {
    /// "За сутки ликвидировано 8 на общей площади …".
    static func isBareCount(_ phrase: NumberPhrase, _ sentence: Sentence) -> Bool {
        guard !phrase.isMultiplied, onLand.match(in: sentence.tokens, at: phrase.range.upperBound) != nil else {
            return false
        }
        return states.match(in: sentence.tokens, at: phrase.range.lowerBound - 1) != nil
    }

    /// "Из числа пожаров шесть локализованы", "восемь из них действуют, шесть локализованы": fires were named before.
    static func isStateOfSome(_ phrase: NumberPhrase, _ sentence: Sentence) -> Bool {
        guard !phrase.isMultiplied, phrase.high < 2_000 else { return false }
        let end = phrase.range.upperBound
        let before = sentence.before(phrase.range.lowerBound, reach: 14)
        let isOfThem = ofThose.match(in: sentence.tokens, at: end) != nil && acts.occurs(in: before)
        guard isOfThem || done.match(in: sentence.tokens, at: end) != nil || isTold(phrase, sentence) else {
            return false
        }
        return sentence.followsCount || namedBefore.occurs(in: before)
    }

    /// "Больше всего пожаров потушено в Амурской области (31) и Бурятии (12)": a bare number behind a region.
    static func isInParentheses(_ phrase: NumberPhrase, _ sentence: Sentence) -> Bool {
        let (open, close) = (phrase.range.lowerBound - 1, phrase.range.upperBound)
        guard !phrase.isMultiplied, phrase.high < 2_000, sentence.text(at: open) == "(", sentence.text(at: close) == ")"
        else { return false }
        return sentence.groups.contains { group in
            group.range.upperBound == open && group.mentions.last?.kind == .region
        } && named.occurs(in: sentence.tokens[..<open])
    }

    static let named = PhraseList(.quantities, "named")

    /// "…, ликвидировано девять, локализовано пять": the verb before, and nothing counted behind.
    static func isTold(_ phrase: NumberPhrase, _ sentence: Sentence) -> Bool {
        let end = phrase.range.upperBound
        let isLast = end >= sentence.tokens.endIndex || [",", ".", ";", "и", "\""].contains(sentence.text(at: end))
        return isLast
            && told.all(in: sentence.before(phrase.range.lowerBound, reach: 2)).last?.upperBound
                == phrase.range.lowerBound
    }

    static let ofThose = PhraseList(.quantities, "ofThose")

    static let acts = PhraseList(.quantities, "acts")

    static let done = PhraseList(.quantities, "done")

    static let told = PhraseList(.quantities, "told")

    static let namedBefore = PhraseList(.quantities, "namedBefore")

    static let onLand = PhraseList(.quantities, "onLand")

    static let states = PhraseList(.quantities, "states")
}
