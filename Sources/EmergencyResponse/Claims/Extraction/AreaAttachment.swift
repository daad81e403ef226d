/// Says which areas of a sentence a quantity belongs to.
struct AreaAttachment {
    let sentence: Sentence
    let quantities: [QuantityMention]

    /// - Returns: The areas, and whether they come from an earlier sentence.
    func areas(of index: Int) -> (mentions: [AreaMention], basis: Claim.AreaBasis) {
        if index > 0, isConversion(index) { return areas(of: index - 1) }
        if let mention = respective(index) { return ([mention], sentence.groups.isEmpty ? .context : .sentence) }
        if isAppended(index) { return ([], .none) }
        if let group = group(of: index) { return (group.mentions, .sentence) }
        if let mentions = shared(with: index + 1, from: index) { return (mentions, .sentence) }
        if sentence.speaksOfAll, Set(sentence.groups.map(\.codes)).count != 1 {
            let isCountry = sentence.groups.isEmpty && sentence.inherited.allSatisfy { $0.kind == .country }
            return isCountry && !sentence.inherited.isEmpty ? (sentence.inherited, .context) : ([], .none)
        }
        // What comes behind a number of the same sentence is about the same place, if nothing else is said.
        if index > 0,
            !sentence.isBlocked(from: quantities[index - 1].range.upperBound, to: quantities[index].range.lowerBound)
        {
            let earlier = areas(of: index - 1)
            if !earlier.mentions.isEmpty { return earlier }
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
    private func isOfShare(_ group: AreaGroup, _ index: Int) -> Bool {
        let end = quantities[index].range.upperBound
        return end <= group.range.lowerBound && Self.breakdown.occurs(in: sentence.tokens[end..<group.range.lowerBound])
    }

    /// "22 fires on 156,000 hectares, including 37,000 in a reserve, were active in …": from "including" to the comma that
    /// closes it.
    private var asides: [Range<Int>] {
        Self.shares.all(in: sentence.tokens).compactMap { share in
            guard sentence.text(at: share.lowerBound - 1) == ",",
                let comma = sentence.tokens[share.upperBound...].firstIndex(where: { $0.text == "," }),
                Self.verbs.match(in: sentence.tokens, at: comma + 1) != nil
            else { return nil }
            return share.lowerBound - 1..<comma + 1
        }
    }

    private static let shares = PhraseList("including|among", "в том числе", "включая")
    private static let verbs = PhraseList(
        "?still was|were|is|are|has|have|had|remain|remained|burned|broke|raged",
        "действу*|действовал*|зарегистрир*|был|были|остаю*")

    /// "771,000 acres (3,120 square kilometres)": one area told twice.
    func isConversion(_ index: Int) -> Bool {
        let (earlier, own) = (quantities[index - 1], quantities[index])
        guard own.subject == .area, earlier.subject == .area, own.measure.factor != earlier.measure.factor else {
            return false
        }
        let gap = sentence.tokens[earlier.range.upperBound..<own.range.lowerBound]
        return gap.count <= 2 && gap.contains { ["(", "or", "или", "["].contains($0.text) }
    }

    /// "89,076, 38,930 and 10,600 hectares in these regions, respectively".
    private func respective(_ index: Int) -> AreaMention? {
        guard sentence.tokens.contains(where: { $0.text == "respectively" || $0.text == "соответственно" }) else {
            return nil
        }
        let mentions = sentence.groups.isEmpty ? sentence.inherited : sentence.groups.flatMap(\.mentions)
        let own = quantities.indices.filter {
            quantities[$0].subject == quantities[index].subject && !($0 > 0 && isConversion($0))
        }
        guard own.count == mentions.count, let place = own.firstIndex(of: index) else { return nil }
        return mentions[place]
    }

    /// "Altai (3 hectares)": a name that is not known stands right before the number.
    private func isAppended(_ index: Int) -> Bool {
        let start = quantities[index].range.lowerBound
        guard sentence.text(at: start - 1) == "(", start - 2 >= sentence.tokens.startIndex else { return false }
        return sentence.tokens[start - 2].isCapitalized && !sentence.groups.contains { $0.range.contains(start - 2) }
    }

    /// "ten planes and ten helicopters to the region": both go there.
    private func shared(with next: Int, from index: Int) -> [AreaMention]? {
        guard next < quantities.count, quantities[next].subject == quantities[index].subject else { return nil }
        let gap = sentence.tokens[quantities[index].range.upperBound..<quantities[next].range.lowerBound]
        guard gap.count <= 2, gap.contains(where: { $0.text == "and" || $0.text == "и" }) else { return nil }
        return group(of: next)?.mentions
    }

    private func group(of index: Int) -> AreaGroup? {
        let quantity = quantities[index]
        let usable = sentence.groups.filter { isUsable($0, for: quantity) }
        let after = usable.first { $0.range.lowerBound >= quantity.range.upperBound }.flatMap {
            reaches($0, from: index) ? $0 : nil
        }
        if let after, isClose(after, to: quantity) { return after }
        let before = usable.last {
            $0.range.upperBound <= quantity.range.lowerBound && isFree($0.range.upperBound, index)
        }
        return before ?? after
    }

    /// Not where help comes from, nor whose office speaks.
    private func isUsable(_ group: AreaGroup, for quantity: QuantityMention) -> Bool {
        if group.mentions.allSatisfy(\.isOfOffice) || isUnderSmoke(group, quantity) { return false }
        let isHelp = [.people, .aircraft, .vehicles].contains(quantity.subject)
        if isHelp, group.lead == "from" || group.lead == "из" { return false }
        let sends = [
            "sent", "dispatched", "offered", "sends", "deployed", "has", "will", "отправил", "отправила", "направил",
            "направила", "предложил",
        ]
        return
            !(isHelp && group.range.upperBound <= quantity.range.lowerBound
            && sends.contains(sentence.text(at: group.range.upperBound)))
    }

    /// "The smoke of fires that burned 3 million hectares reached Alaska": it burns elsewhere.
    private func isUnderSmoke(_ group: AreaGroup, _ quantity: QuantityMention) -> Bool {
        let clause = sentence.clause(around: quantity.range, commas: true)
        return group.range.lowerBound >= quantity.range.upperBound
            && QuantityExclusions.smoke.occurs(in: clause[..<quantity.range.lowerBound])
    }

    /// No number of the same kind lies between a quantity and a group behind it.
    private func reaches(_ group: AreaGroup, from index: Int) -> Bool {
        let subject = quantities[index].subject
        let asides = asides.filter { !$0.contains(quantities[index].range.lowerBound) }
        let next = quantities.indices.dropFirst(index + 1).first { other in
            quantities[other].subject == subject && !isConversion(other)
                && !asides.contains { $0.contains(quantities[other].range.lowerBound) }
        }
        .map { quantities[$0] }
        if let next, next.range.upperBound <= group.range.lowerBound { return false }
        var start = quantities[index].range.upperBound
        if let aside = asides.last, start <= aside.lowerBound, aside.upperBound <= group.range.lowerBound {
            start = aside.upperBound
        }
        // "Four of them were in": the share is this number itself.
        if quantities[index].isElided, let own = Self.breakdown.match(in: sentence.tokens, at: start) {
            start = own.upperBound
        }
        let between = sentence.tokens[min(start, group.range.lowerBound)..<group.range.lowerBound]
        return !between.contains { $0.text == ";" } && !Self.breakdown.occurs(in: between)
    }

    private func withoutParentheses(_ tokens: ArraySlice<Token>) -> [Token] {
        var depth = 0
        return tokens.filter { token in
            if token.text == "(" { depth += 1 }
            defer { if token.text == ")" { depth = max(0, depth - 1) } }
            return depth == 0 && token.text != ")"
        }
    }

    /// No number of the same kind lies between a group and a quantity behind it.
    private func isFree(_ end: Int, _ index: Int) -> Bool {
        let subject = quantities[index].subject
        if Self.athome.occurs(in: sentence.tokens[end..<max(end, quantities[index].range.lowerBound)]) { return false }
        return !quantities[..<index].contains { $0.subject == subject && $0.range.lowerBound >= end }
            && !sentence.isBlocked(from: end, to: quantities[index].range.lowerBound)
    }

    private static let athome = PhraseList("our|this country", "нашей|этой|своей стране")

    /// Behind a preposition, with no comma between, unless words such as "including" do not matter.
    private func isClose(_ group: AreaGroup, to quantity: QuantityMention) -> Bool {
        let gap = sentence.tokens[quantity.range.upperBound..<group.range.lowerBound]
        if gap.count == 1, gap.first?.text == "(" { return true }
        var between = withoutParentheses(gap)
        if let first = between.first, Letters.isDash(first.text), between.count > 1 { between.removeFirst() }
        if between.contains(where: { [",", ":", "(", "—", "–"].contains($0.text) }) { return false }
        let leavesParentheses = gap.count { $0.text == ")" } > gap.count { $0.text == "(" }
        return Self.leads.contains(group.lead) || (between.count <= 1 && !leavesParentheses)
    }

    /// What follows is a share of the number before.
    static let breakdown = PhraseList(
        "including|among", "of them|which|these", "из них|которых", "среди них", "в том числе", "включая",
        "в частности", ":")

    private static let leads: Set<String> = [
        "in", "across", "throughout", "of", "within", "on", "at", "over", "near", "around", "to", "for", "into", "help",
        "both",
        "в", "во", "на", "по", "территории", "под", "у", "территориях", "территорию", "районах", "районе", "возле",
        "леса", "лесов", "площади",
    ]
}

extension Sentence {
    /// "In total", "nationwide": no one area of an earlier sentence is meant.
    var speaksOfAll: Bool { Self.totals.occurs(in: tokens) }

    private static let totals = PhraseList(
        "nationwide|worldwide|overall", "in total", "across|throughout the country|nation", "in the country",
        "в целом по стране|россии", "в стране|мире",
        "по всей стране", "всего по стране")

    /// A semicolon stands between.
    func isBlocked(from start: Int, to end: Int) -> Bool {
        start < end && tokens[start..<end].contains { $0.text == ";" }
    }
}
