/// Names that are areas only beside others.
extension MentionReader {
    /// The state, where it stands beside another one; alone it is the capital.
    func washington(at index: Int, after found: [AreaMention]) -> ([AreaMention], Int)? {
        guard tokens[index].text == "washington" else { return nil }
        let isBehind = found.last.map { $0.code.hasPrefix("US-") && index - $0.range.upperBound <= 2 } ?? false
        let next = joined(index + 1).flatMap { gazetteer.names.longest(in: tokens, at: $0) }
        let isBefore = next?.values.contains { $0.code.hasPrefix("US-") } ?? false
        let isState = tokens[max(tokens.startIndex, index - 2)..<index].map(\.text) == ["state", "of"]
        guard isBehind || isBefore || isState else { return nil }
        return ([AreaMention(range: index..<index + 1, code: "US-WA", kind: .region)], index + 1)
    }

    /// "В республиках Бурятия, Алтай и Тыва": the republic; alone it may be the territory.
    func altai(at index: Int, after found: [AreaMention]) -> ([AreaMention], Int)? {
        guard tokens[index].text == "алтай" else { return nil }
        let before = tokens[max(tokens.startIndex, index - 24)..<index]
        guard let head = before.lastIndex(where: { $0.text.hasPrefix("республик") }),
            found.filter({ $0.range.lowerBound > head }).allSatisfy({ $0.kind == .region }),
            !before[head...].contains(where: { $0.text.hasPrefix("област") || $0.text.hasPrefix("кра") })
        else { return nil }
        return ([AreaMention(range: index..<index + 1, code: "RU-AL", kind: .region)], index + 1)
    }
}
