/// Claims of what is counted, measured or listed.
extension SentenceReader {
    func quantities() -> [Claim] {
        let regimeCounts = regimeFindings.compactMap { $0.count?.range }
        let attachment = AreaAttachment(sentence: sentence, quantities: mentions)
        let places = attachment.places()
        let scopes = ScopeReader(sentence: sentence, quantities: mentions)
        return mentions.indices.filter { index in !regimeCounts.contains { $0.overlaps(mentions[index].range) } }
            .flatMap {
                index in
                let (areas, basis) = (places[index].mentions, places[index].basis)
                var claim = claim(mentions[index].subject, mentions[index].range)
                claim.quantity = ClaimQuantity(mentions[index], in: sentence, text: document.text)
                claim.areas = areas.map { ClaimArea(code: $0.code, part: $0.part, districtCount: $0.districtCount) }
                if attachment.isShare(index) {
                    for area in claim.areas.indices where claim.areas[area].part == .whole {
                        claim.areas[area].part = .part
                    }
                }
                claim.areaBasis = basis
                claim.scope = scopes.scope(of: index)
                claim.detail.casualty = mentions[index].casualty
                claim.time = period(of: index, claim.scope) ?? claim.time
                if index > 0, attachment.isConversion(index) { claim.scope = scopes.scope(of: index - 1) }
                if mentions[index].isElided { claim.confidence -= 0.15 }
                if basis == .context { claim.confidence -= sentence.isInheritedFromAfar ? 0.35 : 0.2 }
                guard mentions[index].isEach, claim.areas.count > 1 else { return [finished(claim)] }
                return claim.areas.map { area in
                    var single = claim
                    single.areas = [area]
                    return finished(single)
                }
            }
    }

    /// What was put out was put out over a time.
    func period(of index: Int, _ scope: ClaimScope) -> ClaimTime? {
        guard scope.suppression == .liquidated else { return nil }
        return PeriodReader(sentence: sentence, publishedAt: document.source.publishedAt)
            .period(of: mentions[index].range, isIncrement: scope.accumulation == .increment)
    }

    /// "Fires are burning in the Abansky, Boguchansky and Kezhemsky districts": a list, and no number.
    func presences() -> [Claim] {
        guard FireTopic.occurs(in: sentence.tokens), !Modality.isDenial(sentence.tokens),
            mentions.isEmpty, !countsOthers, regimeFindings.isEmpty
        else { return [] }
        return sentence.groups.filter { group in
            group.mentions.count > 2 && group.mentions.allSatisfy { $0.kind == .district || $0.kind == .county }
                && !Modality.isHypothetical(before: group.range.lowerBound, in: sentence)
        }.map { group in
            var claim = claim(.count, group.range)
            claim.areas = group.mentions.map { ClaimArea(code: $0.code, part: $0.part) }
            claim.areaBasis = .sentence
            claim.scope.suppression = .burning
            claim.confidence = 0.7
            return finished(claim)
        }
    }

    /// "12 heaps of rubbish in the Abansky, …": a number that is no date counts something else.
    var countsOthers: Bool {
        sentence.indices.contains { index in
            guard let number = sentence.tokens[index].number, !number.isOrdinal else { return false }
            let next = sentence.text(at: index + 1)
            let isDate =
                MonthNames.month(next) != nil || MonthNames.month(sentence.text(at: index - 1)) != nil
                || (number.value >= 1_950 && number.value < 2_100) || next.hasPrefix("час")
            return !isDate
        }
    }

    func comparisons() -> [Claim] {
        ComparisonReader(sentence: sentence).findings().map { finding in
            var claim = claim(.area, finding.range)
            let hectares = finding.squareKilometers * 100
            let bounds = QuantityInterval.bounds(hectares, lastDigit: 100, hedge: nil, counts: false)
            var (low, high) = (bounds.low * 0.95, bounds.high * 1.05)
            if finding.hedge == .nearly || finding.hedge == .under { high = hectares }
            if finding.hedge == .over { (low, high) = (hectares, hectares * 1.1) }
            claim.quantity = ClaimQuantity(
                low: low, high: high, stated: hectares, unit: .hectares, rawNumber: words(finding.range),
                rawUnit: words(finding.name), precision: .compared, hedge: finding.hedge)
            claim.detail.comparison = finding.code
            claim.scope.accumulation = .snapshot
            let (areas, basis) = place(of: finding.range, before: true)
            claim.areas = areas
            claim.areaBasis = basis
            claim.confidence = 0.75
            return finished(claim)
        }
    }
}
