/// Numbers whose unit was said with an earlier number of the sentence: "137 in the Irkutsk Region and 94 in …".
enum ElidedUnit {
    static func measure(
        of phrase: NumberPhrase, in sentence: Sentence, after found: [QuantityMention]
    ) -> Units.Measure? {
        if isBareCount(phrase, sentence) { return Units.Measure(subject: .count, unit: .fires) }
        guard !found.isEmpty, continues(phrase, sentence) else { return nil }
        let isLarge = phrase.isMultiplied || phrase.high >= 10_000
        return found.last { isLarge ? $0.subject == .area : $0.subject == .count && phrase.high < $0.phrase.high * 10 }?
            .measure
    }

    /// "За сутки ликвидировано 8 на общей площади …".
    private static func isBareCount(_ phrase: NumberPhrase, _ sentence: Sentence) -> Bool {
        guard !phrase.isMultiplied, onLand.match(in: sentence.tokens, at: phrase.range.upperBound) != nil else {
            return false
        }
        return states.match(in: sentence.tokens, at: phrase.range.lowerBound - 1) != nil
    }

    private static let onLand = PhraseList("на ?общей площади", "on|covering|with a total area")
    private static let states = PhraseList("ликвидирован*|локализован*|потушен*|действу*|зарегистрирован*")

    private static func continues(_ phrase: NumberPhrase, _ sentence: Sentence) -> Bool {
        let (before, end) = (sentence.text(at: phrase.range.lowerBound - 1), phrase.range.upperBound)
        if phrase.isWords && phrase.high < 2 { return false }
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

    private static func followedByTime(_ end: Int, _ sentence: Sentence) -> Bool {
        ["%", "percent", "per", "hours", "days", "июля", "августа", "процентов"].contains(sentence.text(at: end))
    }

    /// "137 in the Irkutsk Region".
    private static func isPlace(_ group: AreaGroup, behind end: Int, _ sentence: Sentence) -> Bool {
        guard ["in", "в", "во"].contains(sentence.text(at: end)) else { return false }
        return group.range.lowerBound - end <= 3 && group.range.lowerBound > end
    }

    private static let shares = PhraseList(
        "вновь|ранее|уже", "в зоне|зонах", "действующ*|локализован*|новых|крупных")

    private static let followers = PhraseList(
        "of them|these|those|which", "out of control", "deemed|classified out", "из них|которых",
        "are|were|remain|remained active|contained|localised|localized|extinguished|uncontrolled",
        "локализован*|ликвидирован*|действу*|потушен*")
}
