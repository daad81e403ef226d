/// Says which areas of a sentence a quantity belongs to.
struct AreaAttachment {
    let sentence: Sentence
    let quantities: [QuantityMention]
    /// Stretches that only tell a share of what is told around them.
    let asides: [Range<Int>]

    /// Areas, and whether they come from an earlier sentence.
    struct Place {
        var mentions: [AreaMention]
        var basis: Claim.AreaBasis
    }

    init(sentence: Sentence, quantities: [QuantityMention]) {
        self.sentence = sentence
        self.quantities = quantities
        asides = Self.asides(of: sentence)
    }

    /// - Returns: The place of each quantity.
    func places() -> [Place] {
        var places: [Place] = []
        for index in quantities.indices {
            let (mentions, basis) = areas(of: index, after: places)
            places.append(Place(mentions: mentions, basis: basis))
        }
        return places
    }

    func areas(of index: Int, after places: [Place]) -> (mentions: [AreaMention], basis: Claim.AreaBasis) {
        if let last = places.last, isConversion(index) { return (last.mentions, last.basis) }
        if let mention = respective(index) { return ([mention], sentence.groups.isEmpty ? .context : .sentence) }
        if isAppended(index) || isOfUnknown(index) { return ([], .none) }
        if let place = outside(index, after: places) { return (place.mentions, place.basis) }
        if let pair = bothRegions(before: index) { return (pair, .sentence) }
        if let group = group(of: index) { return (group.mentions, .sentence) }
        if let mentions = shared(with: index + 1, from: index) { return (mentions, .sentence) }
        if sentence.speaksOfAll, Set(sentence.groups.map(\.codes)).count != 1 {
            let isCountry = sentence.groups.isEmpty && sentence.inherited.allSatisfy { $0.kind == .country }
            return isCountry && !sentence.inherited.isEmpty ? (sentence.inherited, .context) : ([], .none)
        }
        // What comes behind a number of the same sentence is about the same place, if nothing else is said.
        if let last = places.last, !last.mentions.isEmpty,
            !sentence.isBlocked(from: quantities[index - 1].range.upperBound, to: quantities[index].range.lowerBound)
        {
            return (last.mentions, last.basis)
        }
        if let office = sentence.groups.first(where: { $0.mentions.allSatisfy(\.isOfOffice) }) {
            return (office.mentions, .sentence)
        }
        if Set(sentence.groups.map(\.codes)) == [sentence.inherited.map(\.code)] {
            return (sentence.inherited, .context)
        }
        let leaves = sentence.groups.allSatisfy { $0.mentions.allSatisfy(\.isOfOffice) || isOfShare($0, index) }
        return leaves && !sentence.inherited.isEmpty ? (sentence.inherited, .context) : ([], .none)
    }

    /// "35 fires: ten in the Kirensky district": the place is that of a share of the number before.
    func isOfShare(_ group: AreaGroup, _ index: Int) -> Bool {
        let end = quantities[index].range.upperBound
        return end <= group.range.lowerBound && Self.breakdown.occurs(in: sentence.tokens[end..<group.range.lowerBound])
    }

    /// "22 fires on 156,000 hectares, including 37,000 in a reserve, were active in …": from "including" to the comma that
    /// closes it.
    static func asides(of sentence: Sentence) -> [Range<Int>] {
        shares.all(in: sentence.tokens).compactMap { share in
            guard sentence.text(at: share.lowerBound - 1) == "," else { return openAside(share, of: sentence) }
            guard let comma = sentence.tokens[share.upperBound...].firstIndex(where: { $0.text == "," }),
                verbs.match(in: sentence.tokens, at: comma + 1) != nil
            else { return nil }
            return share.lowerBound - 1..<comma + 1
        }
    }

    /// "130 new fires including 88 large fires have burned …": from "including" to the verb.
    private static func openAside(_ share: Range<Int>, of sentence: Sentence) -> Range<Int>? {
        let behind = sentence.tokens[share.upperBound...].prefix(8)
        guard behind.first?.number != nil,
            let verb = behind.indices.first(where: { end in
                verbs.match(in: sentence.tokens, at: end) != nil || asideEnds.contains(sentence.text(at: end))
            }),
            !behind[..<verb].contains(where: { $0.text == "," })
        else { return nil }
        return share.lowerBound..<verb
    }

    private static let asideEnds = WordLists.words(.areas, "asideEnds")

    /// Whether a number only counts some of those that were counted before it, without a place of their own.
    func isShare(_ index: Int) -> Bool {
        let start = quantities[index].range.lowerBound
        return asides.contains { aside in
            aside.contains(start) && !sentence.groups.contains { aside.overlaps($0.range) }
        }
    }

    static let shares = PhraseList(.areas, "shares")
    static let verbs = PhraseList(.areas, "verbs")

    /// "771,000 acres (3,120 square kilometres)": one area told twice.
    func isConversion(_ index: Int) -> Bool {
        let (earlier, own) = (quantities[index - 1], quantities[index])
        guard own.subject == .area, earlier.subject == .area, own.measure.factor != earlier.measure.factor else {
            return false
        }
        let gap = sentence.tokens[earlier.range.upperBound..<own.range.lowerBound]
        return gap.count <= 2 && gap.contains { ["(", "or", "или", "["].contains($0.text) }
    }

    /// What follows is a share of the number before.
    static let breakdown = PhraseList(.areas, "breakdown")
}
