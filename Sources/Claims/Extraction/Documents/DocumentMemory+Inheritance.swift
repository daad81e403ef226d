/// Areas that a sentence without any takes over.
extension DocumentMemory {
    /// The region that "the region", "the republic" or "the territory" of a sentence stands for.
    func sameRegion(in tokens: ArraySlice<Token>) -> [AreaMention]? {
        guard let words = Self.sameRegion.first(in: tokens), !lastRegion.isEmpty else { return nil }
        guard let kind = RegionKind(words: tokens[words]) else { return lastRegion }
        return lastOfKind[kind] ?? lastRegion
    }

    /// Areas of the sentence before; of the last region where a sentence says "in the region".
    func inherited(by tokens: ArraySlice<Token>) -> [AreaMention] {
        if !list.isEmpty, Self.isItem(tokens) { return list }
        if let title, !title.areas.isEmpty, ListTitle.isLine(tokens) { return title.areas }
        if let region = sameRegion(in: tokens) { return region }
        if Self.sameCountry.occurs(in: tokens) { return lastCountry.map(whole) }
        if beginsQuote(tokens), lastAlone.isEmpty { return lastFocus }
        return isAfar(tokens) ? theme.areas.map(whole) : (lastAlone.isEmpty ? section : lastAlone)
    }

    /// A text about "19 regions of Russia" is about Russia.
    func whole(_ mention: AreaMention) -> AreaMention {
        var mention = mention
        (mention.part, mention.districtCount) = (.whole, nil)
        return mention
    }

    /// Whether only the subject of the whole text says where a sentence is.
    func isAfar(_ tokens: ArraySlice<Token>) -> Bool {
        lastAlone.isEmpty && section.isEmpty && (list.isEmpty || !Self.isItem(tokens)) && !theme.areas.isEmpty
            && (title?.areas.isEmpty ?? true || !ListTitle.isLine(tokens))
            && !hasNarrowed
            && sameRegion(in: tokens) == nil
    }

    /// A paragraph that is a quotation goes on about what was said before it.
    func beginsQuote(_ tokens: ArraySlice<Token>) -> Bool {
        tokens.first.map { ["«", "\"", "“", "„"].contains($0.text) } ?? false
    }

    static let sameCountry = PhraseList(.documents, "sameCountry")

    static let sameRegion = PhraseList(.documents, "sameRegion")
}
