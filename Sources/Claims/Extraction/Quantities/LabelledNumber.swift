/// Numbers behind the word that they count, as on the pages of incidents: "Dozers: 23; Helicopters: 20; Injuries: 7".
enum LabelledNumber {
    /// - Returns: `nil` where no such word stands right before a colon before the number, or a noun follows it.
    static func measure(of phrase: NumberPhrase, in sentence: Sentence) -> Units.Measure? {
        let colon = phrase.range.lowerBound - 1
        guard sentence.text(at: colon) == ":", isAlone(phrase, sentence) else { return nil }
        let before = sentence.before(colon, reach: 3)
        return table.first { phrases, _ in
            phrases.all(in: before).last.map { $0.upperBound == colon && isWhole($0, sentence) } ?? false
        }?.1
    }

    private static func isAlone(_ phrase: NumberPhrase, _ sentence: Sentence) -> Bool {
        let end = phrase.range.upperBound
        return end >= sentence.tokens.endIndex || (sentence.tokens[end].isMark && sentence.text(at: end) != "%")
    }

    /// The words of the label and no others: "Overhead personnel" is a part of the personnel.
    private static func isWhole(_ label: Range<Int>, _ sentence: Sentence) -> Bool {
        let before = sentence.text(at: label.lowerBound - 1)
        return before.isEmpty || !(sentence.tokens[label.lowerBound - 1].isWord || before == "(")
    }

    private static let table: [(PhraseList, Units.Measure)] = [
        (
            PhraseList(.labels, "personnel"),
            Units.Measure(subject: .people, unit: .people)
        ),
        (
            PhraseList(.labels, "vehicles"),
            Units.Measure(subject: .vehicles, unit: .vehicles)
        ),
        (
            PhraseList(.labels, "aircraft"),
            Units.Measure(subject: .aircraft, unit: .aircraft)
        ),
        (PhraseList(.labels, "acres"), hectares(Units.hectaresPerAcre)),
        (PhraseList(.labels, "hectares"), hectares(1)),
        (PhraseList(.labels, "casualties"), people),
        (
            PhraseList(.labels, "buildings"),
            Units.Measure(subject: .damage, unit: .buildings)
        ),
    ]

    private static let people = Units.Measure(subject: .casualties, unit: .people)

    private static func hectares(_ factor: Double) -> Units.Measure {
        Units.Measure(subject: .area, unit: .hectares, factor: factor)
    }
}
