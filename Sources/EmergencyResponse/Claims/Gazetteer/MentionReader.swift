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
                ?? washington(at: index, after: found)
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
    private func nameOrHeadless(at index: Int, after found: [AreaMention]) -> ([AreaMention], Int)? {
        let name = name(at: index)
        let isTown = name.map { $0.0.allSatisfy { $0.kind == .settlement } } ?? true
        return isTown ? headless(at: index, after: found) ?? name : name
    }

    private func name(at index: Int) -> ([AreaMention], Int)? {
        guard tokens[index].isCapitalized, let (targets, end) = gazetteer.names.longest(in: tokens, at: index) else {
            return nil
        }
        if targets.allSatisfy({ $0.kind == .settlement }), !isSettlement(index, end) { return nil }
        guard let target = best(targets) else { return nil }
        return ([AreaMention(range: index..<end, code: target.code, kind: target.kind)], end)
    }

    /// A settlement is believed only where the words around it say that a place is meant.
    private func isSettlement(_ start: Int, _ end: Int) -> Bool {
        guard start > tokens.startIndex else { return false }
        return Self.placeWords.match(in: tokens, at: start - 1) != nil
            && !(end < tokens.endIndex && tokens[end].isCapitalized)
    }

    private static let placeWords = PhraseList(
        "in|near|of|around|from|at|toward|towards|outside",
        "в|во|под|у|возле|около|близ|из|город*|поселк*|поселок|село|селе|села|деревн*|станиц*|г")

    private func best(_ targets: [Gazetteer.Target]) -> Gazetteer.Target? {
        targets.first { $0.kind != .settlement && !$0.isBare } ?? targets.first { $0.isBare }
            ?? targets.first { target in context.contains { gazetteer.contains($0, target.code) } } ?? targets.first
    }

    /// Adjectives or English names that share the noun behind or before them.
    private func list(at start: Int) -> ([AreaMention], Int)? {
        guard tokens[start].isCapitalized else { return nil }
        var items: [(range: Range<Int>, targets: [Gazetteer.Target])] = []
        var index = start
        while let (targets, end) = item(at: index) {
            items.append((index..<end, targets))
            guard let next = joined(end), item(at: next) != nil else { break }
            index = next
        }
        guard let last = items.last else { return nil }
        let after = AreaHeads.match(in: tokens, at: last.range.upperBound)
        let before = after == nil ? AreaHeads.before(start, in: tokens) : nil
        guard let head = after ?? before else { return nil }
        var mentions = items.compactMap { mention($0.range, $0.targets, head.kinds) }
        guard mentions.count == items.count || (mentions.count > 0 && items.count > 2) else { return nil }
        let end = after?.end ?? last.range.upperBound
        mentions[mentions.count - 1].range = mentions[mentions.count - 1].range.lowerBound..<end
        return (mentions, end)
    }

    /// "в Эвенкийском районе …, в Туруханском — …": the noun was said with an earlier name.
    private func headless(at index: Int, after found: [AreaMention]) -> ([AreaMention], Int)? {
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
    private func endsBehind(_ index: Int, _ found: [AreaMention]) -> Bool {
        found.last.map { $0.range.upperBound == index - 1 && $0.kind == .district } ?? false
    }

    private static let openings: Set<String> = ["в", "во", "и", "исключением", "кроме"]

    /// "Во всех районах Бурятии, за исключением Муйского и Окинского".
    private func isException(_ index: Int) -> Bool {
        let before = tokens[max(tokens.startIndex, index - 8)..<index]
        return before.contains { $0.text == "исключением" || $0.text == "кроме" }
            && tokens[..<index].contains { $0.text == "районах" || $0.text == "улусах" }
    }

    /// The state, where it stands beside another one; alone it is the capital.
    private func washington(at index: Int, after found: [AreaMention]) -> ([AreaMention], Int)? {
        guard tokens[index].text == "washington" else { return nil }
        let isBehind = found.last.map { $0.code.hasPrefix("US-") && index - $0.range.upperBound <= 2 } ?? false
        let next = joined(index + 1).flatMap { gazetteer.names.longest(in: tokens, at: $0) }
        let isBefore = next?.values.contains { $0.code.hasPrefix("US-") } ?? false
        guard isBehind || isBefore else { return nil }
        return ([AreaMention(range: index..<index + 1, code: "US-WA", kind: .region)], index + 1)
    }

    private func item(at index: Int) -> ([Gazetteer.Target], Int)? {
        guard index < tokens.endIndex, tokens[index].isCapitalized else { return nil }
        if let found = gazetteer.adjectives.longest(in: tokens, at: index) { return (found.values, found.end) }
        return gazetteer.bases.longest(in: tokens, at: index, { Romanized.key($0.text) }).map { ($0.values, $0.end) }
    }

    /// The index behind a comma, "and" or both.
    private func joined(_ index: Int) -> Int? {
        var next = index
        while next < tokens.endIndex, ["'s", ",", "and", "и", "а", "также", "the"].contains(tokens[next].text) {
            next += 1
        }
        return next > index ? next : nil
    }

    private func mention(
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

/// Nouns that make an area of the names before or behind them.
enum AreaHeads {
    static func match(in tokens: ArraySlice<Token>, at index: Int) -> (kinds: [Gazetteer.Target.Kind], end: Int)? {
        for (phrases, kinds) in table {
            if let range = phrases.match(in: tokens, at: index) { return (kinds, range.upperBound) }
        }
        return nil
    }

    /// "районах: Абанском, Богучанском", "districts of Abansky and Kezhemsky".
    static func before(_ start: Int, in tokens: ArraySlice<Token>) -> (kinds: [Gazetteer.Target.Kind], end: Int)? {
        for back in 1...2 where start - back >= tokens.startIndex {
            let isJoint = back == 1 || [":", "—", "–", "-", "of", ","].contains(tokens[start - 1].text)
            if isJoint, plural.match(in: tokens, at: start - back) != nil { return ([.district, .county], start) }
        }
        return nil
    }

    private static let plural = PhraseList("districts|counties", "районах|районы|районов|улусах|улусы")

    private static let table: [(PhraseList, [Gazetteer.Target.Kind])] = [
        (
            PhraseList(
                "район|района|району|районом|районе|районы|районов|районам|районами|районах", "улус*", "р-н*",
                "муниципальн* район*|округ*|образовани*",
                "district|districts|rayon|rayons|raion|raions|municipal ?district|districts"),
            [.district]
        ),
        (PhraseList("county|counties"), [.county]),
        (
            PhraseList(
                "область|области|областью|областей|областям|областями|областях|обл",
                "край|края|краю|краем|крае|краев|краям|краями|краях",
                "автономн* округ*|област*", "республик*",
                "region|regions|oblast|oblasts|territory|territories|krai|krais|kray|kraj",
                "republic|republics|province|provinces", "autonomous okrug|area|district|region|oblast|republic",
                "area|areas"),
            [.region]
        ),
    ]
}
