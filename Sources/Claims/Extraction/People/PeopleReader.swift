/// Says what happened to the people that a number counts, or what they do.
struct PeopleReader {
    let sentence: Sentence

    /// - Returns: `nil` when the number counts nothing that matters here.
    func classified(_ mention: QuantityMention) -> QuantityMention? {
        var mention = mention
        switch mention.subject {
        case .evacuation: return people(&mention)
        case .people:
            if let casualty = casualty(mention) { return harmed(&mention, casualty) }
            let isAtWork = Self.work.occurs(in: sentence.tokens)
            if Self.flight.occurs(in: near(mention)), !isAtWork { return moved(&mention) }
            let isSoldier = Self.soldiers.occurs(in: sentence.tokens[mention.unitRange])
            return !isSoldier || isAtWork || FireTopic.occurs(in: sentence.tokens) || sentence.continuesForces
                ? mention : nil
        case .damage:
            if Self.loss.occurs(in: sentence.before(mention.range.lowerBound, reach: 2)) { return mention }
            if Self.evacuated.occurs(in: sentence.after(mention.range.upperBound, reach: 3)) { return nil }
            return Self.loss.occurs(in: sentence.tokens) && !Self.danger.occurs(in: near(mention)) ? mention : nil
        case .vehicles: return Self.loss.occurs(in: near(mention)) ? nil : mention
        case .aircraft: return Self.carriage.occurs(in: near(mention)) ? nil : mention
        case .casualties:
            mention.casualty = Self.wounds.occurs(in: sentence.tokens[mention.unitRange]) ? .injured : .dead
            return mention
        case .area, .count: return isFire(mention) ? mention : nil
        default: return mention
        }
    }

    func people(_ mention: inout QuantityMention) -> QuantityMention? {
        if isPopulation(mention) || isOtherNoun(mention) { return nil }
        if ["lives", "жизни", "жизней"].contains(sentence.text(at: mention.unitRange.lowerBound)) {
            return Self.danger.occurs(in: near(mention)) ? nil : harmed(&mention, .dead)
        }
        if let casualty = casualty(mention) { return harmed(&mention, casualty) }
        guard !mention.unitRange.isEmpty || isToll(mention) else { return bareEvacuees(&mention) }
        if Self.flight.occurs(in: near(mention)) { return moved(&mention) }
        guard Self.work.occurs(in: sentence.tokens) || sentence.continuesForces else { return nil }
        mention.measure = Units.Measure(subject: .people, unit: .people)
        return mention
    }

    /// "eight people had died and 10,000 were evacuated".
    func bareEvacuees(_ mention: inout QuantityMention) -> QuantityMention? {
        let next = sentence.after(mention.range.upperBound, reach: 6)
        guard next.first.map({ !$0.isMark }) == true, Self.evacuated.occurs(in: next) else { return nil }
        return moved(&mention)
    }

    /// "A city of about 20,000 people": who lives there.
    func isPopulation(_ mention: QuantityMention) -> Bool {
        let before = sentence.before(mention.range.lowerBound, reach: 3)
        if casualty(mention) != nil, before.last?.text == "where" { return false }
        if Self.dwelling.all(in: before).last?.upperBound == mention.range.lowerBound { return true }
        return mention.subject == .evacuation
            && Self.dwelling.match(in: sentence.tokens, at: mention.range.upperBound) != nil
    }

    /// "Five years", "2,000 rooms": a number without a noun of ours has another one behind it.
    func isOtherNoun(_ mention: QuantityMention) -> Bool {
        let next = sentence.after(mention.range.upperBound, reach: 1)
        guard mention.unitRange.isEmpty, !isToll(mention), let word = next.first, word.isWord else { return false }
        return !Self.goingOn.contains(word.text) && Self.harm.allSatisfy { !$0.0.occurs(in: next) }
            && !Self.flight.occurs(in: next)
    }

    func moved(_ mention: inout QuantityMention) -> QuantityMention {
        mention.measure = Units.Measure(subject: .evacuation, unit: .people)
        return mention
    }

    func harmed(_ mention: inout QuantityMention, _ casualty: ClaimDetail.Casualty) -> QuantityMention {
        mention.measure = Units.Measure(subject: .casualties, unit: .people)
        mention.casualty = casualty
        return mention
    }

    func near(_ mention: QuantityMention) -> ArraySlice<Token> {
        let after = sentence.after(mention.range.upperBound, reach: 11, marks: [",", ";", ":", "."])
        return sentence.tokens[sentence.before(mention.range.lowerBound, reach: 6).startIndex..<after.endIndex]
    }

    func isFire(_ mention: QuantityMention) -> Bool {
        guard mention.subject == .area else { return true }
        return !Self.otherLand.occurs(in: sentence.tokens)
    }
}
