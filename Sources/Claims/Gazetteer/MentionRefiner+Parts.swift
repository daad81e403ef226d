/// Which areas are meant in part, or left out.
extension MentionRefiner {
    /// "за исключением Муйского, Окинского и Баргузинского районов": all names of the list.
    func isExcepted(_ mention: AreaMention) -> Bool {
        let window = tokens[max(tokens.startIndex, mention.range.lowerBound - 14)..<mention.range.lowerBound]
        guard let exception = Self.exceptions.all(in: window).last else { return false }
        return tokens[exception.upperBound..<mention.range.lowerBound].allSatisfy { token in
            Self.articles.contains(token.text) || [",", "and", "и", "or", "'s"].contains(token.text)
                || (token.isWord && (token.isCapitalized || Self.genitives.contains { token.text.hasSuffix($0) }))
        }
    }

    static let genitives = ["ого", "его", "ских", "районов", "района", "округа", "districts", "counties"]

    func markPart(_ mention: inout AreaMention) {
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

    /// "In the West and Alaska": a part of the United States, and not that state alone.
    func widen(_ mention: inout AreaMention) {
        guard mention.kind == .region, mention.code.hasPrefix("US-"), !mention.isOfOffice else { return }
        let start = mention.range.lowerBound
        let before = tokens[max(tokens.startIndex, start - 6)..<start]
        if let wide = Self.wideAnd.all(in: before).last, wide.upperBound == start,
            tokens[wide.lowerBound + 1].isCapitalized
        {
            mention = AreaMention(
                range: wide.lowerBound..<mention.range.upperBound, code: "US", kind: .country, part: .part)
        } else if let wide = Self.andWide.match(in: tokens, at: mention.range.upperBound),
            tokens[wide.upperBound - 1].isCapitalized
        {
            mention = AreaMention(range: start..<wide.upperBound, code: "US", kind: .country, part: .part)
        }
    }

    static let wideAnd = PhraseList(.areas, "wideAnd")
    static let andWide = PhraseList(.areas, "andWide")

    /// "в одном из районов Иркутской области", "in the regions of Siberia"; but not "во всех районах".
    func heads(_ window: ArraySlice<Token>, _ index: Int, _ mention: AreaMention) -> Range<Int>? {
        let isWide = mention.kind == .macro || mention.kind == .country
        guard mention.kind == .region || isWide, !Self.all.occurs(in: window[..<index]) else { return nil }
        return (isWide ? Self.regions : Self.districts).match(in: window, at: index)
    }

    static let all = PhraseList(.areas, "all")

    static let regions = PhraseList(.areas, "regions")

    static let districts = PhraseList(.areas, "districts")

    /// "…and one in Yakutia", after districts have been counted.
    func elided(_ mention: AreaMention) -> Int? {
        var index = mention.range.lowerBound - 1
        while let word = token(index), Self.articles.contains(word.text) { index -= 1 }
        guard let word = token(index), let value = NumberWords.value(of: word.text) ?? word.number?.value, value < 60,
            index < mention.range.lowerBound - 1,
            DistrictCount.nouns.occurs(in: tokens[tokens.startIndex..<index])
        else { return nil }
        return Int(value)
    }

    static let articles = WordLists.words(.areas, "articles")

    func isLinked(_ end: Int, _ mention: AreaMention) -> Bool {
        guard end <= mention.range.lowerBound else { return false }
        return tokens[end..<mention.range.lowerBound].allSatisfy { Self.articles.contains($0.text) || $0.text == "'s" }
    }

    static let exceptions = PhraseList(.areas, "exceptions")

    static let parts = PhraseList(.areas, "parts")
}
