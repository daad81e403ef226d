import Geo

/// Reads claims from news and bulletins in English and Russian, by rules.
///
/// Each claim stands on the words of one sentence; what a sentence does not say is left open, and what it only thinks
/// possible, wishes or denies is left out.
public struct ClaimExtractor: Sendable {
    private let gazetteer: Gazetteer

    public init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

    /// - Parameter reject: Receives claims of more than there is, such as a number of 400 digits; they are in no result.
    /// - Returns: Claims in the order of their words; the same document gives the same claims.
    /// - Complexity: Linear in the length of the text.
    public func claims(in document: ClaimDocument, rejecting reject: (Claim) -> Void = { _ in }) -> [Claim] {
        let (possible, impossible) = all(in: document).reduce(into: ([Claim](), [Claim]())) { parts, claim in
            if claim.quantity?.isPossible ?? true { parts.0.append(claim) } else { parts.1.append(claim) }
        }
        impossible.forEach(reject)
        return possible
    }

    private func all(in document: ClaimDocument) -> [Claim] {
        let tokens = Tokenizer.tokens(
            of: document.text, decimalComma: document.source.language == "ru",
            softBreaks: document.softBreaks)
        guard tokens.count < FireTopic.fewTokens || FireTopic.occurs(in: tokens[...]) else { return [] }
        var memory = DocumentMemory(gazetteer: gazetteer)
        var claims: [Claim] = []
        let ranges = Sentences.ranges(of: tokens)
        for (number, range) in ranges.enumerated() {
            let reader = SentenceReader(document: document, sentence: sentence(tokens[range], document, memory))
            let found = reader.claims()
            let endsLine = tokens[range.upperBound - 1].endsLine
            let beginsLine = range.lowerBound == 0 || tokens[range.lowerBound - 1].endsLine
            let isHeading = beginsLine && endsLine && found.isEmpty && tokens[range.upperBound - 1].text != "."
            let isTitle =
                isHeading && number + 1 < ranges.count && !ListTitle.isLine(tokens[range])
                && ListTitle.isLine(tokens[ranges[number + 1]])
            memory.note(
                reader.sentenceWithoutSmoke, endsParagraph: endsLine, isHeading: isHeading, isTitle: isTitle,
                counts: found.contains { $0.subject == .count })
            claims += found
        }
        return numbered(claims)
    }

    private func sentence(_ tokens: ArraySlice<Token>, _ document: ClaimDocument, _ memory: DocumentMemory) -> Sentence
    {
        let likened = ComparisonReader(sentence: Sentence(tokens: tokens, groups: [])).likenesses().map(\.name)
        let mentions = MentionReader(gazetteer: gazetteer, tokens: tokens, context: memory.regions).mentions()
            .filter { mention in !likened.contains { $0.overlaps(mention.range) } }
        let groups = AreaGroups(gazetteer: gazetteer, tokens: tokens).groups(of: mentions)
        let isElsewhere = UnknownPlace(gazetteer: gazetteer, tokens: tokens, groups: groups).isNamed
        let reading = TimeReader(publishedAt: document.source.publishedAt).reading(of: tokens)
        return Sentence(
            tokens: tokens, groups: groups, title: ListTitle.isLine(tokens) ? memory.title : nil,
            inherited: isElsewhere ? [] : memory.inherited(by: tokens), followsCount: memory.hasCounted,
            continuesForces: memory.listsForces(tokens), isInheritedFromAfar: memory.isAfar(tokens),
            publishedYear: document.source.publishedAt?.calendarDay.year,
            reading: reading,
            time: DocumentMemory.isItem(tokens) ? memory.listTime : reading.time(near: tokens.startIndex))
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

    private static let words = PhraseList(.documents, "words")
}
