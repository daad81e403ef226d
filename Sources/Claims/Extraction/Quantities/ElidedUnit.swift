/// Numbers whose unit was said with an earlier number of the sentence: "137 in the Irkutsk Region and 94 in …".
enum ElidedUnit {
    static func measure(
        of phrase: NumberPhrase, in sentence: Sentence, after found: [QuantityMention]
    ) -> Units.Measure? {
        if isBareCount(phrase, sentence) || isGrownCount(phrase, sentence) || isToldLast(phrase, sentence)
            || isStateOfSome(phrase, sentence) || isInParentheses(phrase, sentence)
        {
            return Units.Measure(subject: .count, unit: .fires)
        }
        if let measure = converted(phrase, sentence) ?? shared(phrase, sentence) { return measure }
        if found.isEmpty, goesOn(phrase, sentence) { return Units.Measure(subject: .count, unit: .fires) }
        guard !found.isEmpty, continues(phrase, sentence, isSingle: found.last?.subject == .count) else { return nil }
        let isLarge = phrase.isMultiplied || phrase.high >= 10_000
        return found.last { isLarge ? $0.subject == .area : $0.subject == .count && phrase.high < $0.phrase.high * 10 }?
            .measure
    }

    /// "Nine fires were contained. Three in the Kachugsky district, one each in …".
    static func goesOn(_ phrase: NumberPhrase, _ sentence: Sentence) -> Bool {
        let opening = sentence.tokens[..<phrase.range.lowerBound]
        guard sentence.followsCount, !phrase.isMultiplied, phrase.high < 100,
            opening.isEmpty || ofThem.match(in: opening, at: opening.startIndex)?.upperBound == opening.endIndex
        else { return false }
        let place = places.match(in: sentence.tokens, at: phrase.range.upperBound)?.upperBound
        return place.map { end in sentence.groups.contains { (end..<end + 3).contains($0.range.lowerBound) } } ?? false
    }

    static let ofThem = PhraseList(.quantities, "ofThem")
    static let places = PhraseList(.quantities, "places")

    /// "Число пожаров выросло с 6 до 15".
    static func isGrownCount(_ phrase: NumberPhrase, _ sentence: Sentence) -> Bool {
        let opening = sentence.text(at: phrase.range.lowerBound - 1)
        guard opening == "до" || opening == "to", !phrase.isMultiplied,
            !followedByTime(phrase.range.upperBound, sentence)
        else { return false }
        let clause = sentence.clause(around: phrase.range, commas: true)
        return numbers.occurs(in: clause[..<phrase.range.lowerBound])
    }

    static let numbers = PhraseList(.quantities, "numbers")

    /// "Действующих пожаров сейчас 26", "из них удалось потушить 16".
    static func isToldLast(_ phrase: NumberPhrase, _ sentence: Sentence) -> Bool {
        let end = phrase.range.upperBound
        guard !phrase.isMultiplied, end >= sentence.tokens.endIndex || sentence.tokens[end].isMark,
            sentence.text(at: end) != "(", !Letters.isDash(sentence.text(at: end)), sentence.text(at: end) != "%"
        else { return false }
        return inverted.all(in: sentence.before(phrase.range.lowerBound, reach: 7)).last?.upperBound
            == phrase.range.lowerBound
    }

    static let inverted = PhraseList(.quantities, "inverted")

    /// "33 of the 40 blazes": the noun of the whole is that of the part.
    static func shared(_ phrase: NumberPhrase, _ sentence: Sentence) -> Units.Measure? {
        let numbers = NumberPhraseReader(tokens: sentence.tokens)
        guard ["of", "из"].contains(sentence.text(at: phrase.range.upperBound)) else { return nil }
        for index in phrase.range.upperBound + 1..<phrase.range.upperBound + 5 where index < sentence.tokens.endIndex {
            guard let whole = numbers.phrase(at: index) else { continue }
            let next = whole.range.upperBound
            let found = Units.measure(in: sentence.tokens, at: next) ?? Units.measure(in: sentence.tokens, at: next + 1)
            guard whole.high > phrase.high, let measure = found?.measure else { return nil }
            return [.count, .damage].contains(measure.subject) ? measure : nil
        }
        return nil
    }

    /// "557 (1,376 acres)": the number in parentheses says what the one before measures.
    static func converted(_ phrase: NumberPhrase, _ sentence: Sentence) -> Units.Measure? {
        let next = phrase.range.upperBound
        guard sentence.text(at: next) == "(",
            let other = NumberPhraseReader(tokens: sentence.tokens).phrase(at: next + 1),
            let (measure, end) = Units.measure(in: sentence.tokens, at: other.range.upperBound),
            measure.subject == .area, sentence.text(at: end) == ")"
        else { return nil }
        let land = other.low * measure.factor
        return [1, 100, Units.hectaresPerAcre, Units.hectaresPerSquareMile]
            .first { $0 != measure.factor && abs(phrase.low * $0 - land) <= 0.02 * land + 0.5 }
            .map { Units.Measure(subject: .area, unit: .hectares, factor: $0) }
    }

    static func continues(_ phrase: NumberPhrase, _ sentence: Sentence, isSingle: Bool) -> Bool {
        let (before, end) = (sentence.text(at: phrase.range.lowerBound - 1), phrase.range.upperBound)
        let isAtPlace =
            Letters.isDash(sentence.text(at: end)) && sentence.groups.contains { isPlace($0, behind: end, sentence) }
        if phrase.isWords, phrase.high < 2, before != "по", sentence.text(at: end) != "each", !isSingle, !isAtPlace {
            return false
        }
        if followers.match(in: sentence.tokens, at: end) != nil { return true }
        if sentence.text(at: end) == "on", end + 1 < sentence.tokens.endIndex, sentence.tokens[end + 1].number != nil {
            return true
        }
        if before == "них" || before == "which" || before == "them" {
            return !sentence.text(at: end).isEmpty && !followedByTime(end, sentence)
        }
        if sentence.text(at: phrase.range.lowerBound - 2) == "том", before == "числе" {
            return Letters.isDash(sentence.text(at: end)) || shares.match(in: sentence.tokens, at: end) != nil
        }
        guard sentence.groups.contains(where: { isPlace($0, behind: end, sentence) }) else {
            return Letters.isDash(before)
                && sentence.groups.contains { $0.range.upperBound == phrase.range.lowerBound - 1 }
                && !followedByTime(end, sentence)
        }
        return true
    }

    static func followedByTime(_ end: Int, _ sentence: Sentence) -> Bool {
        ["%", "percent", "per", "hours", "days", "июля", "августа", "процентов"].contains(sentence.text(at: end))
    }

    /// "137 in the Irkutsk Region".
    static func isPlace(_ group: AreaGroup, behind end: Int, _ sentence: Sentence) -> Bool {
        let start = Letters.isDash(sentence.text(at: end)) || sentence.text(at: end) == "each" ? end + 1 : end
        guard ["in", "в", "во"].contains(sentence.text(at: start)) else { return false }
        return group.range.lowerBound - start <= 3 && group.range.lowerBound > start
    }

    static let shares = PhraseList(.quantities, "shares")

    static let followers = PhraseList(.quantities, "followers")
}
