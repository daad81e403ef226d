import Wording

/// Finds regimes, what was done to them, and where.
struct RegimeReader {
    let sentence: Sentence

    struct Finding {
        var regime: Regime
        var action: ClaimDetail.RegimeAction
        var range: Range<Int>
        var areas: [ClaimArea]
        var basis: Claim.AreaBasis
        /// How many regions or districts, where the text gives a number.
        var count: (value: Int, range: Range<Int>, isRegions: Bool)?
    }

    func findings() -> [Finding] {
        guard !Modality.isDenial(sentence.tokens) else { return [] }
        return Self.regimes.flatMap { phrases, regime in
            phrases.all(in: sentence.tokens).prefix(1).flatMap { findings(regime, $0) }
        }
    }

    func findings(_ regime: Regime, _ range: Range<Int>) -> [Finding] {
        guard !isHypothetical(range), let action = action() else { return [] }
        var placed = mentions(around: range)
        let basis: Claim.AreaBasis = placed.isEmpty ? (sentence.inherited.isEmpty ? .none : .context) : .sentence
        let bare = bareCount().flatMap { belongs($0.1, to: range) ? $0 : nil }
        if placed.isEmpty, bare == nil, !Self.several.occurs(in: sentence.tokens) {
            placed = Self.unnamed.occurs(in: sentence.tokens) ? sentence.inherited.map(partial) : sentence.inherited
        }
        if placed.isEmpty, bare?.2 == true { placed = country(of: bare?.0) }
        if placed.isEmpty, let bare, !bare.2 { placed = districts(bare.0) }
        let finding = Finding(
            regime: regime, action: action, range: range, areas: [], basis: bare == nil ? basis : .none, count: bare)
        guard !placed.isEmpty else { return [finding] + (inPart(finding).map { [$0] } ?? []) }
        let placedInPart = inPart(finding).map { finding in
            var finding = finding
            finding.areas = country(of: finding.count?.value).map {
                ClaimArea(code: $0.code, part: .part, districtCount: $0.districtCount)
            }
            return finding
        }
        return split(placed).map { areas in
            var finding = finding
            finding.areas = areas
            finding.basis = basis
            return finding
        } + (placedInPart.map { [$0] } ?? [])
    }

    /// All that is named behind the regime, where a place is; otherwise what stands before it, where offices come last.
    func mentions(around range: Range<Int>) -> [AreaMention] {
        if let some = Self.several.first(in: sentence.tokens) {
            return sentence.groups.filter { isOf($0, some) }.flatMap(\.mentions).map(partial)
        }
        let isPartial = Self.someDistricts.occurs(in: sentence.tokens)
        let contrast =
            Self.contrasts.all(in: sentence.tokens[..<range.lowerBound]).last?.upperBound ?? sentence.tokens.startIndex
        let isContrasted = sentence.groups.contains { $0.range.lowerBound >= contrast }
        let groups = sentence.groups.filter { group in
            group.lead != "from" && group.lead != "из" && belongs(group.range, to: range) && !isCountry(group)
                && (!isContrasted || group.range.lowerBound >= contrast)
        }
        let own = groups.filter { !$0.mentions.allSatisfy(\.isOfOffice) }
        let behind = own.filter { $0.range.lowerBound >= range.upperBound }
        let used = behind.isEmpty ? own : behind
        return (used.isEmpty ? groups : used).flatMap(\.mentions).map { mention in
            isPartial && mention.part == .whole && mention.kind != .district ? partial(mention) : mention
        }
    }

    /// "Some regions of the Far Eastern Federal District".
    func isOf(_ group: AreaGroup, _ some: Range<Int>) -> Bool {
        some.upperBound <= group.range.lowerBound
            && sentence.tokens[some.upperBound..<group.range.lowerBound].allSatisfy {
                ["of", "the", "in"].contains($0.text)
            }
    }

    func partial(_ mention: AreaMention) -> AreaMention {
        var mention = mention
        mention.part = .part
        return mention
    }

    /// A country of which only a number of regions is meant: "in five regions of the country".
    func isCountry(_ group: AreaGroup) -> Bool {
        group.mentions.allSatisfy { $0.kind == .country && $0.part == .whole } && bareCount() != nil
    }

    /// Where several regimes are spoken of, a place goes with the nearest; a comma is as far as three words.
    func belongs(_ place: Range<Int>, to range: Range<Int>) -> Bool {
        let ranges = Self.regimes.compactMap { $0.0.first(in: sentence.tokens) }
        return !ranges.contains { distance($0, place) < distance(range, place) }
    }

    func distance(_ regime: Range<Int>, _ place: Range<Int>) -> Int {
        let gap =
            regime.lowerBound >= place.upperBound
            ? place.upperBound..<regime.lowerBound : min(regime.upperBound, place.lowerBound)..<place.lowerBound
        return gap.count + 3 * sentence.tokens[gap].count { $0.text == "," }
    }

    /// Whole areas together; each area that is meant in part by itself.
    func split(_ mentions: [AreaMention]) -> [[ClaimArea]] {
        var narrowed: [ClaimArea] = []
        for mention in mentions where !narrowed.contains(where: { $0.code == mention.code }) {
            narrowed.append(ClaimArea(code: mention.code, part: mention.part, districtCount: mention.districtCount))
        }
        let whole = narrowed.filter { $0.part == .whole }
        let except = narrowed.filter { $0.part == .except }
        var lists = narrowed.filter { $0.part == .part }.map { [$0] }
        if !whole.isEmpty { lists.insert(whole + except, at: 0) }
        return lists
    }

    func isHypothetical(_ range: Range<Int>) -> Bool {
        Modality.isHypothetical(before: range.lowerBound, in: sentence) || Self.wishes.occurs(in: sentence.tokens)
            || Self.terms.match(in: sentence.tokens, at: range.upperBound) != nil
            || Self.occasions.all(in: sentence.before(range.lowerBound, reach: 3)).last?.upperBound == range.lowerBound
            || (Self.asking.occurs(in: sentence.tokens[..<range.lowerBound])
                && Self.doing.occurs(in: sentence.before(range.lowerBound, reach: 3)))
    }

    func action() -> ClaimDetail.RegimeAction? { Self.actions.first { $0.0.occurs(in: sentence.tokens) }?.1 }
}
