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

    private static let absent = PhraseList("–|—|- нет|отсутству*")

    /// Nothing but words that join nouns or report stands between.
    private func isOpen(_ gap: Range<Int>) -> Bool {
        sentence.tokens[gap].allSatisfy { !$0.isMark || $0.text == "," || $0.text == "/" }
            && !Self.breaks.occurs(in: sentence.tokens[gap])
            && !sentence.tokens[gap].contains { $0.number != nil }
    }

    private static let conditions = PhraseList("if|unless", "если|чтобы")
    private static let no = PhraseList(
        "no|without|nor", "not ?yet ?caused|causing|reported ?any|reports|of", "there are|were|was no", "нет|без",
        "отсутствует|отсутствуют",
        "не было|обошлось|требуется|проводилась|проводится|планируется|объявлялась|зафиксировано|допущено|имеется|поступало"
    )
    private static let none = PhraseList(
        "not ?been ?yet reported|required|planned|ordered|necessary|needed|recorded|threatened", "нет|отсутству*",
        "не ?было ?требу*|провод*|планиру*|необходим*|зафиксирован*|имеется|допущен*|поступал*|предвид*|есть|объявл*|понадоб*|угрож*"
    )
    private static let breaks = PhraseList(
        "but|while|although|because|that|until|longer|matter|more|only|one", "но|однако|что|пока")
    private static let nouns: [(PhraseList, ClaimSubject)] = [
        (
            PhraseList(
                "casualties|injuries|deaths|fatalities|victims|injured|dead|casualty|injury|death",
                "погибш*|пострадавш*|жертв|жертвы|жертвах|раненых|травмированн*"),
            .casualties
        ),
        (PhraseList("evacuation|evacuations|evacuated|evacuees", "эвакуаци*|эвакуировать"), .evacuation),
        (
            PhraseList(
                "threat|danger|risk to|for ?nearby|the settlements|towns|villages|communities|populated|people|population|homes|residents",
                "угроз* ?для населен*|поселк*|жител*|людям|людей|перехода|распространени*|переброски|жизни",
                "угроз* ?экономики ?объектам"), .threat
        ),
    ]
    private static let fixed: [(PhraseList, ClaimSubject)] = [
        (
            PhraseList(
                "nobody|no-one|none ?has|was|have|were ?been|of ?them ?were hurt|injured|killed|harmed",
                "no one ?has|was ?been hurt|injured|killed|harmed|died",
                "никто не пострадал|погиб|ранен", "не пострадал*", "обошлось без пострадавших|жертв"), .casualties
        ),
        (
            PhraseList(
                "nobody|no-one|none ?has|was ?been evacuated", "no one ?has|was ?been evacuated",
                "никто не эвакуирован|эвакуировался"), .evacuation
        ),
        (
            PhraseList(
                "not|n't threaten|threatening|threatened|endangering ?any ?nearby settlements|towns|villages|communities|populated|people|homes",
                "pose|poses|posed|posing no|not ?any threat|danger|risk", "not ?yet in ?any immediate danger",
                "не угрожа*", "no|not|none ... settlements|towns|villages|communities ... threatened|danger|threat"),
            .threat
        ),
    ]
}
