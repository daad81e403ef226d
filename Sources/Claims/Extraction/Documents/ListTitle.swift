/// The line above a list of numbers, as in the tables of a coordination centre: where, of which time and of what its lines are.
///
///     Year to date, United States
///     - TOTAL FIRES: 46,648
///     - TOTAL ACRES: 7,378,212
struct ListTitle {
    /// Empty where it names none, or several.
    let areas: [AreaMention]
    /// Its numbers are sums of a season.
    let isOfSeason: Bool
    /// The year, where another than that of publication is meant.
    let season: Int?
    /// Its numbers are no wildfires of one season: means of several years, prescribed fires, plans.
    let isOfOther: Bool

    init(_ sentence: Sentence) {
        let groups = sentence.groups.filter { !$0.mentions.allSatisfy(\.isOfOffice) }
        areas = Set(groups.map(\.codes)).count == 1 ? groups[0].mentions : []
        isOfSeason = ScopeReader.seasons.occurs(in: sentence.tokens)
        season = SeasonReader.year(of: sentence)
        isOfOther = QuantityExclusions.isOfOther(sentence.tokens)
    }

    /// Whether a line is one of a list: it begins with a mark, or is a label, a colon and a number.
    static func isLine(_ tokens: ArraySlice<Token>) -> Bool {
        if DocumentMemory.isItem(tokens) { return true }
        guard let colon = tokens.prefix(6).firstIndex(where: { $0.text == ":" }), colon > tokens.startIndex,
            colon + 1 < tokens.endIndex
        else { return false }
        return tokens[..<colon].allSatisfy(\.isWord) && tokens[colon + 1].number != nil
    }
}
