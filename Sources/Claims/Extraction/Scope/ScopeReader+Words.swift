import Wording

/// The words that tags of a figure are read from.
extension ScopeReader {
    static let unfinished = PhraseList(.scope, "unfinished")
    static let onLand = PhraseList(.scope, "onLand")
    static let ofThem = PhraseList(.scope, "ofThem")
    static let onPassedLand = PhraseList(.scope, "onPassedLand")
    static let states: [(PhraseList, ClaimScope.Suppression)] = [
        (
            PhraseList(.scope, "states.liquidated"),
            .liquidated
        ),
        (
            PhraseList(.scope, "states.localised"),
            .localised
        ),
        (
            PhraseList(.scope, "states.ceased"), .ceased
        ),
        (
            PhraseList(.scope, "states.monitored"),
            .monitored
        ),
        (
            PhraseList(.scope, "states.active"), .active
        ),
        (
            PhraseList(.scope, "states.burned"),
            .burned
        ),
        (
            PhraseList(.scope, "states.burning"),
            .burning
        ),
        (
            PhraseList(.scope, "states.registered"),
            .registered
        ),
    ]
    static let lands: [(PhraseList, ClaimScope.Land)] = [
        (PhraseList(.scope, "lands.forestFund"), .forestFund),
        (
            PhraseList(.scope, "lands.protected"), .protected
        ),
        (PhraseList(.scope, "lands.defence"), .defence),
        (PhraseList(.scope, "lands.other"), .other),
    ]
    static let additions = PhraseList(.scope, "additions")
    static let growth = PhraseList(.scope, "growth")
    static let days = PhraseList(.scope, "days")
    static let seasons = PhraseList(.scope, "seasons")
    /// "Spain's worst fire this year": the year is no stretch over which it is counted.
    static let superlatives = PhraseList(.scope, "superlatives")
    static let zones: [(PhraseList, ProtectionZone)] = [
        (PhraseList(.scope, "zones.control"), .control),
        (PhraseList(.scope, "zones.ground"), .ground),
        (PhraseList(.scope, "zones.aviation"), .aviation),
    ]
    static let wooded = PhraseList(.scope, "wooded")
    /// "12 га леса": right behind the number.
    static let woodedBehind = PhraseList(.scope, "woodedBehind")
    static let unwooded = PhraseList(.scope, "unwooded")
    static let total = PhraseList(.scope, "total")
}
