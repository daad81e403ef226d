/// Where smoke is, as against where it comes from.
extension SmokeReader {
    /// The areas behind the verb, or else before it; never those that burn.
    func groups(of words: Range<Int>, _ smokes: [Range<Int>]) -> [AreaGroup] {
        let clause = sentence.clause(around: words)
        let own = sentence.groups.filter { group in
            clause.indices.overlaps(group.range) && !group.mentions.allSatisfy(\.isOfOffice)
                && !isOrigin(group.range, smokes)
        }
        let behind = own.filter { $0.range.lowerBound >= words.upperBound && !isNextClause(words, $0) }
        guard behind.isEmpty else { return behind }
        return own.filter { $0.range.upperBound <= words.lowerBound && !isOfAnother($0, words) }
    }

    /// "Smoke reached Cyprus, and haze hung over Bodrum": another verb stands before the area or behind it.
    private func isOfAnother(_ group: AreaGroup, _ words: Range<Int>) -> Bool {
        let before = sentence.tokens[..<words.lowerBound]
        return Self.tellings.contains { phrases, _ in phrases.all(in: before).contains { !$0.overlaps(group.range) } }
    }

    /// ", while skies over Anchorage": of another verb.
    private func isNextClause(_ words: Range<Int>, _ group: AreaGroup) -> Bool {
        Self.contrasts.occurs(in: sentence.tokens[words.upperBound..<group.range.lowerBound])
    }

    /// "Smoke from fires in Siberia", "дым от пожаров в Якутии".
    func isOrigin(_ place: Range<Int>, _ smokes: [Range<Int>]) -> Bool {
        let start = smokes.last { $0.upperBound <= place.lowerBound }?.upperBound ?? sentence.tokens.startIndex
        let before = sentence.tokens[start..<place.lowerBound]
        guard let from = Self.origins.all(in: before).last else { return false }
        let between = sentence.tokens[from.upperBound..<place.lowerBound]
        guard between.count <= 5, !between.contains(where: { $0.number != nil || $0.text == ";" }) else { return false }
        return !Self.tellings.contains { $0.0.occurs(in: between) }
    }

    /// A name behind the verb, or before a passive one, that is of no area.
    func place(of words: Range<Int>, _ range: Range<Int>) -> Range<Int>? {
        let behind = sentence.after(range.upperBound, reach: 7, marks: [";", ":", "."])
        if let name = name(in: behind, lead: Self.towns) { return name }
        if words.upperBound < range.upperBound,
            let name = name(in: sentence.tokens[words.upperBound..<range.upperBound], lead: Self.towns)
        {
            return name
        }
        guard range.lowerBound == words.lowerBound || Self.towns.occurs(in: sentence.before(range.lowerBound, reach: 4))
        else { return nil }
        return name(in: sentence.before(range.lowerBound, reach: 3), lead: Self.towns)
    }

    /// Capitalised words that begin the stretch, behind words such as "the city of".
    private func name(in stretch: ArraySlice<Token>, lead: PhraseList) -> Range<Int>? {
        var start = stretch.startIndex
        while start < stretch.endIndex, !stretch[start].isCapitalized || Self.fillers.contains(stretch[start].text) {
            guard Self.fillers.contains(stretch[start].text) || lead.match(in: stretch, at: start) != nil else {
                return nil
            }
            start += 1
        }
        var end = start
        while end < stretch.endIndex, stretch[end].isCapitalized, stretch[end].isWord, end - start < 3 { end += 1 }
        let isTown = start < end && isTown(start..<end)
        return isTown ? start..<end : nil
    }

    private func isTown(_ name: Range<Int>) -> Bool {
        let isArea = sentence.groups.contains { group in
            group.range.overlaps(name) && !group.mentions.allSatisfy { $0.kind == .settlement }
        }
        let first = sentence.tokens[name.lowerBound]
        return !isArea && !Self.noTowns.occurs(in: sentence.tokens[name])
            && Self.noTowns.match(in: sentence.tokens, at: name.upperBound) == nil
            && AreaHeads.match(in: sentence.tokens, at: name.upperBound) == nil
            && MonthNames.month(first.text) == nil && MonthNames.weekday(first.text) == nil
            && !Self.adjectives.contains { first.text.hasSuffix($0) }
    }
}
