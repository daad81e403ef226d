/// Finds quantities in a sentence and what they count.
struct QuantityReader {
    let sentence: Sentence

    func quantities() -> [QuantityMention] {
        guard !Modality.isDenial(sentence.tokens) else { return [] }
        var found: [QuantityMention] = []
        let numbers = NumberPhraseReader(tokens: sentence.tokens)
        var index = sentence.tokens.startIndex
        while index < sentence.tokens.endIndex {
            guard let phrase = numbers.phrase(at: index), !isMoney(index), !isDay(phrase), !isNone(phrase),
                !isCompound(phrase), phrase.high > 0
            else {
                index += 1
                continue
            }
            if var mention = mention(phrase, after: found) {
                mention.isEach =
                    sentence.text(at: mention.range.lowerBound - 1) == "по" && mention.subject == .count
                    || sentence.text(at: phrase.range.upperBound) == "each"
                found.append(mention)
            }
            index = max(phrase.range.upperBound, found.last?.range.upperBound ?? 0)
        }
        let isDeadly = found.contains { $0.subject == .casualties }
        let aside = QuantityExclusions(sentence: sentence)
        let kept = found.filter {
            !Modality.isHypothetical($0, in: sentence) && !isEarlierState($0) && !aside.excludes($0)
                && !(isDeadly && $0.subject == .people && isShare($0)) && !isWhole($0, found)
        }
        return kept.filter { mention in !isConversionOfDropped(mention, found, kept) }
    }

    /// "from 600 hectares (1,483 acres) to 11": what is in parentheses goes with the number before.
    func isConversionOfDropped(
        _ mention: QuantityMention, _ found: [QuantityMention], _ kept: [QuantityMention]
    ) -> Bool {
        guard mention.subject == .area, sentence.text(at: mention.range.lowerBound - 1) == "(" else { return false }
        let earlier = found.last { $0.range.upperBound <= mention.range.lowerBound }
        return earlier.map { earlier in
            earlier.range.upperBound == mention.range.lowerBound - 1 && !kept.contains { $0.range == earlier.range }
        } ?? false
    }

    func isMoney(_ index: Int) -> Bool {
        ["$", "€", "£", "₽", "№", "#", "no", "route", "highway", "level", "category"].contains(
            sentence.text(at: index - 1))
    }

    /// "358 of the town's 1,113 structures": how many there are in all.
    func isWhole(_ mention: QuantityMention, _ found: [QuantityMention]) -> Bool {
        guard mention.subject == .damage,
            let part = found.last(where: { $0.range.upperBound <= mention.range.lowerBound }),
            part.isElided, part.subject == .damage
        else { return false }
        return mention.range.lowerBound - part.range.upperBound <= 4
    }

    /// "20 people have died, including three firefighters".
    func isShare(_ mention: QuantityMention) -> Bool {
        !mention.unitRange.isEmpty
            && AreaAttachment.breakdown.occurs(in: sentence.before(mention.range.lowerBound, reach: 2))
    }

    /// "July 31", "2019 bushfires": a date and no amount.
    func isDay(_ phrase: NumberPhrase) -> Bool {
        let token = sentence.tokens[phrase.range.lowerBound]
        let isYear = phrase.range.count == 1 && token.range.count == 4 && (1_950..<2_050).contains(phrase.low)
        if isYear { return measure(after: phrase)?.0.subject != .area }
        let isMonth = MonthNames.month(sentence.text(at: phrase.range.lowerBound - 1)) != nil
        return phrase.high <= 31 && phrase.range.count == 1
            && (isMonth || MonthNames.month(sentence.text(at: phrase.range.upperBound)) != nil)
    }

    /// "ни одного пожара", "no one"; "these two fires" are those that were spoken of already.
    func isNone(_ phrase: NumberPhrase) -> Bool {
        let before = sentence.text(at: phrase.range.lowerBound - 1)
        let after = sentence.text(at: phrase.range.upperBound)
        return ["ни", "these", "those", "both", "эти", "этих", "обоих"].contains(before)
            || ["largest", "biggest", "deadliest", "worst", "крупнейших"].contains(after)
            || Self.rest.occurs(in: sentence.before(phrase.range.lowerBound, reach: 5))
    }

    /// "82-year-old", "16-day heatwave", "35-летний"; but "a 36,000-acre fire" measures land.
    func isCompound(_ phrase: NumberPhrase) -> Bool {
        let end = phrase.range.upperBound
        guard end + 1 < sentence.tokens.endIndex, Letters.isDash(sentence.tokens[end].text),
            sentence.tokens[end].range.lowerBound == sentence.tokens[end - 1].range.upperBound,
            sentence.tokens[end + 1].range.lowerBound == sentence.tokens[end].range.upperBound,
            sentence.tokens[end + 1].isWord
        else { return false }
        return Units.measure(in: sentence.tokens, at: end + 1)?.measure.subject != .area
    }

    /// "All but 10 of the 154 fires": neither number is the answer.
    static let rest = PhraseList(.quantities, "rest")

    func mention(_ phrase: NumberPhrase, after found: [QuantityMention]) -> QuantityMention? {
        let hedge = Hedges.hedge(in: sentence.tokens, before: phrase.range.lowerBound)
        let start = hedge?.start ?? phrase.range.lowerBound
        var mention: QuantityMention
        if let (measure, range) = measure(after: phrase) {
            mention = QuantityMention(
                phrase: phrase, hedge: hedge?.hedge, range: start..<range.upperBound, measure: measure, unitRange: range
            )
        } else {
            if let labelled = labelled(phrase) { return labelled }
            let measure = Units.Measure(subject: .evacuation, unit: .people)
            let end = phrase.range.upperBound
            mention = QuantityMention(
                phrase: phrase, hedge: hedge?.hedge, range: start..<end, measure: measure, unitRange: end..<end)
            if let measure = ElidedUnit.measure(of: phrase, in: sentence, after: found) {
                (mention.measure, mention.isElided) = (measure, true)
                return measure.subject == .damage ? PeopleReader(sentence: sentence).classified(mention) : mention
            }
        }
        return PeopleReader(sentence: sentence).classified(mention)
    }

    /// "grew from 64 hectares to 6,800": the first is no state of now.
    func isEarlierState(_ mention: QuantityMention) -> Bool {
        let opening = sentence.text(at: mention.range.lowerBound - 1)
        guard opening == "from" || opening == "с" || opening == "со" else { return false }
        let later = sentence.after(mention.range.upperBound, reach: 14, marks: [";", "."])
        return later.contains { $0.text == "to" || $0.text == "до" } && Self.growth.occurs(in: sentence.tokens)
    }

    static let growth = PhraseList(.quantities, "growth")
}
