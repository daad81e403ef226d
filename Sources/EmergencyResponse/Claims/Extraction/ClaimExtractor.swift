import Geo

/// Reads claims from news and bulletins in English and Russian, by rules.
///
/// Each claim stands on the words of one sentence; what a sentence does not say is left open, and what it only thinks
/// possible, wishes or denies is left out.
public struct ClaimExtractor: Sendable {
    private let gazetteer: Gazetteer

    public init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

    /// - Returns: Claims in the order of their words; the same document gives the same claims.
    /// - Complexity: Linear in the length of the text.
    public func claims(in document: ClaimDocument) -> [Claim] {
        let tokens = Tokenizer.tokens(of: document.text, decimalComma: document.source.language == "ru")
        guard tokens.count < FireTopic.fewTokens || FireTopic.occurs(in: tokens[...]) else { return [] }
        var memory = DocumentMemory()
        var claims: [Claim] = []
        for range in Sentences.ranges(of: tokens) {
            let reader = SentenceReader(document: document, sentence: sentence(tokens[range], document, memory))
            let found = reader.claims()
            let endsLine = tokens[range.upperBound - 1].endsLine
            let beginsLine = range.lowerBound == 0 || tokens[range.lowerBound - 1].endsLine
            let isHeading = beginsLine && endsLine && found.isEmpty && tokens[range.upperBound - 1].text != "."
            memory.note(reader.sentence, endsParagraph: endsLine, isHeading: isHeading)
            claims += found
        }
        return numbered(claims)
    }

    private func sentence(_ tokens: ArraySlice<Token>, _ document: ClaimDocument, _ memory: DocumentMemory) -> Sentence
    {
        let reader = MentionReader(gazetteer: gazetteer, tokens: tokens, context: memory.regions)
        let groups = AreaGroups(gazetteer: gazetteer, tokens: tokens).groups(of: reader.mentions())
        let compared = ComparisonReader(sentence: Sentence(tokens: tokens, groups: [])).findings().map(\.name)
        return Sentence(
            tokens: tokens, groups: groups.filter { group in !compared.contains { $0.overlaps(group.range) } },
            inherited: memory.inherited(by: tokens),
            publishedYear: document.source.publishedAt?.calendarDay.year,
            time: DocumentMemory.isItem(tokens)
                ? memory.listTime
                : TimeReader(publishedAt: document.source.publishedAt).time(in: tokens, near: tokens.startIndex))
    }

    /// Claims of the same words and subject are told apart by a number.
    private func numbered(_ claims: [Claim]) -> [Claim] {
        var seen: [String: Int] = [:]
        return claims.map { claim in
            var claim = claim
            let count = (seen[claim.identifier] ?? 0) + 1
            seen[claim.identifier] = count
            if count > 1 { claim.identifier += "-\(count)" }
            return claim
        }
    }
}

/// Whether a text is about fires at all.
enum FireTopic {
    /// A text of a sentence or two may well leave out what it is about.
    static let fewTokens = 80

    static func occurs(in tokens: ArraySlice<Token>) -> Bool { words.occurs(in: tokens) }

    private static let words = PhraseList(
        "fire|fires|wildfire*|blaze*|bushfire*|firefight*|arson*|burned|burning|burnt|scorched|ablaze",
        "пожар*|возгоран*|огнем|огонь|огня|горит|горят|горело|сгорел*|лесопожарн*", "режим* чс|чрезвычайной",
        "state of emergency", "emergency mode|regime")
}

/// What earlier sentences leave for later ones.
struct DocumentMemory {
    /// Codes of regions named so far, the newest last.
    private(set) var regions: [String] = []
    private var lastAlone: [AreaMention] = []
    private var lastRegion: [AreaMention] = []
    /// Of the last line that was only a heading.
    private var section: [AreaMention] = []
    /// Of a line that ended with a colon, for the lines of the list below it.
    private var list: [AreaMention] = []
    private(set) var listTime: ClaimTime?

    mutating func note(_ sentence: Sentence, endsParagraph: Bool, isHeading: Bool) {
        let groups = sentence.groups.filter { !$0.mentions.allSatisfy(\.isOfOffice) }
        for mention in sentence.groups.flatMap(\.mentions) where mention.kind == .region || mention.kind == .macro {
            regions.removeAll { $0 == mention.code }
            regions.append(mention.code)
        }
        if let group = groups.first, Set(groups.map(\.codes)).count == 1 {
            lastAlone = group.mentions
            if group.mentions.count == 1, group.mentions[0].kind == .region { lastRegion = group.mentions }
        } else if groups.count > 1 {
            lastAlone = []
        }
        if Self.sameRegion.occurs(in: sentence.tokens), groups.isEmpty, !lastRegion.isEmpty { lastAlone = lastRegion }
        noteList(sentence, groups)
        if groups.flatMap(\.mentions).contains(where: { $0.districtCount != nil }) { lastAlone = [] }
        if endsParagraph { lastAlone = [] }
        if isHeading, sentence.tokens.count <= 14, groups.count == 1, let mentions = groups.first?.mentions,
            mentions.allSatisfy({ $0.kind == .region || $0.kind == .district || $0.kind == .county })
        {
            section = mentions
        }
    }

    /// A list lasts as long as its lines begin with a mark.
    private mutating func noteList(_ sentence: Sentence, _ groups: [AreaGroup]) {
        if sentence.tokens.last?.text == ":" {
            list = Set(groups.map(\.codes)).count == 1 ? groups[0].mentions : (groups.isEmpty ? sentence.inherited : [])
            listTime = sentence.time
        } else if !Self.isItem(sentence.tokens) {
            (list, listTime) = ([], nil)
        }
    }

    static func isItem(_ tokens: ArraySlice<Token>) -> Bool {
        tokens.first.map { Letters.isDash($0.text) || ["•", "*", "·"].contains($0.text) } ?? false
    }

    /// Areas of the sentence before; of the last region where a sentence says "in the region".
    func inherited(by tokens: ArraySlice<Token>) -> [AreaMention] {
        if !list.isEmpty, Self.isItem(tokens) { return list }
        return Self.sameRegion.occurs(in: tokens) && !lastRegion.isEmpty
            ? lastRegion : (lastAlone.isEmpty ? section : lastAlone)
    }

    private static let sameRegion = PhraseList(
        "на территории региона|края|области|республики|округа",
        "in|across|throughout the region|state|province|territory|republic|krai|oblast",
        "в|по регионе|региону|крае|краю|области|республике|приангарье")
}
