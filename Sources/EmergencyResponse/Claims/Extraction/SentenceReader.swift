import Geo

/// Puts the claims of one sentence together.
struct SentenceReader {
    let document: ClaimDocument
    let sentence: Sentence

    func claims() -> [Claim] {
        let found = quantities() + presences() + comparisons() + regimes() + causes() + negatives() + help()
        return found.enumerated().sorted { a, b in
            let (x, y) = (a.element.quote.anchorStartOffset, b.element.quote.anchorStartOffset)
            return x != y ? x < y : a.offset < b.offset
        }.map(\.element)
    }

    private func quantities() -> [Claim] {
        let mentions = QuantityReader(sentence: sentence).quantities()
        let regimeCounts = RegimeReader(sentence: sentence).findings().compactMap { $0.count?.range }
        let attachment = AreaAttachment(sentence: sentence, quantities: mentions)
        let scopes = ScopeReader(sentence: sentence, quantities: mentions)
        return mentions.indices.filter { index in !regimeCounts.contains { $0.overlaps(mentions[index].range) } }
            .flatMap {
                index in
                let (areas, basis) = attachment.areas(of: index)
                var claim = claim(mentions[index].subject, mentions[index].range)
                claim.quantity = ClaimQuantity(mentions[index], in: sentence, text: document.text)
                claim.areas = areas.map { ClaimArea(code: $0.code, part: $0.part, districtCount: $0.districtCount) }
                claim.areaBasis = basis
                claim.scope = scopes.scope(of: index)
                claim.detail.casualty = mentions[index].casualty
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

    /// "Fires are burning in the Abansky, Boguchansky and Kezhemsky districts": a list, and no number.
    private func presences() -> [Claim] {
        guard FireTopic.occurs(in: sentence.tokens), !Modality.isDenial(sentence.tokens),
            QuantityReader(sentence: sentence).quantities().isEmpty, !countsOthers,
            RegimeReader(sentence: sentence).findings().isEmpty
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
    private var countsOthers: Bool {
        sentence.indices.contains { index in
            guard let number = sentence.tokens[index].number, !number.isOrdinal else { return false }
            let next = sentence.text(at: index + 1)
            let isDate =
                MonthNames.month(next) != nil || MonthNames.month(sentence.text(at: index - 1)) != nil
                || (number.value >= 1_950 && number.value < 2_100) || next.hasPrefix("час")
            return !isDate
        }
    }

    private func comparisons() -> [Claim] {
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

    private func regimes() -> [Claim] {
        RegimeReader(sentence: sentence).findings().map { finding in
            var claim = claim(.regime, finding.range)
            claim.detail.regime = finding.regime
            claim.detail.action = finding.action
            claim.areas = finding.areas
            claim.areaBasis = finding.basis
            let own = finding.areas.count == 1 ? finding.areas[0].districtCount : nil
            if let count = own ?? (finding.areas.isEmpty ? finding.count?.value : nil) {
                let isRegions = finding.count?.isRegions ?? false
                claim.quantity = ClaimQuantity(
                    low: Double(count), high: Double(count), stated: Double(count),
                    unit: isRegions ? .regions : .districts,
                    rawNumber: finding.count.map { words($0.range) } ?? "", rawUnit: "", precision: .exact)
            }
            return finished(claim)
        }
    }

    private func causes() -> [Claim] {
        CauseReader(sentence: sentence).findings().map { finding in
            var claim = claim(.cause, finding.range)
            claim.detail.cause = finding.cause
            (claim.areas, claim.areaBasis) = place(of: finding.range)
            return finished(claim)
        }
    }

    private func negatives() -> [Claim] {
        NegativeReader(sentence: sentence).findings().map { finding in
            var claim = claim(finding.subject, finding.range)
            claim.polarity = .negative
            if finding.subject == .casualties { claim.detail.casualty = .any }
            (claim.areas, claim.areaBasis) = place(of: finding.range)
            return finished(claim)
        }
    }

    private func help() -> [Claim] {
        let reader = HelpReader(sentence: sentence, text: document.text)
        let offers = reader.offers().map { telling, range in
            var claim = claim(.offer, range)
            claim.detail.offer = telling
            (claim.areas, claim.areaBasis) = place(of: range, behindPreposition: true)
            return finished(claim)
        }
        return offers
            + reader.orders().map { receiver, range in
                var claim = claim(.order, range)
                claim.detail.receiver = words(receiver)
                (claim.areas, claim.areaBasis) = place(of: range, behindPreposition: true)
                return finished(claim)
            }
    }

    private func words(_ range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        return document.text.slice(sentence.tokens[first].range.lowerBound..<sentence.tokens[last].range.upperBound)
    }

    /// The areas of the sentence that no office owns.
    private func place(
        of range: Range<Int>, before: Bool = false, behindPreposition: Bool = false
    ) -> (
        [ClaimArea], Claim.AreaBasis
    ) {
        let groups = sentence.groups.filter { group in
            !group.mentions.allSatisfy(\.isOfOffice) && group.lead != "from"
                && (!behindPreposition || Self.leads.contains(group.lead))
        }
        let earlier = before ? groups.last { $0.range.upperBound <= range.lowerBound } : nil
        let nearest = earlier ?? groups.first { $0.range.lowerBound >= range.upperBound } ?? groups.last
        let mentions = nearest?.mentions ?? (behindPreposition ? [] : sentence.inherited)
        let basis: Claim.AreaBasis = nearest != nil ? .sentence : (mentions.isEmpty ? .none : .context)
        return (mentions.map { ClaimArea(code: $0.code, part: $0.part, districtCount: $0.districtCount) }, basis)
    }

    private static let leads: Set<String> = ["in", "across", "throughout", "в", "во", "на", "территории", "over"]

    private func claim(_ subject: ClaimSubject, _ anchor: Range<Int>) -> Claim {
        let tokens = sentence.tokens
        let span = tokens[tokens.startIndex].range.lowerBound..<tokens[tokens.endIndex - 1].range.upperBound
        let inner = tokens[anchor.lowerBound].range.lowerBound..<tokens[anchor.upperBound - 1].range.upperBound
        let (whole, part) = (document.original(span), document.original(inner))
        return Claim(
            identifier: "\(document.source.digest.prefix(12))-\(part.lowerBound)-\(subject.rawValue)", subject: subject,
            time: TimeReader(publishedAt: document.source.publishedAt).time(in: tokens, near: anchor.lowerBound)
                ?? sentence.time,
            quote: ClaimQuote(
                text: document.text.slice(span), startOffset: whole.lowerBound, endOffset: whole.upperBound,
                anchorStartOffset: part.lowerBound, anchorEndOffset: part.upperBound),
            source: document.source, confidence: 0.9)
    }

    private func finished(_ claim: Claim) -> Claim {
        var claim = claim
        claim.speaker = SpeakerReader(tokens: sentence.tokens, text: document.text).speaker()
        claim.attribution = [document.source.publisher, claim.speaker?.text].compactMap(\.self)
        claim.confidence = (claim.confidence * 100).rounded() / 100
        return claim
    }
}
