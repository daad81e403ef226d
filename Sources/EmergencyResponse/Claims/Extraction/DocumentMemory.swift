/// What earlier sentences leave for later ones.
struct DocumentMemory {
    let gazetteer: Gazetteer
    /// Codes of regions named so far, the newest last.
    private(set) var regions: [String] = []
    private var lastAlone: [AreaMention] = []
    private var lastRegion: [AreaMention] = []
    private var lastCountry: [AreaMention] = []
    /// What the last sentence that named areas was about, in whatever paragraph.
    private var lastFocus: [AreaMention] = []
    /// Of the last line that was only a heading.
    private var section: [AreaMention] = []
    /// Of a line that ended with a colon, for the lines of the list below it.
    private var list: [AreaMention] = []
    private(set) var listTime: ClaimTime?
    private(set) var hasCounted = false
    /// The last area named lies within that of the whole text: which of them a new paragraph is about, is open.
    private var hasNarrowed = false
    private var isOfForces = false
    private var theme = DocumentTheme()

    init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

    mutating func note(_ sentence: Sentence, endsParagraph: Bool, isHeading: Bool, counts: Bool) {
        hasCounted = counts && !endsParagraph
        if Self.likened.occurs(in: sentence.tokens) { return }
        let groups = sentence.groups.filter {
            !$0.mentions.allSatisfy(\.isOfOffice) && !["from", "из"].contains($0.lead)
        }
        for mention in sentence.groups.flatMap(\.mentions) where mention.kind == .region || mention.kind == .macro {
            regions.removeAll { $0 == mention.code }
            regions.append(mention.code)
        }
        theme.note(sentence.groups, gazetteer)
        if groups.flatMap(\.mentions).contains(where: isOutsideSection) { section = [] }
        if !groups.isEmpty { hasNarrowed = !Self.isItem(sentence.tokens) && theme.isWider(than: groups, gazetteer) }
        if let group = groups.first, Set(groups.map(\.codes)).count == 1 {
            lastAlone = group.mentions.count > 4 ? [] : group.mentions
            if group.mentions.count == 1, group.mentions[0].kind == .region { lastRegion = group.mentions }
            if group.mentions.count == 1, group.mentions[0].kind == .country { lastCountry = group.mentions }
        } else if groups.count > 1 {
            lastAlone = innermost(groups)
        }
        if lastRegion.isEmpty, let office = sentence.groups.first(where: Self.isOfRegion) {
            lastRegion = office.mentions
        }
        if Self.sameRegion.occurs(in: sentence.tokens), groups.isEmpty, !lastRegion.isEmpty { lastAlone = lastRegion }
        noteList(sentence, groups)
        if groups.flatMap(\.mentions).contains(where: { $0.districtCount != nil }) { lastAlone = [] }
        if !lastAlone.isEmpty || !groups.isEmpty { lastFocus = lastAlone }
        if endsParagraph { lastAlone = [] }
        if isHeading, sentence.tokens.count <= 14, groups.count == 1, let mentions = groups.first?.mentions,
            mentions.allSatisfy({ $0.kind == .region || $0.kind == .district || $0.kind == .county })
        {
            section = mentions
        }
    }

    private func isOutsideSection(_ mention: AreaMention) -> Bool {
        !section.contains { $0.code == mention.code || gazetteer.contains($0.code, mention.code) }
    }

    /// "Centre of the Krasnoyarsk Territory … in the Idrinsky district": the place that lies in all the others.
    private func innermost(_ groups: [AreaGroup]) -> [AreaMention] {
        let inner = groups.first { group in
            group.mentions.allSatisfy { $0.kind == .district || $0.kind == .county }
                && groups.allSatisfy { other in
                    other == group
                        || other.mentions.allSatisfy { wide in
                            group.mentions.allSatisfy { wide.code == $0.code || gazetteer.contains(wide.code, $0.code) }
                        }
                }
        }
        return inner?.mentions ?? []
    }

    /// "The governor of the Krasnoyarsk Territory": it may be "the territory" later.
    private static func isOfRegion(_ group: AreaGroup) -> Bool {
        group.mentions.count == 1 && group.mentions[0].kind == .region && group.mentions[0].isOfOffice
    }

    /// A list lasts as long as its lines begin with a mark.
    private mutating func noteList(_ sentence: Sentence, _ groups: [AreaGroup]) {
        if sentence.tokens.last?.text == ":" {
            list = Set(groups.map(\.codes)).count == 1 ? groups[0].mentions : (groups.isEmpty ? sentence.inherited : [])
            listTime = sentence.time
            isOfForces = Self.forces.occurs(in: sentence.tokens)
        } else if !Self.isItem(sentence.tokens) {
            (list, listTime, isOfForces) = ([], nil, false)
        }
    }

    static func isItem(_ tokens: ArraySlice<Token>) -> Bool {
        tokens.first.map { Letters.isDash($0.text) || ["•", "*", "·"].contains($0.text) } ?? false
    }

    func listsForces(_ tokens: ArraySlice<Token>) -> Bool { isOfForces && Self.isItem(tokens) }

    /// Another country is named only to show how much that is.
    private static let likened = PhraseList("by|for|in comparison", "для сравнения")
    private static let forces = PhraseList(
        "involved|deployed|working|forces|resources|mobilised|mobilized",
        "задействован*|привлечен*|туш*|тушени*|работа*|силы")

    /// Areas of the sentence before; of the last region where a sentence says "in the region".
    func inherited(by tokens: ArraySlice<Token>) -> [AreaMention] {
        if !list.isEmpty, Self.isItem(tokens) { return list }
        if Self.sameRegion.occurs(in: tokens), !lastRegion.isEmpty { return lastRegion }
        if Self.sameCountry.occurs(in: tokens) { return lastCountry.map(whole) }
        if beginsQuote(tokens), lastAlone.isEmpty { return lastFocus }
        return isAfar(tokens) ? theme.areas.map(whole) : (lastAlone.isEmpty ? section : lastAlone)
    }

    /// A text about "19 regions of Russia" is about Russia.
    private func whole(_ mention: AreaMention) -> AreaMention {
        var mention = mention
        (mention.part, mention.districtCount) = (.whole, nil)
        return mention
    }

    /// Whether only the subject of the whole text says where a sentence is.
    func isAfar(_ tokens: ArraySlice<Token>) -> Bool {
        lastAlone.isEmpty && section.isEmpty && (list.isEmpty || !Self.isItem(tokens)) && !theme.areas.isEmpty
            && !hasNarrowed
            && !(Self.sameRegion.occurs(in: tokens) && !lastRegion.isEmpty)
    }

    /// A paragraph that is a quotation goes on about what was said before it.
    private func beginsQuote(_ tokens: ArraySlice<Token>) -> Bool {
        tokens.first.map { ["«", "\"", "“", "„"].contains($0.text) } ?? false
    }

    private static let sameCountry = PhraseList(
        "across|throughout|in|around the country|nation", "nationwide", "по всей стране", "в стране", "всего по стране")
    private static let sameRegion = PhraseList(
        "на территории региона|края|области|республики|округа",
        "in|across|throughout the region|state|province|territory|republic|krai|oblast",
        "в|по регионе|региону|крае|краю|области|республике|приангарье")
}
