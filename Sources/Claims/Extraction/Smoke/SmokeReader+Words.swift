/// The words that smoke is told with.
extension SmokeReader {
    static let smoke = PhraseList(.smoke, "smoke")
    /// The first that fits a word is taken: what is gone before what came, what came before what lies.
    static let tellings: [(PhraseList, ClaimDetail.SmokeTelling)] = [
        (
            PhraseList(.smoke, "tellings.cleared"), .cleared
        ),
        (
            PhraseList(.smoke, "tellings.reaches"),
            .reaches
        ),
        (
            PhraseList(.smoke, "tellings.covers"), .covers
        ),
    ]
    static let negations = PhraseList(.smoke, "negations")
    static let none = PhraseList(.smoke, "none")
    static let over = PhraseList(.smoke, "over")
    static let origins = PhraseList(.smoke, "origins")
    static let contrasts = PhraseList(.smoke, "contrasts")
    static let possible = PhraseList(.smoke, "possible")
    static let burning = PhraseList(.smoke, "burning")
    static let fires = PhraseList(.smoke, "fires")
    /// Smoke of other things, and what is only made to fight it.
    static let others = PhraseList(.smoke, "others")
    static let towns = PhraseList(.smoke, "towns")
    static let fillers = WordLists.words(.smoke, "fillers")
    static let noTowns = PhraseList(.smoke, "noTowns")
    static let adjectives = ["ian", "ese", "ский", "ская", "ское", "ской", "ского", "скую", "ских", "ские"]
}
