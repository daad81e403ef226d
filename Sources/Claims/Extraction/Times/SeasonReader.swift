/// Finds figures of another year, so that nobody takes them for this one's.
struct SeasonReader {
    let sentence: Sentence
    let quantities: [QuantityMention]

    /// - Returns: The year, when the words name another than that of publication.
    func season(of index: Int) -> Int? {
        var best: (distance: Int, year: Int)?
        for (position, year) in years() where year != sentence.publishedYear {
            guard !isOfAnother(position, index), let distance = distance(from: position, to: index) else { continue }
            if best.map({ distance < $0.distance }) ?? true { best = (distance, year) }
        }
        return best?.year ?? sentence.title?.season
    }

    /// The one year that a line names, where it is another than that of publication.
    static func year(of line: Sentence) -> Int? {
        let years = Set(SeasonReader(sentence: line, quantities: []).years().map(\.year))
        return years.count == 1 ? years.first.flatMap { $0 == line.publishedYear ? nil : $0 } : nil
    }

    /// A year that opens a sentence is that of all figures up to the next year; one behind a figure is that figure's.
    private func distance(from position: Int, to index: Int) -> Int? {
        let range = quantities[index].range
        let others = quantities.filter { $0.subject == quantities[index].subject && $0.range != range }
        if position < range.lowerBound {
            if opensClause(position) { return range.lowerBound - position + 20 }
            let belongsToEarlier = others.contains {
                $0.range.upperBound <= position && position - $0.range.upperBound <= 6
            }
            return belongsToEarlier ? nil : range.lowerBound - position + 20
        }
        if others.contains(where: { $0.range.lowerBound > range.lowerBound && $0.range.lowerBound < position }) {
            return nil
        }
        guard position >= range.upperBound else { return nil }
        let marks = sentence.tokens[range.upperBound..<position].filter { $0.text == "," || $0.text == ";" }
        return marks.count <= 1 ? position - range.upperBound + 100 * marks.count : nil
    }

    /// "…, and in 2017, 9,200 fires": the year is of what follows.
    private func opensClause(_ position: Int) -> Bool {
        guard ["in", "в", "за"].contains(sentence.text(at: position - 1)) else { return false }
        let before = sentence.text(at: position - 2)
        return position - 1 == sentence.tokens.startIndex || [",", "and", ";", "и", "а", "—", "–"].contains(before)
    }

    private func isOfAnother(_ position: Int, _ index: Int) -> Bool {
        position >= quantities[index].range.upperBound && opensClause(position)
    }

    private func years() -> [(position: Int, year: Int)] {
        var found: [(Int, Int)] = []
        for index in sentence.tokens.indices {
            if let year = writtenYear(index) { found.append((index, year)) }
            if let published = sentence.publishedYear, let range = Self.lastYear.match(in: sentence.tokens, at: index) {
                found.append((range.lowerBound, published - 1))
            }
        }
        return found
    }

    private func writtenYear(_ index: Int) -> Int? {
        let token = sentence.tokens[index]
        guard let number = token.number, number.value >= 1_950, number.value < 2_100, token.range.count == 4,
            number.value == number.value.rounded()
        else { return nil }
        let (before, after) = (sentence.text(at: index - 1), sentence.text(at: index + 1))
        if Self.records.occurs(in: sentence.before(index, reach: 5)) { return nil }
        let reads =
            after == "'s" || after.hasPrefix("год") || after == "г" || Self.openings.contains(before)
            || Self.months.contains(before)
            || (before == "," && Self.months.contains(sentence.text(at: index - 3)))
        return reads && sentence.publishedYear != nil ? Int(number.value) : nil
    }

    /// "Since records began in 2006".
    private static let records = PhraseList(.times, "records")
    private static let openings = WordLists.words(.times, "openings")
    private static let months: Set<String> = Set(MonthNames.all)
    private static let lastYear = PhraseList(.times, "lastYear")
}
