/// Takes out names that are no places here, and says which areas are meant in part.
struct MentionRefiner {
    let gazetteer: Gazetteer
    let tokens: ArraySlice<Token>
    let context: [String]

    func refined(_ mentions: [AreaMention]) -> [AreaMention] {
        mentions.filter { !isNoPlace($0, among: mentions) }.map { mention in
            var mention = mention
            mention.isOfOffice = isOfOffice(mention)
            markPart(&mention)
            widen(&mention)
            return mention
        }
    }

    func token(_ index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

    func isNoPlace(_ mention: AreaMention, among mentions: [AreaMention]) -> Bool {
        let (before, after) = (token(mention.range.lowerBound - 1), token(mention.range.upperBound))
        if after?.text == "time" || after?.text == "standard" { return true }
        if let before, ["greenpeace", "wwf", "bank", "post", "times"].contains(before.text) { return true }
        if mention.kind == .country, token(mention.range.lowerBound)?.text == "macedonia" { return true }
        if isLikened(mention) { return true }
        guard mention.kind == .country || mention.kind == .macro else { return false }
        if after?.text == "'s" { return isOwner(mention, among: mentions) }
        if mention.kind == .country, isOfOffice(mention) { return true }
        return mention.kind == .country
            && (after.map { Self.offices.match(in: tokens, at: mention.range.upperBound) != nil && !$0.isMark } ?? false)
    }

    /// "Bolivia, like neighbouring Brazil,": what is said is said of the other.
    func isLikened(_ mention: AreaMention) -> Bool {
        let before = tokens[max(tokens.startIndex, mention.range.lowerBound - 3)..<mention.range.lowerBound]
        return Self.likening.all(in: before).last?.upperBound == mention.range.lowerBound
    }

    static let likening = PhraseList(.areas, "likening")

    /// "Russia's Emergencies Ministry", but not "Russia's forests" or "Russia's Far East".
    func isOwner(_ mention: AreaMention, among mentions: [AreaMention]) -> Bool {
        let next = mention.range.upperBound + 1
        if mentions.contains(where: { $0.range.lowerBound == next }) { return false }
        guard let token = token(next) else { return false }
        if (next..<next + 3).contains(where: { Self.lands.match(in: tokens, at: $0) != nil }) { return false }
        return token.isCapitalized || Self.offices.match(in: tokens, at: next) != nil
    }

    func isOfOffice(_ mention: AreaMention) -> Bool {
        let start = mention.range.lowerBound
        if Self.offices.match(in: tokens, at: mention.range.upperBound) != nil { return true }
        if let next = token(mention.range.upperBound), next.text == "'s",
            Self.offices.match(in: tokens, at: mention.range.upperBound + 1) != nil
        {
            return true
        }
        return Self.officesBefore.all(in: tokens[max(tokens.startIndex, start - 5)..<start]).contains {
            tokens[$0.upperBound..<start].allSatisfy { Self.links.contains($0.text) }
        }
    }

    /// "Greece's Evros region" lies in Greece.
    static let lands = PhraseList(.areas, "lands")

    static let links = WordLists.words(.areas, "links")

    static let offices = PhraseList(.areas, "offices")

    static let officesBefore = PhraseList(.areas, "officesBefore")
}
