/// Finds offers of help and what became of them, and orders.
struct HelpReader {
    let sentence: Sentence
    let text: String

    func offers() -> [(telling: ClaimDetail.OfferTelling, range: Range<Int>)] {
        let isTaken = Self.availing.occurs(in: sentence.tokens) && Self.condition.occurs(in: sentence.tokens)
        guard isTaken || Self.topic.occurs(in: sentence.tokens), !Self.noOffer.occurs(in: sentence.tokens) else {
            return []
        }
        var found: [(ClaimDetail.OfferTelling, Range<Int>)] = []
        func add(_ telling: ClaimDetail.OfferTelling, _ phrases: PhraseList) {
            guard let range = phrases.first(in: sentence.tokens) else { return }
            found.append((telling, range))
        }
        if !Self.forOffering.occurs(in: sentence.tokens) { add(.offered, Self.offering) }
        if Self.condition.occurs(in: sentence.tokens), Self.taking.occurs(in: sentence.tokens) {
            add(.heldIfNeeded, Self.taking)
        } else {
            add(.declined, Self.declining)
            if !found.contains(where: { $0.0 == .declined }) { add(.accepted, Self.accepting) }
            if !found.contains(where: { $0.0 == .declined || $0.0 == .accepted }) { add(.thanked, Self.thanking) }
        }
        return found
    }

    /// "ordered the Defence Ministry to join": to whom, and the words.
    func orders() -> [(receiver: Range<Int>, range: Range<Int>)] {
        for (phrases, receivers) in Self.ordering {
            guard let verb = phrases.first(in: sentence.tokens),
                !Modality.isHypothetical(before: verb.lowerBound, in: sentence)
            else { continue }
            let after = sentence.after(verb.upperBound, reach: 12, marks: [";", "."])
            guard let receiver = receivers.first(in: after), !Self.leaving.occurs(in: after) else { continue }
            return [(receiver, verb.lowerBound..<receiver.upperBound)]
        }
        return []
    }

    private static let topic = PhraseList(.help, "topic")
    private static let noOffer = PhraseList(.help, "noOffer")
    private static let offering = PhraseList(.help, "offering")
    private static let forOffering = PhraseList(.help, "forOffering")
    private static let availing = PhraseList(.help, "availing")
    private static let condition = PhraseList(.help, "condition")
    private static let taking = PhraseList(.help, "taking")
    private static let declining = PhraseList(.help, "declining")
    private static let accepting = PhraseList(.help, "accepting")
    private static let thanking = PhraseList(.help, "thanking")
    private static let leaving = PhraseList(.help, "leaving")
    private static let ordering: [(PhraseList, PhraseList)] = [
        (
            PhraseList(.help, "ordering.verbsEnglish"),
            PhraseList(.help, "ordering.bodiesEnglish")
        ),
        (
            PhraseList(.help, "ordering.verbsRussian"),
            PhraseList(.help, "ordering.bodiesRussian")
        ),
    ]
}
