/// "two districts of", "in five counties", "в двух районах".
enum DistrictCount {
    static let nouns = PhraseList(.areas, "nouns")

    static func read(_ tokens: ArraySlice<Token>, at index: Int) -> (value: Int, end: Int, isRegions: Bool)? {
        guard index < tokens.endIndex, let number = NumberPhraseReader(tokens: tokens).phrase(at: index),
            number.low < 100, number.low >= 1, number.low == number.low.rounded()
        else { return nil }
        var end = number.range.upperBound
        for _ in 0..<2 where end < tokens.endIndex && nouns.match(in: tokens, at: end) == nil && tokens[end].isWord {
            end += 1
        }
        guard let noun = nouns.match(in: tokens, at: end) else { return nil }
        let text = tokens[noun.lowerBound].text
        let isRegions = ["region", "субъек", "регион", "state", "provin", "territ"].contains { text.hasPrefix($0) }
        return (Int(number.low), noun.upperBound, isRegions)
    }
}
