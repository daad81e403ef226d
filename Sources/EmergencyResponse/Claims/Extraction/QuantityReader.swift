/// Finds quantities in a sentence and what they count.
struct QuantityReader {
    let sentence: Sentence

    func quantities() -> [QuantityMention] {
        guard !Modality.isDenial(sentence.tokens) else { return [] }
        var found: [QuantityMention] = []
        let numbers = NumberPhraseReader(tokens: sentence.tokens)
        var index = sentence.tokens.startIndex
        while index < sentence.tokens.endIndex {
            guard let phrase = numbers.phrase(at: index), !isMoney(index), !isDay(phrase), !isNone(phrase) else {
                index += 1
                continue
            }
            if let mention = mention(phrase, after: found) { found.append(mention) }
            index = max(phrase.range.upperBound, found.last?.range.upperBound ?? 0)
        }
        let isDeadly = found.contains { $0.subject == .casualties }
        return found.filter {
            !Modality.isHypothetical($0, in: sentence) && !isEarlierState($0)
                && !(isDeadly && $0.subject == .people && isShare($0))
        }
    }

    private func isMoney(_ index: Int) -> Bool {
        ["$", "€", "£", "₽", "№", "#", "no", "route", "highway", "level", "category"].contains(
            sentence.text(at: index - 1))
    }

    /// "20 people have died, including three firefighters".
    private func isShare(_ mention: QuantityMention) -> Bool {
        AreaAttachment.breakdown.occurs(in: sentence.before(mention.range.lowerBound, reach: 2))
    }

    /// "July 31", "2019 bushfires": a date and no amount.
    private func isDay(_ phrase: NumberPhrase) -> Bool {
        let token = sentence.tokens[phrase.range.lowerBound]
        let isYear = phrase.range.count == 1 && token.range.count == 4 && (1_950..<2_050).contains(phrase.low)
        if isYear { return measure(after: phrase)?.0.subject != .area }
        let isMonth = MonthNames.month(sentence.text(at: phrase.range.lowerBound - 1)) != nil
        return phrase.high <= 31 && phrase.range.count == 1
            && (isMonth || MonthNames.month(sentence.text(at: phrase.range.upperBound)) != nil)
    }

    /// "ни одного пожара", "no one"; "these two fires" are those that were spoken of already.
    private func isNone(_ phrase: NumberPhrase) -> Bool {
        let before = sentence.text(at: phrase.range.lowerBound - 1)
        let after = sentence.text(at: phrase.range.upperBound)
        return ["ни", "these", "those", "both", "эти", "этих", "обоих"].contains(before)
            || ["largest", "biggest", "deadliest", "worst", "крупнейших"].contains(after)
    }

    private func mention(_ phrase: NumberPhrase, after found: [QuantityMention]) -> QuantityMention? {
        let hedge = Hedges.hedge(in: sentence.tokens, before: phrase.range.lowerBound)
        let start = hedge?.start ?? phrase.range.lowerBound
        var mention: QuantityMention
        if let (measure, range) = measure(after: phrase) {
            mention = QuantityMention(
                phrase: phrase, hedge: hedge?.hedge, range: start..<range.upperBound, measure: measure, unitRange: range
            )
        } else {
            let measure = Units.Measure(subject: .evacuation, unit: .people)
            let end = phrase.range.upperBound
            mention = QuantityMention(
                phrase: phrase, hedge: hedge?.hedge, range: start..<end, measure: measure, unitRange: end..<end)
            if let measure = ElidedUnit.measure(of: phrase, in: sentence, after: found) {
                (mention.measure, mention.isElided) = (measure, true)
                return mention
            }
        }
        return PeopleReader(sentence: sentence).classified(mention)
    }

    /// The noun behind a number, past at most four adjectives.
    private func measure(after phrase: NumberPhrase) -> (Units.Measure, Range<Int>)? {
        var index = phrase.range.upperBound
        if Letters.isDash(sentence.text(at: index)), sentence.tokens[index].range.count == 1 { index += 1 }
        if let range = Self.wild.match(in: sentence.tokens, at: index) { index = range.upperBound }
        for skipped in 0...4 {
            if let (measure, end) = Units.measure(in: sentence.tokens, at: index) {
                let isLand = measure.subject == .area
                guard !isLand || skipped <= 1, !isPartOfName(end) else { return nil }
                return (measure, index..<end)
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

    private static let wild = PhraseList("out of control", "out-of-control")

    /// "fire trucks", "fire officials": the noun found is not the one that is counted.
    private func isPartOfName(_ end: Int) -> Bool {
        Self.compounds.contains(sentence.text(at: end))
    }

    private static let compounds: Set<String> = [
        "officials", "chiefs", "stations", "station", "departments", "crews", "seasons", "agencies", "deaths", "zones",
        "districts", "managers", "experts", "season", "bases",
    ]

    private static let breaks: Set<String> = [
        "in", "on", "at", "of", "and", "or", "the", "to", "from", "with", "by", "for", "were", "was", "are", "is",
        "have",
        "has", "had", "that", "which", "as", "than", "after", "since", "during", "percent", "per", "times", "years",
        "year",
        "days", "hours", "miles", "kilometers", "kilometres", "km", "months", "weeks", "including", "more", "died",
        "в", "на", "из", "и", "с", "по", "от", "до", "за", "для", "при", "к", "о", "об", "процентов", "процента",
        "раза", "раз",
        "лет", "года", "год", "году", "часов", "часа", "дней", "суток", "сутки", "км", "метров", "рублей", "июля",
        "августа", "районах", "районов",
        "июня", "сентября", "мая", "апреля", "октября", "регионах", "субъектах",
    ]

    /// "grew from 64 hectares to 6,800": the first is no state of now.
    private func isEarlierState(_ mention: QuantityMention) -> Bool {
        let opening = sentence.text(at: mention.range.lowerBound - 1)
        guard opening == "from" || opening == "с" || opening == "со" else { return false }
        let later = sentence.after(mention.range.upperBound, reach: 14, marks: [";", "."])
        return later.contains { $0.text == "to" || $0.text == "до" } && Self.growth.occurs(in: sentence.tokens)
    }

    private static let growth = PhraseList(
        "grew|grown|grow|rose|risen|increased|expanded|swelled|jumped|fell|dropped|shrank|decreased|down|up|doubled|reduced|went|declined",
        "увелич*|вырос*|возрос*|сократ*|снизил*|уменьш*|расшир*|упал*")
}
