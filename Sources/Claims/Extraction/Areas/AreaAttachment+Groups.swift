/// Which of the names before and behind a number is its place.
extension AreaAttachment {
    func group(of index: Int) -> AreaGroup? {
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
    func isUsable(_ group: AreaGroup, for quantity: QuantityMention) -> Bool {
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
    func isUnderSmoke(_ group: AreaGroup, _ quantity: QuantityMention) -> Bool {
        let clause = sentence.clause(around: quantity.range, commas: true)
        return group.range.lowerBound >= quantity.range.upperBound
            && QuantityExclusions.smoke.occurs(in: clause[..<quantity.range.lowerBound])
    }

    /// No number of the same kind lies between a quantity and a group behind it.
    func reaches(_ group: AreaGroup, from index: Int) -> Bool {
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

    func withoutParentheses(_ tokens: ArraySlice<Token>) -> [Token] {
        var depth = 0
        return tokens.filter { token in
            if token.text == "(" { depth += 1 }
            defer { if token.text == ")" { depth = max(0, depth - 1) } }
            return depth == 0 && token.text != ")"
        }
    }

    /// No number of the same kind lies between a group and a quantity behind it.
    func isFree(_ end: Int, _ index: Int) -> Bool {
        let subject = quantities[index].subject
        if Self.athome.occurs(in: sentence.tokens[end..<max(end, quantities[index].range.lowerBound)]) { return false }
        return !quantities[..<index].contains { $0.subject == subject && $0.range.lowerBound >= end }
            && !sentence.isBlocked(from: end, to: quantities[index].range.lowerBound)
    }

    static let athome = PhraseList(.areas, "athome")

    /// Behind a preposition, with no comma between, unless words such as "including" do not matter.
    func isClose(_ group: AreaGroup, to quantity: QuantityMention) -> Bool {
        let gap = sentence.tokens[quantity.range.upperBound..<group.range.lowerBound]
        if gap.count == 1, gap.first?.text == "(" { return true }
        var between = withoutParentheses(gap)
        if let first = between.first, Letters.isDash(first.text), between.count > 1 { between.removeFirst() }
        if between.contains(where: { [",", ":", "(", "—", "–"].contains($0.text) }) { return false }
        let leavesParentheses = gap.count { $0.text == ")" } > gap.count { $0.text == "(" }
        return Self.leads.contains(group.lead) || (between.count <= 1 && !leavesParentheses)
    }

    static let leads = WordLists.words(.areas, "leads")
}
