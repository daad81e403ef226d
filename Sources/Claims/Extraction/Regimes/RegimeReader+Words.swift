import Wording

/// The words of regimes, of what is done to them, and of what is only asked for.
extension RegimeReader {
    static let several = PhraseList(.regimes, "several")
    /// "In the eastern districts": some of them, though it is not said which.
    static let unnamed = PhraseList(.regimes, "unnamed")
    /// "It burns in Yakutia, while in the Amur Region a state of emergency …".
    static let contrasts = PhraseList(.regimes, "contrasts")
    static let someDistricts = PhraseList(.regimes, "someDistricts")
    /// "Petition to declare", "с просьбой ввести": asked for, and not yet done.
    static let asking = PhraseList(.regimes, "asking")
    static let doing = PhraseList(.regimes, "doing")
    /// "During the state of emergency": said in passing.
    static let occasions = PhraseList(.regimes, "occasions")
    static let terms = PhraseList(.regimes, "terms")
    static let regimes: [(PhraseList, Regime)] = [
        (
            PhraseList(.regimes, "regimes.emergency"),
            .emergency
        ),
        (
            PhraseList(.regimes, "regimes.specialFireRegime"),
            .specialFireRegime
        ),
        (
            PhraseList(.regimes, "regimes.highAlert"), .highAlert
        ),
    ]
    static let wishes = PhraseList(.regimes, "wishes")
    static let actions: [(PhraseList, ClaimDetail.RegimeAction)] = [
        (PhraseList(.regimes, "actions.lifted"), .lifted),
        (PhraseList(.regimes, "actions.extended"), .extended),
        (
            PhraseList(.regimes, "actions.introduced"), .introduced
        ),
        (
            PhraseList(.regimes, "actions.inForce"), .inForce
        ),
    ]
}
