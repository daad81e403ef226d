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

    private static let futures = WordLists.words(.statements, "futures")
    private static let settled = WordLists.words(.statements, "settled")

    /// Whether what stands at an index is only possible, expected, wished or threatened.
    static func isHypothetical(before index: Int, in sentence: Sentence) -> Bool {
        let clause = sentence.clause(around: index..<index, commas: true)
        let before = sentence.tokens[max(clause.startIndex, index - 10)..<index]
        if before.contains(where: { maybe.contains($0.text) && !$0.isCapitalized }) { return true }
        if phrases.occurs(in: before) { return true }
        return sentence.tokens[sentence.tokens.startIndex..<index].contains { $0.text == "if" || $0.text == "если" }
    }

    private static let maybe = WordLists.words(.statements, "maybe")

    private static let phrases = PhraseList(.statements, "phrases")

    private static let denials = PhraseList(.statements, "denials")
}
