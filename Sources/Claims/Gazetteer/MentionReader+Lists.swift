/// Names that share a noun.
extension MentionReader {
    /// Adjectives or English names that share the noun behind or before them.
    func list(at start: Int) -> ([AreaMention], Int)? {
        guard tokens[start].isCapitalized else { return nil }
        var items: [(range: Range<Int>, targets: [Gazetteer.Target])] = []
        var index = start
        while let (targets, end) = item(at: index) {
            items.append((index..<end, targets))
            guard let next = joined(end), item(at: next) != nil else { break }
            index = next
        }
        guard let last = items.last else { return nil }
        let after = AreaHeads.match(in: tokens, at: behind(last.range, opening: start))
        let before = after == nil ? AreaHeads.before(start, in: tokens) : nil
        guard let head = after ?? before else { return nil }
        var mentions = items.compactMap { mention($0.range, $0.targets, head.kinds) }
        guard mentions.count == items.count || (mentions.count > 0 && items.count > 2) else { return nil }
        let end = after?.end ?? last.range.upperBound
        mentions[mentions.count - 1].range = mentions[mentions.count - 1].range.lowerBound..<end
        return (mentions, end)
    }

    /// "Во втором – Жигаловском – районе": past the dash that closes what another opened.
    func behind(_ name: Range<Int>, opening start: Int) -> Int {
        let end = name.upperBound
        guard start > tokens.startIndex, end < tokens.endIndex, Letters.isDash(tokens[end].text),
            Letters.isDash(tokens[start - 1].text)
        else { return end }
        return end + 1
    }

    /// "в Эвенкийском районе …, в Туруханском — …": the noun was said with an earlier name.
    func headless(at index: Int, after found: [AreaMention]) -> ([AreaMention], Int)? {
        guard let kind = found.last(where: { $0.kind == .district || $0.kind == .region })?.kind,
            index > tokens.startIndex,
            Self.openings.contains(tokens[index - 1].text)
                || (tokens[index - 1].text == "," && endsBehind(index, found)),
            tokens[index].isCapitalized,
            let (targets, end) = gazetteer.adjectives.longest(in: tokens, at: index),
            end == tokens.endIndex || tokens[end].isMark || tokens[end].number != nil || tokens[end].text == "и",
            let mention = mention(index..<end, targets, isException(index) ? [.district] : [kind])
        else { return nil }
        return ([mention], end)
    }

    /// A name of the same list stands before the comma.
    func endsBehind(_ index: Int, _ found: [AreaMention]) -> Bool {
        found.last.map { $0.range.upperBound == index - 1 && $0.kind == .district } ?? false
    }

    static let openings = WordLists.words(.areas, "openings")

    /// "Во всех районах Бурятии, за исключением Муйского и Окинского".
    func isException(_ index: Int) -> Bool {
        let before = tokens[max(tokens.startIndex, index - 8)..<index]
        return before.contains { $0.text == "исключением" || $0.text == "кроме" }
            && tokens[..<index].contains { $0.text == "районах" || $0.text == "улусах" }
    }

    /// The index behind a comma, "and" or both.
    func joined(_ index: Int) -> Int? {
        var next = index
        while next < tokens.endIndex, ["'s", ",", "and", "и", "а", "также", "the"].contains(tokens[next].text) {
            next += 1
        }
        return next > index ? next : nil
    }
}
