/// Harm to the people that a number counts.
extension PeopleReader {
    /// The verb behind the number, else the one right before it.
    func casualty(_ mention: QuantityMention) -> ClaimDetail.Casualty? {
        let reach = mention.unitRange.isEmpty ? 4 : 9
        let after = sentence.after(mention.range.upperBound, reach: reach, marks: [";", ":", ".", "("])
        let before = sentence.before(mention.range.lowerBound, reach: 3)
        if isToll(mention) || isTollShare(mention) { return .dead }
        if let own = state(in: mention) { return own }
        if let verb = verbBefore(before, mention), Self.nextVerb.occurs(in: after) { return verb }
        var best: (distance: Int, casualty: ClaimDetail.Casualty)?
        for (phrases, casualty) in Self.harm {
            if let range = phrases.first(in: after), !isCut(after, range.lowerBound, mention) {
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

    /// Another number, or "and" before a verb of its own, stands between a number and the verb.
    func isCut(_ after: ArraySlice<Token>, _ verb: Int, _ mention: QuantityMention) -> Bool {
        let between = after[after.startIndex..<verb]
        if between.contains(where: { $0.number != nil }), mention.unitRange.isEmpty || between.first?.text == "," {
            return true
        }
        return mention.unitRange.isEmpty
            && between.contains { ["in", "of", "on", "hectares", "homes"].contains($0.text) }
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
