/// Takes out names that are no places here, and says which areas are meant in part.
struct MentionRefiner {
    let gazetteer: Gazetteer
    let tokens: ArraySlice<Token>
    let context: [String]

    func refined(_ mentions: [AreaMention]) -> [AreaMention] {
        mentions.filter { !isNoPlace($0, among: mentions) }.map { mention in
            var mention = mention
            mention.isOfOffice = isOfOffice(mention)
            markPart(&mention)
            return mention
        }
    }

    private func token(_ index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

    private func isNoPlace(_ mention: AreaMention, among mentions: [AreaMention]) -> Bool {
        let (before, after) = (token(mention.range.lowerBound - 1), token(mention.range.upperBound))
        if after?.text == "time" || after?.text == "standard" { return true }
        if let before, ["greenpeace", "wwf", "bank", "post", "times"].contains(before.text) { return true }
        if mention.kind == .country, token(mention.range.lowerBound)?.text == "macedonia" { return true }
        guard mention.kind == .country || mention.kind == .macro else { return false }
        if after?.text == "'s" { return isOwner(mention, among: mentions) }
        if mention.kind == .country, isOfOffice(mention) { return true }
        return mention.kind == .country
            && (after.map { Self.offices.match(in: tokens, at: mention.range.upperBound) != nil && !$0.isMark } ?? false)
    }

    /// "Russia's Emergencies Ministry", but not "Russia's forests" or "Russia's Far East".
    private func isOwner(_ mention: AreaMention, among mentions: [AreaMention]) -> Bool {
        let next = mention.range.upperBound + 1
        if mentions.contains(where: { $0.range.lowerBound == next }) { return false }
        guard let token = token(next) else { return false }
        return token.isCapitalized || Self.offices.match(in: tokens, at: next) != nil
    }

    private func isOfOffice(_ mention: AreaMention) -> Bool {
        let start = mention.range.lowerBound
        if Self.offices.match(in: tokens, at: mention.range.upperBound) != nil { return true }
        if let next = token(mention.range.upperBound), next.text == "'s",
            Self.offices.match(in: tokens, at: mention.range.upperBound + 1) != nil
        {
            return true
        }
        return Self.officesBefore.all(in: tokens[max(tokens.startIndex, start - 5)..<start]).contains {
            tokens[$0.upperBound..<start].allSatisfy { Self.links.contains($0.text) }
        }
    }

    private static let links: Set<String> = ["of", "the", "in", "for", "республики", "по", "в", "россии", "рф"]

    private static let offices = PhraseList(
        "governor|gov|premier|president|leader|minister|authorities|officials|government|ministry|emergencies|forestry|military|army|police|firefighters|kremlin|department|office|university|legislature|senator|congressman",
        "emergency ministry|services|service|minister",
        "federal|national forestry|forest|fire|agency|service|ministry|weather", "state emergency",
        "fire service|services",
        "health|environment|forest|fire authority|department|agency|officials|service|commissioner|chief")

    private static let officesBefore = PhraseList(
        "governor|government|president|premier|authorities|head|ministry|minister|administration|officials|mayor",
        "мчс|минобороны|рослесхоз*|минприроды|минэкологии|гу|главк|управлени*|министерств*|минлесхоз*|мид|гумчс",
        "президент*|премьер*|глава|главы|главе|главой|губернатор*|власти|властей|властям|правительств*|министр*|врио|администраци*|прокуратур*|парламент*|жител*"
    )

    /// "за исключением Муйского, Окинского и Баргузинского районов": all names of the list.
    private func isExcepted(_ mention: AreaMention) -> Bool {
        let window = tokens[max(tokens.startIndex, mention.range.lowerBound - 14)..<mention.range.lowerBound]
        guard let exception = Self.exceptions.all(in: window).last else { return false }
        return tokens[exception.upperBound..<mention.range.lowerBound].allSatisfy { token in
            Self.articles.contains(token.text) || [",", "and", "и", "or", "'s"].contains(token.text)
                || (token.isWord && (token.isCapitalized || Self.genitives.contains { token.text.hasSuffix($0) }))
        }
    }

    private static let genitives = ["ого", "его", "ских", "районов", "района", "округа", "districts", "counties"]

    private func markPart(_ mention: inout AreaMention) {
        if isExcepted(mention) {
            mention.part = .except
            return
        }
        let window = tokens[max(tokens.startIndex, mention.range.lowerBound - 7)..<mention.range.lowerBound]
        for index in window.indices {
            if let range = Self.parts.match(in: window, at: index) ?? heads(window, index, mention),
                isLinked(range.upperBound, mention)
            {
                mention.part = .part
                return
            }
            if let count = DistrictCount.read(tokens[index..<mention.range.lowerBound], at: index),
                isLinked(count.end, mention)
            {
                mention.part = .part
                mention.districtCount = count.value
                return
            }
        }
        if mention.kind == .settlement { mention.part = .part }
        if let count = elided(mention) {
            mention.part = .part
            mention.districtCount = count
        }
    }

    /// "в одном из районов Иркутской области", "in the regions of Siberia"; but not "во всех районах".
    private func heads(_ window: ArraySlice<Token>, _ index: Int, _ mention: AreaMention) -> Range<Int>? {
        let isWide = mention.kind == .macro || mention.kind == .country
        guard mention.kind == .region || isWide, !Self.all.occurs(in: window[..<index]) else { return nil }
        return (isWide ? Self.regions : Self.districts).match(in: window, at: index)
    }

    private static let all = PhraseList("всех|все|all|each|every")
    private static let regions = PhraseList("регион*|субъект*", "regions|provinces|states of")
    private static let districts = PhraseList(
        "район|районе|районах|районов|улусе|улусах", "district|districts|county|counties of")

    /// "…and one in Yakutia", after districts have been counted.
    private func elided(_ mention: AreaMention) -> Int? {
        var index = mention.range.lowerBound - 1
        while let word = token(index), Self.articles.contains(word.text) { index -= 1 }
        guard let word = token(index), let value = NumberWords.value(of: word.text) ?? word.number?.value, value < 60,
            index < mention.range.lowerBound - 1,
            DistrictCount.nouns.occurs(in: tokens[tokens.startIndex..<index])
        else { return nil }
        return Int(value)
    }

    private static let articles: Set<String> = [
        "of", "in", "the", "republic", "в", "во", "республики", "республике", "—", "–", "-", "is",
    ]

    private func isLinked(_ end: Int, _ mention: AreaMention) -> Bool {
        guard end <= mention.range.lowerBound else { return false }
        return tokens[end..<mention.range.lowerBound].allSatisfy { Self.articles.contains($0.text) || $0.text == "'s" }
    }

    private static let exceptions = PhraseList("except ?for", "excluding", "кроме", "за исключением")

    private static let parts = PhraseList(
        "part|parts of",
        "northern|southern|eastern|western|central|north|south|north-eastern|northeastern|southeast|southeastern|southwest|northwest|coastal|rural",
        "north|south|east|west|northwest|northeast|southwest|southeast|center|centre of",
        "areas|corner|swaths|swathes of",
        "several|some|number ?of districts|counties|areas of|in", "час* территори*", "част*",
        "север*|юг*|запад*|восток*|центральн*|юго-*|северо-*",
        "ряд* районов", "нескольк* район*", "отдельн* район*")
}

/// "two districts of", "in five counties", "в двух районах".
enum DistrictCount {
    static let nouns = PhraseList(
        "district|districts|county|counties|municipalities|municipality|communes|regions|provinces|states|territories",
        "regional districts",
        "район|районах|районов|районе|района|районы|муниципалитет*|улус*|субъект*|регион|региона|регионах|регионов|регионе|округах|округов",
        "муниципальн* образовани*|район*|округ*")

    static func read(_ tokens: ArraySlice<Token>, at index: Int) -> (value: Int, end: Int, isRegions: Bool)? {
        guard index < tokens.endIndex, let number = NumberPhraseReader(tokens: tokens).phrase(at: index),
            number.low < 100, number.low >= 1, number.low == number.low.rounded()
        else { return nil }
        var end = number.range.upperBound
        for _ in 0..<2 where end < tokens.endIndex && nouns.match(in: tokens, at: end) == nil && tokens[end].isWord {
            end += 1
        }
        guard let noun = nouns.match(in: tokens, at: end) else { return nil }
        let text = tokens[noun.lowerBound].text
        let isRegions = ["region", "субъек", "регион", "state", "provin", "territ"].contains { text.hasPrefix($0) }
        return (Int(number.low), noun.upperBound, isRegions)
    }
}
