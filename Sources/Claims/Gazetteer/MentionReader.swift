/// Finds areas in a sentence.
struct MentionReader {
    let gazetteer: Gazetteer
    let tokens: ArraySlice<Token>
    /// Regions that the document speaks of, to tell districts of the same name apart.
    var context: [String] = []

    func mentions() -> [AreaMention] {
        var found: [AreaMention] = []
        var index = tokens.startIndex
        while index < tokens.endIndex {
            if let (mentions, end) = list(at: index) ?? nameOrHeadless(at: index, after: found)
                ?? washington(at: index, after: found) ?? altai(at: index, after: found)
            {
                found += mentions
                index = end
            } else {
                index += 1
            }
        }
        return MentionRefiner(gazetteer: gazetteer, tokens: tokens, context: context).refined(found)
    }

    /// In a list of districts "Братском" is the district and not the town.
    func nameOrHeadless(at index: Int, after found: [AreaMention]) -> ([AreaMention], Int)? {
        let name = name(at: index)
        let isTown = name.map { $0.0.allSatisfy { $0.kind == .settlement } } ?? true
        return isTown ? headless(at: index, after: found) ?? name : name
    }

    func name(at index: Int) -> ([AreaMention], Int)? {
        guard tokens[index].isCapitalized, let (targets, end) = gazetteer.names.longest(in: tokens, at: index) else {
            return nil
        }
        if targets.allSatisfy({ $0.kind == .settlement }), !isSettlement(index, end) { return nil }
        guard let target = best(targets) else { return nil }
        return ([AreaMention(range: index..<end, code: target.code, kind: target.kind)], end)
    }

    /// A settlement is believed only where the words around it say that a place is meant.
    func isSettlement(_ start: Int, _ end: Int) -> Bool {
        guard start > tokens.startIndex else { return false }
        return Self.placeWords.match(in: tokens, at: start - 1) != nil
            && !(end < tokens.endIndex && tokens[end].isCapitalized)
    }

    static let placeWords = PhraseList(.areas, "placeWords")

    func best(_ targets: [Gazetteer.Target]) -> Gazetteer.Target? {
        targets.first { $0.kind != .settlement && !$0.isBare } ?? targets.first { $0.isBare }
            ?? targets.first { target in context.contains { gazetteer.contains($0, target.code) } } ?? targets.first
    }

    func item(at index: Int) -> ([Gazetteer.Target], Int)? {
        guard index < tokens.endIndex, tokens[index].isCapitalized else { return nil }
        if let found = gazetteer.adjectives.longest(in: tokens, at: index) { return (found.values, found.end) }
        return gazetteer.bases.longest(in: tokens, at: index, { Romanized.key($0.text) }).map { ($0.values, $0.end) }
    }

    func mention(
        _ range: Range<Int>, _ targets: [Gazetteer.Target], _ kinds: [Gazetteer.Target.Kind]
    )
        -> AreaMention?
    {
        var fitting: [Gazetteer.Target] = []
        for target in targets where kinds.contains(target.kind) && !fitting.contains(where: { $0.code == target.code })
        {
            fitting.append(target)
        }
        if fitting.count > 1 {
            fitting = fitting.filter { target in nearby.contains { gazetteer.contains($0, target.code) } }
        }
        guard fitting.count == 1, let target = fitting.first else { return nil }
        return AreaMention(range: range, code: target.code, kind: target.kind)
    }

    /// Regions named in this sentence, then those of the document.
    private var nearby: [String] {
        var codes = context
        for index in tokens.indices {
            if let (targets, _) = gazetteer.names.longest(in: tokens, at: index) { codes += targets.map(\.code) }
            if let (targets, end) = item(at: index), let head = AreaHeads.match(in: tokens, at: end) {
                codes += targets.filter { $0.kind == .region && head.kinds.contains(.region) }.map(\.code)
            }
        }
        return codes
    }
}
