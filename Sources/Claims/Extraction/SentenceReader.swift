import Geo

/// Puts the claims of one sentence together.
struct SentenceReader {
    let document: ClaimDocument
    let sentence: Sentence
    /// What is counted or measured.
    let mentions: [QuantityMention]
    let regimeFindings: [RegimeReader.Finding]
    /// State of smoke: covers, reaches, cleared.
    let smoke: [SmokeReader.Finding]

    init(document: ClaimDocument, sentence: Sentence) {
        self.document = document
        self.sentence = sentence
        let smoke = SmokeReader(sentence: sentence).findings()
        self.smoke = smoke
        mentions = QuantityReader(sentence: sentence).quantities().filter { mention in
            !smoke.contains { $0.extent?.range.overlaps(mention.range) ?? false }
        }
        regimeFindings = RegimeReader(sentence: sentence).findings()
    }

    func claims() -> [Claim] {
        let found =
            quantities() + presences() + comparisons() + regimes() + causes() + negatives() + help()
            + smokeClaims()
        let ordered = found.enumerated().sorted { a, b in
            let (x, y) = (a.element.quote.anchorStartOffset, b.element.quote.anchorStartOffset)
            return x != y ? x < y : a.offset < b.offset
        }.map(\.element)
        return spoken(ordered)
    }

    func words(_ range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        return document.text.slice(sentence.tokens[first].range.lowerBound..<sentence.tokens[last].range.upperBound)
    }

    /// The areas of the sentence that no office owns.
    func place(
        of range: Range<Int>, before: Bool = false, behindPreposition: Bool = false
    ) -> (
        [ClaimArea], Claim.AreaBasis
    ) {
        let groups = sentence.groups.filter { group in
            !group.mentions.allSatisfy(\.isOfOffice) && group.lead != "from"
                && (!behindPreposition || Self.leads.contains(group.lead))
        }
        let earlier = before ? groups.last { $0.range.upperBound <= range.lowerBound } : nil
        let nearest = earlier ?? groups.first { $0.range.lowerBound >= range.upperBound } ?? groups.last
        let mentions = nearest?.mentions ?? (behindPreposition ? [] : sentence.inherited)
        let basis: Claim.AreaBasis = nearest != nil ? .sentence : (mentions.isEmpty ? .none : .context)
        return (mentions.map { ClaimArea(code: $0.code, part: $0.part, districtCount: $0.districtCount) }, basis)
    }

    static let leads = WordLists.words(.sentences, "leads")

    func claim(_ subject: ClaimSubject, _ anchor: Range<Int>) -> Claim {
        let tokens = sentence.tokens
        let span = tokens[tokens.startIndex].range.lowerBound..<tokens[tokens.endIndex - 1].range.upperBound
        let inner = tokens[anchor.lowerBound].range.lowerBound..<tokens[anchor.upperBound - 1].range.upperBound
        let (whole, part) = (document.original(span), document.original(inner))
        return Claim(
            identifier: "\(document.source.digest.prefix(12))-\(part.lowerBound)-\(subject.rawValue)", subject: subject,
            time: sentence.reading?.time(near: anchor.lowerBound) ?? sentence.time,
            quote: ClaimQuote(
                text: document.text.slice(span), startOffset: whole.lowerBound, endOffset: whole.upperBound,
                anchorStartOffset: part.lowerBound, anchorEndOffset: part.upperBound),
            source: document.source, confidence: 0.9)
    }

    /// The same speaker for all claims of the sentence.
    func spoken(_ claims: [Claim]) -> [Claim] {
        guard !claims.isEmpty else { return [] }
        let speaker = SpeakerReader(tokens: sentence.tokens, text: document.text).speaker()
        return claims.map { claim in
            var claim = claim
            claim.speaker = speaker
            claim.attribution = [document.source.publisher, speaker?.text].compactMap(\.self)
            return claim
        }
    }

    func finished(_ claim: Claim) -> Claim {
        var claim = claim
        claim.confidence = (claim.confidence * 100).rounded() / 100
        return claim
    }
}
