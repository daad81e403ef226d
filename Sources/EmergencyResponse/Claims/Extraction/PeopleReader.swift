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
            return Self.flight.occurs(in: near(mention)) && !Self.work.occurs(in: sentence.tokens)
                ? moved(&mention) : mention
        case .damage:
            return Self.loss.occurs(in: sentence.tokens) && !Self.danger.occurs(in: near(mention)) ? mention : nil
        case .vehicles, .aircraft: return mention
        case .casualties:
            mention.casualty = Self.wounds.occurs(in: sentence.tokens[mention.unitRange]) ? .injured : .dead
            return mention
        case .area, .count: return isFire(mention) ? mention : nil
        default: return mention
        }
    }

    private func people(_ mention: inout QuantityMention) -> QuantityMention? {
        if let casualty = casualty(mention) { return harmed(&mention, casualty) }
        guard !mention.unitRange.isEmpty || isToll(mention) else { return bareEvacuees(&mention) }
        if Self.flight.occurs(in: near(mention)) { return moved(&mention) }
        guard Self.work.occurs(in: sentence.tokens) else { return nil }
        mention.measure = Units.Measure(subject: .people, unit: .people)
        return mention
    }

    /// "eight people had died and 10,000 were evacuated".
    private func bareEvacuees(_ mention: inout QuantityMention) -> QuantityMention? {
        let next = sentence.after(mention.range.upperBound, reach: 6)
        guard next.first.map({ !$0.isMark }) == true, Self.evacuated.occurs(in: next) else { return nil }
        return moved(&mention)
    }

    private func moved(_ mention: inout QuantityMention) -> QuantityMention {
        mention.measure = Units.Measure(subject: .evacuation, unit: .people)
        return mention
    }

    private func harmed(_ mention: inout QuantityMention, _ casualty: ClaimDetail.Casualty) -> QuantityMention {
        mention.measure = Units.Measure(subject: .casualties, unit: .people)
        mention.casualty = casualty
        return mention
    }

    private func near(_ mention: QuantityMention) -> ArraySlice<Token> {
        let after = sentence.after(mention.range.upperBound, reach: 11, marks: [",", ";", ":", "."])
        return sentence.tokens[sentence.before(mention.range.lowerBound, reach: 6).startIndex..<after.endIndex]
    }

    /// The verb behind the number, else the one right before it.
    private func casualty(_ mention: QuantityMention) -> ClaimDetail.Casualty? {
        let reach = mention.unitRange.isEmpty ? 4 : 9
        let after = sentence.after(mention.range.upperBound, reach: reach, marks: [";", ":", ".", "("])
        let before = sentence.before(mention.range.lowerBound, reach: 3)
        if isToll(mention) { return .dead }
        var best: (distance: Int, casualty: ClaimDetail.Casualty)?
        for (phrases, casualty) in Self.harm {
            if let range = phrases.first(in: after), !isCut(after, range.lowerBound, mention) {
                let distance = range.lowerBound - mention.range.upperBound
                if best.map({ distance < $0.distance }) ?? true { best = (distance, casualty) }
            }
        }
        if let best { return best.casualty }
        for (phrases, casualty) in Self.harmBefore {
            if let range = phrases.all(in: before).last, range.upperBound >= mention.range.lowerBound - 1 {
                return casualty
            }
        }
        return nil
    }

    /// Another number, or "and" before a verb of its own, stands between a number and the verb.
    private func isCut(_ after: ArraySlice<Token>, _ verb: Int, _ mention: QuantityMention) -> Bool {
        let between = after[after.startIndex..<verb]
        if between.contains(where: { $0.number != nil && mention.unitRange.isEmpty }) { return true }
        return mention.unitRange.isEmpty
            && between.contains { ["in", "of", "on", "hectares", "homes"].contains($0.text) }
    }

    private func isToll(_ mention: QuantityMention) -> Bool {
        let start = sentence.clause(around: mention.range, commas: true).startIndex
        let before = sentence.tokens[max(start, mention.range.lowerBound - 9)..<mention.range.lowerBound]
        return Self.toll.occurs(in: before) && mention.unitRange.isEmpty
            && !["%", "percent", "years", "days"].contains(sentence.text(at: mention.range.upperBound))
            && sentence.tokens[mention.phrase.range.lowerBound].text.utf8.count < 5
    }

    private func isFire(_ mention: QuantityMention) -> Bool {
        guard mention.subject == .area else { return true }
        return !Self.otherLand.occurs(in: sentence.tokens)
    }

    private static let toll = PhraseList(
        "death toll", "number of dead|deaths|victims|fatalities", "числ* погибших|жертв", "количеств* погибших|жертв",
        "жертвами ?пожаров ?пожара стали")
    private static let harm: [(PhraseList, ClaimDetail.Casualty)] = [
        (
            PhraseList(
                "died|dead|killed|perished", "lost their lives", "confirmed dead",
                "погиб|погибли|погибла|погибло|погибших|погибшие|скончал*|умер*|жертв*"),
            .dead
        ),
        (
            PhraseList(
                "injured|hurt|wounded|hospitalised|hospitalized", "suffered|suffering ?from burns|injuries|smoke",
                "пострадал*|пострадавших|ранен*|госпитализ*|получил* травм*|получил* ожог*"),
            .injured
        ),
        (PhraseList("missing|unaccounted", "пропал*|разыскива*"), .missing),
    ]
    private static let harmBefore: [(PhraseList, ClaimDetail.Casualty)] = [
        (PhraseList("killed|killing|kills", "claimed ?the ?lives ?of", "погибли|погибло|погиб|жизни"), .dead),
        (PhraseList("injured|injuring|wounding", "пострадали|пострадало|пострадал|ранены"), .injured),
    ]
    private static let evacuated = PhraseList("evacuated|displaced|fled", "forced to", "эвакуир*")
    private static let wounds = PhraseList("injur*", "пострада*|ранен*|травм*")
    private static let flight = PhraseList(
        "evacuat*|flee|fled|fleeing|displaced|homeless", "leave|left|leaving their|his|homes|home", "to leave|evacuate",
        "from|of their|his homes|home|houses",
        "эвакуир*|эвакуац*|отселен*|вывезен*|вывезли", "покину*")
    private static let work = PhraseList(
        "involved|engaged|battling|battle|fighting|fight|fought|battled|took|deployed|used|working|tackling|mobilised|mobilized|firefight*|extinguishing|combating|combatting|helping|putting",
        "задействован*|привлечен*|привлека*|туш*|работа*|участву*|группировк*|борют*|занят*|занима*|направлен*|силы|мобилизован*"
    )
    private static let loss = PhraseList(
        "destroyed|destroy|destroying|damaged|damaging|lost|gutted|razed|burned|burnt|consumed|leveled|levelled|incinerated|claimed",
        "сгорел*|уничтож*|поврежд*|выгорел*|пострада*|потерял*|лишил*", "без крова")
    private static let danger = PhraseList("threat*|risk|danger|saved|defend*|protect*", "угро*|спас*|отстоя*")
    private static let otherLand = PhraseList(
        "planted|reforest*|ceasefire", "reserve|park ?that covers|spans",
        "засея*|посажен*|высажен*|лесовосстановл*|урожа*|посев*", "восстановлен* лес*")
}
