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
            PhraseList(.numbers, "table.over"), .over
        ),
        (
            PhraseList(.numbers, "table.atLeast"),
            .atLeast
        ),
        (
            PhraseList(.numbers, "table.nearly"), .nearly
        ),
        (
            PhraseList(.numbers, "table.about"), .about
        ),
        (PhraseList(.numbers, "table.upTo"), .upTo),
        (PhraseList(.numbers, "table.under"), .under),
    ]
}
