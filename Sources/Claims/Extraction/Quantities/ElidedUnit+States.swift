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

    static let named = PhraseList(
        "пожаров|очагов|возгораний|пожары|очаги|возгорания", "fires|wildfires|blazes|bushfires")

    /// "…, ликвидировано девять, локализовано пять": the verb before, and nothing counted behind.
    static func isTold(_ phrase: NumberPhrase, _ sentence: Sentence) -> Bool {
        let end = phrase.range.upperBound
        let isLast = end >= sentence.tokens.endIndex || [",", ".", ";", "и", "\""].contains(sentence.text(at: end))
        return isLast
            && told.all(in: sentence.before(phrase.range.lowerBound, reach: 2)).last?.upperBound
                == phrase.range.lowerBound
    }

    static let ofThose = PhraseList("из них|которых")

    static let acts = PhraseList("действу*|действовать|горят|ликвидир*|локализ*|потуш*")

    static let done = PhraseList(
        "?уже ?удалось локализован*|локализирован*|ликвидирован*|ликвидированы|потушен*|локализовать|ликвидировать|потушить",
        "?of ?them ?have|has|had|were|was|are|is ?now ?still ?been ?brought ?put contained|extinguished|localised|localized|out|burning|uncontained",
        "?of ?them ?have|has|had|were|was|are|is ?now ?still ?been ?brought under|out|of of|control")

    static let told = PhraseList(
        "ликвидировано|ликвидировали|ликвидирован|локализовано|локализовали|потушено|потушили|обнаружено|зарегистрировано|возникло ?еще ?–"
    )

    static let namedBefore = PhraseList(
        "пожаров|пожара|пожар|очагов|очага|возгораний|возгорания|них", "fires|wildfires|blazes|bushfires")

    static let onLand = PhraseList("на ?общей площади", "on|covering|with a total area")

    static let states = PhraseList("ликвидирован*|локализован*|потушен*|действу*|зарегистрирован*")
}
