/// Finds areas that are told as the size of a country.
struct ComparisonReader {
    let sentence: Sentence

    struct Finding {
        var code: String
        var squareKilometers: Double
        var hedge: ClaimQuantity.Hedge
        var range: Range<Int>
        var name: Range<Int>
    }

    /// Without "twice the size of", a multiple that is not worked out.
    func findings() -> [Finding] {
        likenesses().filter { !Self.multiples.occurs(in: sentence.before($0.range.lowerBound, reach: 4)) }
    }

    /// All areas that others are likened to; no fire burns there.
    func likenesses() -> [Finding] {
        var found: [Finding] = []
        for (phrases, hedge) in Self.openings {
            for finding in phrases.all(in: sentence.tokens).compactMap({ finding($0, hedge) })
            where !found.contains(where: { $0.name == finding.name }) {
                found.append(finding)
            }
        }
        return found
    }

    private func finding(_ opening: Range<Int>, _ hedge: ClaimQuantity.Hedge) -> Finding? {
        guard !Modality.isHypothetical(before: opening.lowerBound, in: sentence) else { return nil }
        for index in opening.upperBound..<min(opening.upperBound + 5, sentence.tokens.endIndex) {
            guard let (targets, end) = Self.table.longest(in: sentence.tokens, at: index),
                sentence.tokens[index].isCapitalized,
                let target = targets.first
            else { continue }
            let before = sentence.before(opening.lowerBound, reach: 2).map(\.text)
            let spoken =
                before.contains("almost") || before.contains("nearly") || before.contains("почти") ? .nearly : hedge
            return Finding(
                code: target.code, squareKilometers: target.squareKilometers, hedge: spoken,
                range: opening.lowerBound..<end, name: index..<end)
        }
        return nil
    }

    private static let multiples = PhraseList(.comparisons, "multiples")
    private static let openings: [(PhraseList, ClaimQuantity.Hedge)] = [
        (PhraseList(.comparisons, "openings.over"), .over),
        (PhraseList(.comparisons, "openings.under"), .under),
        (
            PhraseList(.comparisons, "openings.about"), .about
        ),
    ]

    private static let table: NameTable<(code: String, squareKilometers: Double)> = {
        var table = NameTable<(code: String, squareKilometers: Double)>()
        for row in KnownNames.sizes {
            guard let area = Double(row[2][0]) else {
                preconditionFailure("sizes.txt: expected a number, found \(row[2])")
            }
            for name in row[0] {
                let isRussian = name.unicodeScalars.contains { $0.value > 1_000 }
                let forms = isRussian ? RussianDeclension.forms(of: name) : [Gazetteer.words(name)]
                for form in forms { table.add(form, (code: row[1][0], squareKilometers: area)) }
            }
        }
        return table
    }()
}
