/// Words before a number that say how firmly it stands.
enum Hedges {
    /// - Returns: The hedge that ends right before an index, and where it begins.
    static func hedge(in tokens: ArraySlice<Token>, before index: Int) -> (hedge: ClaimQuantity.Hedge, start: Int)? {
        for start in max(tokens.startIndex, index - 4)..<max(index, tokens.startIndex) {
            for (phrases, hedge) in table where phrases.match(in: tokens[..<index], at: start)?.upperBound == index {
                return (hedge, start)
            }
        }
        return nil
    }

    private static let table: [(PhraseList, ClaimQuantity.Hedge)] = [
        (
            PhraseList(
                "more|greater|larger than ?the|a|an", "over ?a|an|the", "in excess of",
                "exceed|exceeded|exceeds|exceeding",
                "topped|surpassed|passed", "upwards of", "свыше", "более|больше ?чем", "превысил* ?отметку|уже ?в",
                "превышает", "не менее чем"
            ), .over
        ),
        (
            PhraseList(
                "at least ?a|an", "no|not fewer|less than", "не менее", "как минимум", "минимум", "по меньшей мере"),
            .atLeast
        ),
        (
            PhraseList(
                "nearly ?a|an|the", "almost ?a|an|the", "close to ?a|an", "approaching", "just under", "почти ?на|в",
                "чуть менее",
                "без малого"), .nearly
        ),
        (
            PhraseList(
                "about ?a|an|the", "around ?a|an|the", "some", "roughly ?a|an", "approximately ?a|an", "an ?estimated",
                "estimated", "circa", "около", "примерно ?на|в", "приблизительно ?на|в", "порядка", "ориентировочно",
                "где-то", "in the region of"), .about
        ),
        (PhraseList("up to", "as much|many as", "вплоть до"), .upTo),
        (PhraseList("less|fewer than", "under", "below", "менее|меньше ?чем"), .under),
    ]
}
