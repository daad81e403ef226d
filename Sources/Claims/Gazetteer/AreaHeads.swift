/// Nouns that make an area of the names before or behind them.
enum AreaHeads {
    static func match(in tokens: ArraySlice<Token>, at index: Int) -> (kinds: [Gazetteer.Target.Kind], end: Int)? {
        for (phrases, kinds) in table {
            if let range = phrases.match(in: tokens, at: index) { return (kinds, range.upperBound) }
        }
        return nil
    }

    /// "районах: Абанском, Богучанском", "districts of Abansky and Kezhemsky".
    static func before(_ start: Int, in tokens: ArraySlice<Token>) -> (kinds: [Gazetteer.Target.Kind], end: Int)? {
        for back in 1...2 where start - back >= tokens.startIndex {
            let isJoint = back == 1 || [":", "—", "–", "-", "of", ","].contains(tokens[start - 1].text)
            if isJoint, plural.match(in: tokens, at: start - back) != nil { return ([.district, .county], start) }
        }
        return nil
    }

    private static let plural = PhraseList(.areas, "plural")

    private static let table: [(PhraseList, [Gazetteer.Target.Kind])] = [
        (
            PhraseList(.areas, "heads.district"),
            [.district]
        ),
        (PhraseList(.areas, "heads.county"), [.county]),
        (
            PhraseList(.areas, "heads.region"),
            [.region]
        ),
    ]
}
