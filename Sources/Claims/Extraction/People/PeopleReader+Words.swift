/// The words that say what happened to people, or what they do.
extension PeopleReader {
    /// They have other work than fires.
    static let soldiers = PhraseList(.people, "soldiers")
    static let dwelling = PhraseList(.people, "dwelling")
    static let goingOn = WordLists.words(.people, "goingOn")
    static let carriage = PhraseList(.people, "carriage")
    static let toll = PhraseList(.people, "toll")
    /// Another verb with a number of its own: "и пострадали около 500", ", пострадали 480".
    static let nextVerb = PhraseList(.people, "nextVerb")
    static let tollShare = PhraseList(.people, "tollShare")
    static let harm: [(PhraseList, ClaimDetail.Casualty)] = [
        (
            PhraseList(.people, "harm.dead"),
            .dead
        ),
        (
            PhraseList(.people, "harm.injured"),
            .injured
        ),
        (PhraseList(.people, "harm.missing"), .missing),
    ]
    static let harmBefore: [(PhraseList, ClaimDetail.Casualty)] = [
        (
            PhraseList(.people, "harmBefore.dead"), .dead
        ),
        (PhraseList(.people, "harmBefore.injured"), .injured),
    ]
    static let evacuated = PhraseList(.people, "evacuated")
    /// "Погибших нет": nobody.
    static let denied = PhraseList(.people, "denied")
    /// "Who", "которые": what follows tells which people are meant.
    static let relatives = WordLists.words(.people, "relatives")
    /// "Ещё", "another".
    static let additions = PhraseList(.scope, "additions")
    static let wounds = PhraseList(.people, "wounds")
    static let flight = PhraseList(.people, "flight")
    static let work = PhraseList(.people, "work")
    static let loss = PhraseList(.people, "loss")
    static let danger = PhraseList(.people, "danger")
    static let otherLand = PhraseList(.people, "otherLand")
}
