/// Memory of a document: areas and times that earlier sentences leave for later ones.
struct DocumentMemory {
    let gazetteer: Gazetteer
    /// Codes of regions named so far, the newest last.
    private(set) var regions: [String] = []
    private(set) var lastAlone: [AreaMention] = []
    private(set) var lastRegion: [AreaMention] = []
    /// The last region of each kind: "the republic" is not the territory that was named since.
    private(set) var lastOfKind: [RegionKind: [AreaMention]] = [:]
    private(set) var lastCountry: [AreaMention] = []
    /// What the last sentence that named areas was about, in whatever paragraph.
    private(set) var lastFocus: [AreaMention] = []
    /// Of the last line that was only a heading.
    private(set) var section: [AreaMention] = []
    /// Of a line that ended with a colon, for the lines of the list below it.
    private(set) var list: [AreaMention] = []
    private(set) var listTime: ClaimTime?
    /// Of the list whose lines are being read.
    private(set) var title: ListTitle?
    private(set) var hasCounted = false
    /// The last area named lies within that of the whole text: which of them a new paragraph is about, is open.
    private(set) var hasNarrowed = false
    private(set) var isOfForces = false
    private(set) var theme = DocumentTheme()

    init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

    mutating func note(
        _ sentence: Sentence, endsParagraph: Bool, isHeading: Bool, isTitle: Bool, counts: Bool
    ) {
        hasCounted = counts && !endsParagraph
        if isTitle {
            title = ListTitle(sentence)
        } else if !ListTitle.isLine(sentence.tokens) {
            title = nil
        }
        if Self.likened.occurs(in: sentence.tokens) { return }
        let groups = sentence.groups.filter {
            !$0.mentions.allSatisfy(\.isOfOffice) && !["from", "из"].contains($0.lead)
        }
        for mention in sentence.groups.flatMap(\.mentions) where mention.kind == .region || mention.kind == .macro {
            regions.removeAll { $0 == mention.code }
            regions.append(mention.code)
            if !mention.isOfOffice, let kind = RegionKind(code: mention.code) { lastOfKind[kind] = [whole(mention)] }
        }
        theme.note(sentence.groups, gazetteer)
        if groups.flatMap(\.mentions).contains(where: isOutsideSection) { section = [] }
        if !groups.isEmpty { hasNarrowed = !Self.isItem(sentence.tokens) && theme.isWider(than: groups, gazetteer) }
        if let group = groups.first, Set(groups.map(\.codes)).count == 1 {
            lastAlone = group.mentions.count > 4 ? [] : group.mentions
            if group.mentions.count == 1, group.mentions[0].kind == .region { noteRegion(group.mentions) }
            if group.mentions.count == 1, group.mentions[0].kind == .country { lastCountry = group.mentions }
        } else if groups.count > 1 {
            lastAlone = innermost(groups)
        }
        if lastRegion.isEmpty, let office = sentence.groups.first(where: Self.isOfRegion) {
            noteRegion(office.mentions)
        }
        if groups.isEmpty { noteSame(sentence) }
        if !groups.isEmpty, Self.sameCountry.occurs(in: sentence.tokens) { noteCountry(groups) }
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

    mutating func noteRegion(_ mentions: [AreaMention]) {
        lastRegion = mentions
        if let kind = mentions.first.flatMap({ RegionKind(code: $0.code) }) { lastOfKind[kind] = mentions }
    }

    /// "In the region" and "across the country" go on about it; so does what follows the words of a region's office.
    mutating func noteSame(_ sentence: Sentence) {
        if let region = sameRegion(in: sentence.tokens) {
            lastAlone = region
        } else if Self.sameCountry.occurs(in: sentence.tokens), !lastCountry.isEmpty {
            lastAlone = lastCountry.map(whole)
        } else if lastAlone.isEmpty, sentence.groups.count == 1, Self.isOfRegion(sentence.groups[0]) {
            lastFocus = sentence.groups[0].mentions.map(whole)
        }
    }

    /// "In the country …, of it 6 million in Yakutia": what follows may be of either.
    mutating func noteCountry(_ groups: [AreaGroup]) {
        guard !groups.flatMap(\.mentions).contains(where: { $0.kind == .country }) else { return }
        (lastAlone, hasNarrowed) = ([], true)
    }

    func isOutsideSection(_ mention: AreaMention) -> Bool {
        !section.contains { $0.code == mention.code || gazetteer.contains($0.code, mention.code) }
    }

    /// "Centre of the Krasnoyarsk Territory … in the Idrinsky district": the place that lies in all the others.
    func innermost(_ groups: [AreaGroup]) -> [AreaMention] {
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
    static func isOfRegion(_ group: AreaGroup) -> Bool {
        group.mentions.count == 1 && group.mentions[0].kind == .region && group.mentions[0].isOfOffice
    }

    /// A list lasts as long as its lines begin with a mark.
    mutating func noteList(_ sentence: Sentence, _ groups: [AreaGroup]) {
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
    static let likened = PhraseList(.documents, "likened")
    static let forces = PhraseList(.documents, "forces")
}
