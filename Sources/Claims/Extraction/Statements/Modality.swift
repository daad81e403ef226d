/// Tells what is said to be from what might be, or is said not to be.
enum Modality {
    static func isDenial(_ tokens: ArraySlice<Token>) -> Bool { denials.occurs(in: tokens) }

    static func isHypothetical(_ mention: QuantityMention, in sentence: Sentence) -> Bool {
        isHypothetical(before: mention.range.lowerBound, in: sentence)
            || sentence.text(at: mention.range.lowerBound - 1) == "not" || isPossible(behind: mention, in: sentence)
    }

    /// "15 planes may be sent", "самолёты могут быть направлены": before any other verb, and not in "fires that may".
    private static func isPossible(behind mention: QuantityMention, in sentence: Sentence) -> Bool {
        let after = sentence.after(mention.range.upperBound, reach: 8, marks: [",", ";", ":", ".", "(", "—", "–"])
        guard let modal = after.first(where: { futures.contains($0.text) })?.range.lowerBound else { return false }
        return !after.contains { $0.range.lowerBound < modal && settled.contains($0.text) }
    }

    private static let futures: Set<String> = [
        "could", "may", "might", "would", "should", "will", "может", "могут", "будет", "будут",
    ]
    private static let settled: Set<String> = [
        "that", "which", "who", "where", "as", "but", "to", "was", "were", "is", "are", "has", "have", "had",
        "burned", "said", "который", "которые", "которая", "что", "если",
    ]

    /// Whether what stands at an index is only possible, expected, wished or threatened.
    static func isHypothetical(before index: Int, in sentence: Sentence) -> Bool {
        let clause = sentence.clause(around: index..<index, commas: true)
        let before = sentence.tokens[max(clause.startIndex, index - 10)..<index]
        if before.contains(where: { maybe.contains($0.text) && !$0.isCapitalized }) { return true }
        if phrases.occurs(in: before) { return true }
        return sentence.tokens[sentence.tokens.startIndex..<index].contains { $0.text == "if" || $0.text == "если" }
    }

    private static let maybe: Set<String> = [
        "could", "may", "might", "would", "can", "cannot", "should", "will", "plans", "planned", "planning", "intends",
        "hopes", "hope", "seeks", "seeking", "needs", "requires", "может", "могут", "мог", "могла", "могли", "бы",
        "способен", "способны", "будет", "будут", "намерен", "намерены", "хотят", "хочет", "предстоит", "понадобится",
        "понадобятся", "потребуется", "потребуются", "необходимо", "планируется", "планируют", "планирует",
        "предполагается", "собираются", "готовы", "готов", "направит", "направят", "отправит", "отправят", "пришлет",
        "пришлют", "перебросит", "перебросят", "прибудет", "прибудут", "выделит", "выделят",
    ]

    private static let phrases = PhraseList(
        "expected|forecast|projected|predicted|likely|set|feared|threaten* to",
        "threaten|threatens|threatening|threatened", "risk* of",
        "запланирован*|планиру*", "scheduled|planned|slated|due", "ожида*|прогноз*|угрожа*|вероятн*|предположит*",
        "under threat|risk", "resources|capacity|able|capable to|of fight|fighting|handle|handling|battle",
        "до конца сезона")

    private static let denials = PhraseList(
        "denied|denies|dismissed|refuted|debunked reports|that|claims|rumours|rumors|the", "not ?been confirmed",
        "no confirmation", "unconfirmed|false|fake reports|claims",
        "опроверг*", "не подтвержда*|подтверд*|соответству*", "фейк*", "far from the truth")
}
