/// Finds what is named as the cause of fires.
struct CauseReader {
    let sentence: Sentence

    func findings() -> [(cause: ClaimDetail.Cause, range: Range<Int>)] {
        guard Self.triggers.occurs(in: sentence.tokens), !Modality.isDenial(sentence.tokens)
        else { return [] }
        var found: [(ClaimDetail.Cause, Range<Int>)] = []
        for (phrases, cause) in Self.causes {
            guard let range = phrases.all(in: sentence.tokens).first(where: { !isExcluded($0) }) else { continue }
            if !Self.ofFires.contains(cause), !Self.fires.occurs(in: sentence.tokens) { continue }
            if cause == .lightning, found.contains(where: { $0.0 == .dryThunderstorm }) { continue }
            found.append((cause, range))
        }
        return found.sorted { $0.1.lowerBound < $1.1.lowerBound }
    }

    private func isExcluded(_ range: Range<Int>) -> Bool {
        if Modality.isHypothetical(before: range.lowerBound, in: sentence), !Self.likely.occurs(in: sentence.tokens) {
            return true
        }
        let before = sentence.before(range.lowerBound, reach: 4)
        let after = sentence.after(range.upperBound, reach: 4)
        if ["during", "amid", "amidst", "despite"].contains(sentence.text(at: range.lowerBound - 1)) { return true }
        return Self.exclusions.occurs(in: before) || Self.excluded.occurs(in: after)
    }

    /// What starts little else but fires.
    private static let ofFires: Set<ClaimDetail.Cause> = [.lightning, .dryThunderstorm, .arson, .powerLine]

    private static let likely = PhraseList(.causes, "likely")
    private static let exclusions = PhraseList(.causes, "exclusions")
    private static let excluded = PhraseList(.causes, "excluded")
    private static let fires = PhraseList(.causes, "fires")
    private static let triggers = PhraseList(.causes, "triggers")
    private static let causes: [(PhraseList, ClaimDetail.Cause)] = [
        (PhraseList(.causes, "causes.dryThunderstorm"), .dryThunderstorm),
        (
            PhraseList(.causes, "causes.lightning"), .lightning
        ),
        (
            PhraseList(.causes, "causes.arson"),
            .arson
        ),
        (
            PhraseList(.causes, "causes.human"), .human
        ),
        (
            PhraseList(.causes, "causes.heat"), .heat
        ),
        (
            PhraseList(.causes, "causes.drought"),
            .drought
        ),
        (
            PhraseList(.causes, "causes.powerLine"), .powerLine
        ),
        (
            PhraseList(.causes, "causes.grassBurning"), .grassBurning
        ),
    ]
}
