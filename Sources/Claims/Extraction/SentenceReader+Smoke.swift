extension SentenceReader {
    /// The sentence without the areas that smoke only came to: the text is not about them.
    var sentenceWithoutSmoke: Sentence {
        let reached = smoke.filter { $0.telling == .reaches }.flatMap(\.groups)
        guard !reached.isEmpty else { return sentence }
        var sentence = sentence
        sentence.groups.removeAll { reached.contains($0) }
        return sentence
    }

    /// Claims of smoke: how many settlements or how much land, else where.
    func smokeClaims() -> [Claim] {
        smoke.map { finding in
            var claim = claim(.smoke, finding.range)
            claim.detail.smoke = finding.telling
            claim.detail.place = finding.place.map(words)
            claim.polarity = finding.isNegative ? .negative : .positive
            claim.quantity = finding.extent.map { ClaimQuantity($0.quantity, in: sentence, text: document.text) }
            (claim.areas, claim.areaBasis) = areas(of: finding)
            if claim.areaBasis == .context { claim.confidence -= 0.2 }
            if claim.areas.isEmpty, finding.place == nil { claim.confidence -= 0.2 }
            return finished(claim)
        }
    }

    /// Smoke comes from elsewhere: only where it lies is it that of the sentences before.
    private func areas(of finding: SmokeReader.Finding) -> ([ClaimArea], Claim.AreaBasis) {
        let named = finding.groups.flatMap(\.mentions)
        let isOpen = sentence.groups.isEmpty && finding.telling != .reaches && !sentence.isInheritedFromAfar
        let mentions = named.isEmpty && isOpen ? sentence.inherited : named
        let basis: Claim.AreaBasis = !named.isEmpty ? .sentence : (mentions.isEmpty ? .none : .context)
        return (mentions.map { ClaimArea(code: $0.code, part: $0.part, districtCount: $0.districtCount) }, basis)
    }
}
