/// Claims of regimes, causes, help, and of what was not the case.
extension SentenceReader {
    func regimes() -> [Claim] {
        regimeFindings.map { finding in
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

    func causes() -> [Claim] {
        CauseReader(sentence: sentence).findings().map { finding in
            var claim = claim(.cause, finding.range)
            claim.detail.cause = finding.cause
            (claim.areas, claim.areaBasis) = place(of: finding.range)
            return finished(claim)
        }
    }

    func negatives() -> [Claim] {
        NegativeReader(sentence: sentence).findings().map { finding in
            var claim = claim(finding.subject, finding.range)
            claim.polarity = .negative
            if finding.subject == .casualties { claim.detail.casualty = .any }
            (claim.areas, claim.areaBasis) = place(of: finding.range)
            return finished(claim)
        }
    }

    func help() -> [Claim] {
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
}
