/// Harm to the people that a number counts.
extension PeopleReader {
    /// The verb behind the number, else the one right before it.
    func casualty(_ mention: QuantityMention) -> ClaimDetail.Casualty? {
        let reach = mention.unitRange.isEmpty ? 4 : 9
        let after = sentence.after(mention.range.upperBound, reach: reach, marks: [";", ":", ".", "("])
        let before = sentence.before(mention.range.lowerBound, reach: 3)
        if isToll(mention) || isTollShare(mention) { return .dead }
        if let own = state(in: mention) { return own }
        if isMovedBefore(mention) { return nil }
        if let verb = verbBefore(before, mention), Self.nextVerb.occurs(in: after) { return verb }
        var best: (distance: Int, casualty: ClaimDetail.Casualty)?
        for (phrases, casualty) in Self.harm {
            if let range = phrases.first(in: after), !isCut(after, range, mention) {
                let distance = range.lowerBound - mention.range.upperBound
                if best.map({ distance < $0.distance }) ?? true { best = (distance, casualty) }
            }
        }
        return best?.casualty ?? verbBefore(before, mention)
    }

    /// "Погибли 15 человек": the verb right before the number.
    func verbBefore(_ before: ArraySlice<Token>, _ mention: QuantityMention) -> ClaimDetail.Casualty? {
        for (phrases, casualty) in Self.harmBefore {
            if let range = phrases.all(in: before).last, range.upperBound >= mention.range.lowerBound - 1 {
                return casualty
            }
        }
        return nil
    }

    /// "Evacuated 226 people": the verb right before the number, whatever happened to others behind it.
    func isMovedBefore(_ mention: QuantityMention) -> Bool {
        let before = sentence.before(mention.range.lowerBound, reach: 3)
        return [Self.evacuated, Self.flight].contains { phrases in
            guard let verb = phrases.all(in: before).last else { return false }
            let between = before[verb.upperBound...]
            return between.isEmpty
                || Self.additions.match(in: before, at: verb.upperBound)?.upperBound == before.endIndex
        }
    }

    /// "204 injured people".
    func state(in mention: QuantityMention) -> ClaimDetail.Casualty? {
        let end = mention.unitRange.isEmpty ? mention.phrase.range.upperBound : mention.unitRange.lowerBound
        let between = sentence.tokens[mention.phrase.range.upperBound..<end]
        return Self.harm.first { $0.0.occurs(in: between) }?.1
    }

    /// "The death toll includes four civilians".
    func isTollShare(_ mention: QuantityMention) -> Bool {
        Self.tollShare.occurs(in: sentence.tokens[..<mention.range.lowerBound]) && mention.subject != .vehicles
    }

    /// Another number, another verb, or "and" before a verb of its own, stands between a number and the verb.
    func isCut(_ after: ArraySlice<Token>, _ verb: Range<Int>, _ mention: QuantityMention) -> Bool {
        let between = after[after.startIndex..<verb.lowerBound]
        if mention.unitRange.isEmpty ? between.contains(where: { $0.number != nil }) : isOfOthers(between) {
            return true
        }
        if isMoved(between) || Self.denied.match(in: sentence.tokens, at: verb.upperBound) != nil { return true }
        return mention.unitRange.isEmpty
            && between.contains { ["in", "of", "on", "hectares", "homes"].contains($0.text) }
    }

    /// "226 firefighters, two of whom were hurt": others than the first number's, unless they are "including two".
    private func isOfOthers(_ between: ArraySlice<Token>) -> Bool {
        guard let comma = between.first, comma.text == "," else { return false }
        let isPart = AreaAttachment.breakdown.match(in: between, at: between.startIndex + 1) != nil
        return !isPart && between.contains { $0.number != nil || NumberWords.value(of: $0.text) != nil }
    }

    /// "226 people were evacuated and one died": the first verb is that of the number, unless it only says which people.
    private func isMoved(_ between: ArraySlice<Token>) -> Bool {
        let isClause = between.prefix(2).contains { Self.relatives.contains($0.text) }
        return !isClause && (Self.evacuated.occurs(in: between) || Self.flight.occurs(in: between))
    }

    func isToll(_ mention: QuantityMention) -> Bool {
        let start = sentence.clause(around: mention.range, commas: true).startIndex
        let before = sentence.tokens[max(start, mention.range.lowerBound - 9)..<mention.range.lowerBound]
        let isPeople = mention.unitRange.isEmpty || mention.subject == .evacuation
        return Self.toll.occurs(in: before) && isPeople
            && !["%", "percent", "years", "days"].contains(sentence.text(at: mention.range.upperBound))
            && (mention.phrase.isWords || sentence.tokens[mention.phrase.range.lowerBound].text.utf8.count < 5)
    }
}
