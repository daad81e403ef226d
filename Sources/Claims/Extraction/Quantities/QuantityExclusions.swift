/// Tells quantities that are of something else than a fire and what is done about it.
struct QuantityExclusions {
    let sentence: Sentence

    func excludes(_ mention: QuantityMention) -> Bool {
        sentence.title?.isOfOther == true || isPrescribed(mention)
            || isThreshold(mention) || isOfOldDisaster(mention) || isAverage(mention) || isFirstGuess(mention)
            || isBought(mention)
            || (mention.subject == .area && (isSmoke(mention) || isTerritory(mention) || isForecast(mention)))
    }

    /// Whether a line is of something else than the wildfires of a season.
    static func isOfOther(_ line: ArraySlice<Token>) -> Bool {
        (means.occurs(in: line) && !againstMean.occurs(in: line)) || prescribed.occurs(in: line)
    }

    /// "66,510 prescribed fires": set on purpose, under control.
    private func isPrescribed(_ mention: QuantityMention) -> Bool {
        guard mention.subject == .count || mention.subject == .area else { return false }
        return Self.prescribed.occurs(in: sentence.before(mention.range.lowerBound, reach: 6))
            || Self.prescribed.occurs(in: sentence.tokens[mention.range])
            || Self.prescribed.match(in: sentence.tokens, at: mention.range.upperBound) != nil
    }

    private static let means = PhraseList(
        "average|averages|avg", "mean|means of|for", "норма", "среднемноголетн*", "средн* многолетн*", "в среднем")
    /// "Above average": how this season is.
    private static let againstMean = PhraseList(
        "above|below|exceeds|than ?- ?the ?_ ?_ average", "выше|ниже|больше|меньше среднемноголетн*|нормы|среднего")
    private static let prescribed = PhraseList(
        "prescribed|controlled burn|burns|burning|fire|fires", "planned burn|burns|burning|ignitions", "rx fires|acres",
        "профилактическ* отжиг*|выжиган*|пал*", "контролируем* отжиг*|выжиган*|пал*", "планов* выжиган*")

    /// "Around 4.4 million acres yearly".
    private func isAverage(_ mention: QuantityMention) -> Bool {
        Self.averages.occurs(in: sentence.before(mention.range.lowerBound, reach: 4))
            || Self.yearly.match(in: sentence.tokens, at: mention.range.upperBound) != nil
    }

    private static let averages = PhraseList(
        "average|averages|averaged|averaging|typically|normally", "в среднем", "ежегодно|обычно")
    private static let yearly = PhraseList("yearly|annually", "a|per|each|every year", "ежегодно", "в год")

    /// "Initially estimated at 40 acres but cut to 10".
    private func isFirstGuess(_ mention: QuantityMention) -> Bool {
        let clause = sentence.clause(around: mention.range)
        if Self.thought.occurs(in: sentence.after(mention.range.upperBound, reach: 8)) { return true }
        return Self.first.occurs(in: clause[..<mention.range.lowerBound])
            && Self.later.occurs(in: clause[mention.range.upperBound...])
    }

    private static let thought = PhraseList(
        "was|were thought|believed|said to|initially|originally", "was|were thought")
    private static let first = PhraseList(
        "initially|originally|previously", "at first", "изначально|первоначально", "сначала")
    private static let later = PhraseList("but|later|now|revised|slashed", "но|однако|затем|позже|позднее|уточн*")

    private func isBought(_ mention: QuantityMention) -> Bool {
        [.aircraft, .vehicles].contains(mention.subject)
            && Self.buying.occurs(in: sentence.before(mention.range.lowerBound, reach: 8))
    }

    private static let buying = PhraseList(
        "buy|bought|purchase|purchased|procurement|procure|order", "закуп*|приобр*|купи*")

    /// "(10 acres or greater)", "every fire of more than 5,000 acres": what counts, and not what was counted.
    private func isThreshold(_ mention: QuantityMention) -> Bool {
        let end = mention.range.upperBound
        if Self.orMore.match(in: sentence.tokens, at: end) != nil { return true }
        return mention.subject == .area && mention.hedge != nil
            && (Self.rules.occurs(in: sentence.tokens[..<mention.range.lowerBound])
                || Self.rulesBehind.occurs(in: sentence.tokens[min(end, sentence.tokens.endIndex)...]))
    }

    private static let orMore = PhraseList(
        "or|and greater|larger|bigger|above", "or more in size", "и более относ*|счита*", "и выше")
    private static let rules = PhraseList(
        "every|any|each fire|wildfire|blaze|bushfire", "snapshot|list|lists|listing|table|map of|every|all|includes",
        "defined|classified|considered as|if|to", "кажд*|люб* пожар*|возгоран*", "крупн*|крупны счита*|относ*|являют*")
    private static let rulesBehind = PhraseList(
        "are|is considered|classified|defined|listed", "listed in|by", "относ* к|ко", "счита* крупн*")

    /// "The 1983 blaze that killed 47": people of another time.
    private func isOfOldDisaster(_ mention: QuantityMention) -> Bool {
        guard [.casualties, .evacuation, .damage].contains(mention.subject) else { return false }
        let before = sentence.tokens[..<mention.range.lowerBound]
        return before.indices.dropLast().contains { index in
            let token = before[index]
            guard let year = token.number?.value, token.range.count == 4, (1_800..<2_100).contains(year),
                year != Double(sentence.publishedYear ?? 0), before[index + 1].isWord
            else { return false }
            return Self.articles.contains(sentence.text(at: index - 1))
                && Self.disasters.match(in: before, at: index + 1) != nil
        }
    }

    private static let articles: Set<String> = ["a", "the", "in", "since", "than", "of", "'s"]
    private static let disasters = PhraseList(
        "?_ ?_ fire|fires|wildfire|wildfires|blaze|blazes|bushfire|bushfires|disaster|tsunami|earthquake|hurricane|flood|floods|inferno|season"
    )

    /// "Smoke from the fires covers 4 million square kilometres": the land under smoke did not burn.
    private func isSmoke(_ mention: QuantityMention) -> Bool {
        let clause = sentence.clause(around: mention.range)
        let before = clause[..<mention.range.lowerBound]
        guard let smoke = Self.smoke.all(in: before).last else { return false }
        let between = before[smoke.upperBound...]
        if Self.burned.occurs(in: between) { return false }
        return !Self.fires.all(in: between).contains { fire in
            let origin = sentence.tokens[max(smoke.lowerBound, fire.lowerBound - 5)..<fire.lowerBound]
            return !origin.contains { Self.origins.contains($0.text) }
        }
    }

    static let smoke = PhraseList(
        "smoke|smog|haze|plume|plumes|ash ?cloud", "дым|дыма|дымом|дымка|дымкой|смог|смогом|задымлен*|шлейф*|гарь|гари")
    private static let origins: Set<String> = [
        "from", "of", "by", "to", "over", "above", "от", "с", "из-за", "после", "над", "вследствие", "при", "дым",
        "дыма", "smoke",
    ]
    private static let burned = PhraseList(
        "burned|burnt|burning|scorched|charred|destroyed|consumed|blackened|devastated|raging|ravaged|ablaze",
        "on fire",
        "сгорел*|выгорел*|горит|горят|горело|пройден*|уничтож*", "охвач* ?огнем ?пожар*")
    private static let fires = PhraseList("fire|fires|wildfire*|blaze|blazes|bushfire*", "пожар*|возгоран*|огонь|очаг*")

    /// "Yakutia covers 3 million square kilometres": how large an area is.
    private func isTerritory(_ mention: QuantityMention) -> Bool {
        if sentence.text(at: mention.range.lowerBound - 1) == "'s" { return true }
        let clause = sentence.clause(around: mention.range)
        guard let group = sentence.groups.last(where: { $0.range.upperBound <= mention.range.lowerBound }),
            clause.startIndex <= group.range.lowerBound, !Self.places.contains(group.lead)
        else { return false }
        let about = sentence.tokens[clause.startIndex..<mention.range.upperBound]
        let between = sentence.tokens[group.range.upperBound..<mention.range.lowerBound]
        let isSize =
            Self.extent.occurs(in: between)
            || ["in", "size"] == sentence.after(mention.range.upperBound, reach: 2).map(\.text)
            || Self.sizes.contains(group.lead)
        return isSize && !FireTopic.occurs(in: about) && !Self.fires.occurs(in: about) && !Self.burned.occurs(in: about)
    }

    private static let places: Set<String> = [
        "in", "across", "over", "throughout", "on", "в", "во", "на", "по", "территории",
    ]
    private static let sizes: Set<String> = ["площадь", "территория", "size", "area"]
    private static let extent = PhraseList(
        "covers|cover|covering|spans|spanning|occupies|occupying|stretches", "has an|a|total area", "занима*|простира*")

    /// "The danger is high on 2 million hectares".
    private func isForecast(_ mention: QuantityMention) -> Bool {
        let clause = sentence.clause(around: mention.range)
        return Self.danger.occurs(in: clause[..<mention.range.lowerBound])
            && !Self.burned.occurs(in: clause) && !Self.underway.occurs(in: clause)
    }

    private static let danger = PhraseList(
        "fire danger|risk|weather", "red flag", "пожарн* опасност*", "класс* пожарн* опасност*|горимост*", "прогнозир*")
    private static let underway = PhraseList(
        "fires|wildfires|blazes ?are|is|have|were|was|that|which",
        "действу*|зарегистрир*|ликвидир*|локализ*|пожаров|очаг*|пожар|пожара")
}
