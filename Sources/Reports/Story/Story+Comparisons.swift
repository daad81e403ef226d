import Claims
import EmergencyResponse
import Geo
import Wording

extension Story {
    /// What came of holding the claims against each other, with what would make both sides true.
    var comparisons: StorySection {
        StorySection(
            title: words("Claims held against each other"),
            blocks: list { $0 != .incomparable })
    }

    /// Pairs of unlike scope: many, and each says why.
    var incomparables: StorySection {
        StorySection(
            title: words("Not comparable, and why"), blocks: list { $0 == .incomparable },
            isDetail: true)
    }

    private func list(_ isTold: (Reconciliation.Kind) -> Bool) -> [StoryBlock] {
        let lines = findings.filter { isTold($0.kind) }.map { StoryLine(sentence($0)) }
        return lines.isEmpty ? [] : [.list(lines)]
    }

    func sentence(_ finding: Reconciliation) -> String {
        if finding.kind == .regionCountsDiffer { return title(finding.kind) + ": " + phrasing.explanation(finding) }
        let told = finding.claims.compactMap { id in claims.first { $0.identifier == id } }
        return title(finding.kind) + ": " + told.map(statement).joined(separator: "; ") + ratio(finding)
            + reason(finding, told) + "."
    }

    private var phrasing: Phrasing {
        let names = names
        return Phrasing(language, separator: NumberText.thinSpace, namesClaims: false) { code in
            names.text([ClaimArea(code: code)])
        }
    }

    /// `2.30 (2.25–2.35) Mha, Russia (Rosleskhoz, in galpost.com)`.
    private func statement(_ claim: Claim) -> String {
        let parts = [figure(claim), claim.areas.isEmpty ? "" : names.text(claim.areas)].filter { !$0.isEmpty }
        return parts.joined(separator: ", ") + " (" + names.teller(claim) + ")"
    }

    private func ratio(_ finding: Reconciliation) -> String {
        guard let ratio = finding.ratio, ratio > 1.05 else { return "" }
        return " (× " + numbers.decimal(ratio, ratio < 10 ? 1 : 0) + ")"
    }

    private func reason(_ finding: Reconciliation, _ told: [Claim]) -> String {
        switch finding.kind {
        case .incomparable, .definitionChange: told.count == 2 ? definitions(told[0], told[1]) : ""
        case .falsePrecision: told.first?.quantity.map(known) ?? ""
        case .unitSlip:
            words("; the first fits the second if read as thousands")
        case .tellingsDiffer where finding.resolution == .heldIfNeeded:
            words("; true if help is not taken now and will be if needed")
        default: ""
        }
    }

    private func definitions(_ a: Claim, _ b: Claim) -> String {
        let (own, other) = (words.counts(a.scope), words.counts(b.scope))
        guard own != other else {
            let places = (names.text(a.areas), names.text(b.areas))
            return words("; other places: \(places.0); \(places.1)")
        }
        return words("; both are true if the one counts \(own), the other \(other)")
    }

    private func known(_ quantity: ClaimQuantity) -> String {
        let (low, high) = (numbers.decimal(quantity.low / 1e6, 2), numbers.decimal(quantity.high / 1e6, 2))
        return words("; the digits come from converting, it is known to \(low)–\(high) million ha only")
    }

    private func title(_ kind: Reconciliation.Kind) -> String {
        switch kind {
        case .agree: words("Agree within rounding")
        case .differ: words("Differ")
        case .incomparable: words("Not comparable")
        case .superseded: words("Replaced by a later figure")
        case .sumCloses: words("The sum closes")
        case .sumDiffers: words("The sum does not close")
        case .unitSlip: words("Thousands lost")
        case .falsePrecision: words("More digits than were known")
        case .stale: words("An old figure told again")
        case .definitionChange: words("Another definition")
        case .reclassified: words("Reclassified")
        case .zeroAgainstEvidence: words("Zero against evidence")
        case .tellingsDiffer: words("One offer, told differently")
        case .regionCountsDiffer: words("Two numbers of regions")
        case .startDatesDiffer: words("Two first days")
        case .partExceedsWhole: words("A part larger than the whole")
        }
    }
}
