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

    private static let means = PhraseList(.quantities, "means")
    /// "Above average": how this season is.
    private static let againstMean = PhraseList(.quantities, "againstMean")
    private static let prescribed = PhraseList(.quantities, "prescribed")

    /// "Around 4.4 million acres yearly".
    private func isAverage(_ mention: QuantityMention) -> Bool {
        Self.averages.occurs(in: sentence.before(mention.range.lowerBound, reach: 4))
            || Self.yearly.match(in: sentence.tokens, at: mention.range.upperBound) != nil
    }

    private static let averages = PhraseList(.quantities, "averages")
    private static let yearly = PhraseList(.quantities, "yearly")

    /// "Initially estimated at 40 acres but cut to 10".
    private func isFirstGuess(_ mention: QuantityMention) -> Bool {
        let clause = sentence.clause(around: mention.range)
        if Self.thought.occurs(in: sentence.after(mention.range.upperBound, reach: 8)) { return true }
        return Self.first.occurs(in: clause[..<mention.range.lowerBound])
            && Self.later.occurs(in: clause[mention.range.upperBound...])
    }

    private static let thought = PhraseList(.quantities, "thought")
    private static let first = PhraseList(.quantities, "first")
    private static let later = PhraseList(.quantities, "later")

    private func isBought(_ mention: QuantityMention) -> Bool {
        [.aircraft, .vehicles].contains(mention.subject)
            && Self.buying.occurs(in: sentence.before(mention.range.lowerBound, reach: 8))
    }

    private static let buying = PhraseList(.quantities, "buying")

    /// "(10 acres or greater)", "every fire of more than 5,000 acres": what counts, and not what was counted.
    private func isThreshold(_ mention: QuantityMention) -> Bool {
        let end = mention.range.upperBound
        if Self.orMore.match(in: sentence.tokens, at: end) != nil { return true }
        return mention.subject == .area && mention.hedge != nil
            && (Self.rules.occurs(in: sentence.tokens[..<mention.range.lowerBound])
                || Self.rulesBehind.occurs(in: sentence.tokens[min(end, sentence.tokens.endIndex)...]))
    }

    private static let orMore = PhraseList(.quantities, "orMore")
    private static let rules = PhraseList(.quantities, "rules")
    private static let rulesBehind = PhraseList(.quantities, "rulesBehind")

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

    private static let articles = WordLists.words(.quantities, "articles")
    private static let disasters = PhraseList(.quantities, "disasters")

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

    static let smoke = PhraseList(.quantities, "smoke")
    private static let origins = WordLists.words(.quantities, "origins")
    private static let burned = PhraseList(.quantities, "burned")
    private static let fires = PhraseList(.quantities, "fires")

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

    private static let places = WordLists.words(.quantities, "quantityExclusions.places")
    private static let sizes = WordLists.words(.quantities, "sizes")
    private static let extent = PhraseList(.quantities, "extent")

    /// "The danger is high on 2 million hectares".
    private func isForecast(_ mention: QuantityMention) -> Bool {
        let clause = sentence.clause(around: mention.range)
        return Self.danger.occurs(in: clause[..<mention.range.lowerBound])
            && !Self.burned.occurs(in: clause) && !Self.underway.occurs(in: clause)
    }

    private static let danger = PhraseList(.quantities, "danger")
    private static let underway = PhraseList(.quantities, "underway")
}
