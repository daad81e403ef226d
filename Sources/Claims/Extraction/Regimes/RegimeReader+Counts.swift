/// Regimes told by numbers of regions or districts.
extension RegimeReader {
    /// "В 38 субъектах, в 20 – частично": another number of the same noun.
    func inPart(_ whole: Finding) -> Finding? {
        guard let count = whole.count, count.isRegions else { return nil }
        let numbers = NumberPhraseReader(tokens: sentence.tokens)
        for index in count.range.upperBound..<sentence.tokens.endIndex {
            guard let number = numbers.phrase(at: index), number.low < 100, !number.isMultiplied,
                Self.partly.match(in: sentence.tokens, at: number.range.upperBound) != nil
            else { continue }
            var finding = whole
            finding.range = number.range
            finding.count = (Int(number.low), number.range, true)
            return finding
        }
        return nil
    }

    static let partly = PhraseList(.regimes, "partly")

    /// "In five regions" of the country that the sentences before spoke of.
    func country(of count: Int?) -> [AreaMention] {
        let wide = sentence.inherited.filter { $0.kind == .country || $0.kind == .macro }
        guard wide.count == 1, sentence.inherited.count == 1, var mention = wide.first else { return [] }
        (mention.part, mention.districtCount) = (.part, count)
        return [mention]
    }

    /// "In nine districts" of the one region that the sentences before spoke of.
    func districts(_ count: Int) -> [AreaMention] {
        guard sentence.inherited.count == 1, var mention = sentence.inherited.first, mention.kind == .region,
            !sentence.isInheritedFromAfar
        else { return [] }
        (mention.part, mention.districtCount) = (.part, count)
        return [mention]
    }

    /// "in five counties" with no area named.
    func bareCount() -> (Int, Range<Int>, Bool)? {
        for index in sentence.indices {
            if let count = DistrictCount.read(sentence.tokens, at: index) {
                return (count.value, index..<count.end, count.isRegions)
            }
        }
        return nil
    }
}
