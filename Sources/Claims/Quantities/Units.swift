/// Nouns that say what a number counts or measures.
enum Units {
    /// - Parameter factor: Hectares in one unit, for land.
    struct Measure: Sendable {
        var subject: ClaimSubject
        var unit: ClaimQuantity.Unit
        var factor = 1.0
    }

    /// Hectares in an international acre and in a square mile.
    static let hectaresPerAcre = 0.404_685_642_24
    static let hectaresPerSquareMile = 258.998_811_033_6

    /// - Returns: What the words that begin at an index measure, and the index behind them.
    static func measure(in tokens: ArraySlice<Token>, at index: Int) -> (measure: Measure, end: Int)? {
        guard index < tokens.endIndex else { return nil }
        for (phrases, measure) in land {
            if let range = phrases.match(in: tokens, at: index) { return (measure, range.upperBound) }
        }
        let found = counted.compactMap { phrases, measure in
            phrases.match(in: tokens, at: index).map { (measure: measure, end: $0.upperBound) }
        }
        return found.enumerated().max { ($0.element.end, -$0.offset) < ($1.element.end, -$1.offset) }?.element
    }

    private static let land: [(PhraseList, Measure)] = [
        (
            PhraseList(.units, "hectares"),
            Measure(subject: .area, unit: .hectares)
        ),
        (
            PhraseList(.units, "acres"),
            Measure(subject: .area, unit: .hectares, factor: hectaresPerAcre)
        ),
        (
            PhraseList(.units, "squareKilometers"),
            Measure(subject: .area, unit: .hectares, factor: 100)
        ),
        (
            PhraseList(.units, "squareMiles"),
            Measure(subject: .area, unit: .hectares, factor: hectaresPerSquareMile)
        ),
    ]

    private static let counted: [(PhraseList, Measure)] = [
        (
            PhraseList(.units, "fires"),
            Measure(subject: .count, unit: .fires)
        ),
        (
            PhraseList(.units, "vehicles"),
            Measure(subject: .vehicles, unit: .vehicles)
        ),
        (
            PhraseList(.units, "aircraft"),
            Measure(subject: .aircraft, unit: .aircraft)
        ),
        (
            PhraseList(.units, "houses"),
            Measure(subject: .damage, unit: .buildings)
        ),
        (
            PhraseList(.units, "people"),
            Measure(subject: .evacuation, unit: .people)
        ),
        (
            PhraseList(.units, "casualties"),
            Measure(subject: .casualties, unit: .people)
        ),
        (
            PhraseList(.units, "personnel"),
            Measure(subject: .people, unit: .people)
        ),
    ]
}
