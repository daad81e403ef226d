/// Finds reports that there was nothing to report: nobody hurt, nobody evacuated, no settlement in danger.
struct NegativeReader {
    let sentence: Sentence

    func findings() -> [(subject: ClaimSubject, range: Range<Int>)] {
        if Self.conditions.occurs(in: sentence.tokens) { return [] }
        var found: [(ClaimSubject, Range<Int>)] = []
        for (phrases, subject) in Self.fixed {
            if let range = phrases.first(in: sentence.tokens) { found.append((subject, range)) }
        }
        for (nouns, subject) in Self.nouns where !found.contains(where: { $0.0 == subject }) {
            if let range = nouns.all(in: sentence.tokens).compactMap(denied).first { found.append((subject, range)) }
        }
        return found.sorted { $0.1.lowerBound < $1.1.lowerBound }
    }

    /// From "no" to the noun, or from the noun to "нет".
    private func denied(_ noun: Range<Int>) -> Range<Int>? {
        let before = sentence.before(noun.lowerBound, reach: 7)
        if let no = Self.no.all(in: before).last, isOpen(no.upperBound..<noun.lowerBound) {
            return no.lowerBound..<noun.upperBound
        }
        let after = sentence.after(noun.upperBound, reach: 7, marks: [",", ";", ".", ":"])
        if let none = absence(behind: noun) { return noun.lowerBound..<none.upperBound }
        if let none = Self.none.first(in: after), isOpen(noun.upperBound..<none.lowerBound) {
            return noun.lowerBound..<none.upperBound
        }
        return nil
    }

    /// "Угрозы населённым пунктам, объектам экономики … – нет".
    private func absence(behind noun: Range<Int>) -> Range<Int>? {
        let rest = sentence.after(noun.upperBound, reach: 28, marks: [";", "."])
        guard let none = Self.absent.first(in: rest) else { return nil }
        let gap = sentence.tokens[noun.upperBound..<none.lowerBound]
        return Self.breaks.occurs(in: gap) || gap.contains { $0.number != nil } ? nil : none
    }

    private static let absent = PhraseList(.negatives, "absent")

    /// Nothing but words that join nouns or report stands between.
    private func isOpen(_ gap: Range<Int>) -> Bool {
        sentence.tokens[gap].allSatisfy { !$0.isMark || $0.text == "," || $0.text == "/" }
            && !Self.breaks.occurs(in: sentence.tokens[gap])
            && !sentence.tokens[gap].contains { $0.number != nil }
    }

    private static let conditions = PhraseList(.negatives, "conditions")
    private static let no = PhraseList(.negatives, "no")
    private static let none = PhraseList(.negatives, "none")
    private static let breaks = PhraseList(.negatives, "breaks")
    private static let nouns: [(PhraseList, ClaimSubject)] = [
        (
            PhraseList(.negatives, "nouns.casualties"),
            .casualties
        ),
        (PhraseList(.negatives, "nouns.evacuation"), .evacuation),
        (
            PhraseList(.negatives, "nouns.threat"), .threat
        ),
    ]
    private static let fixed: [(PhraseList, ClaimSubject)] = [
        (
            PhraseList(.negatives, "fixed.casualties"), .casualties
        ),
        (
            PhraseList(.negatives, "fixed.evacuation"), .evacuation
        ),
        (
            PhraseList(.negatives, "fixed.threat"),
            .threat
        ),
    ]
}
