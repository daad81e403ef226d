import Wording

/// The words that tags of a figure are read from.
extension ScopeReader {
    static let unfinished = PhraseList(
        "unable|failed|trying|struggling|working to", "не удается|удалось|могут|смогли",
        "пытаются|пробуют|планиру*|продолжают")
    static let onLand = PhraseList("на ?общей площади")
    static let ofThem = PhraseList("of which|them|these", "из них|которых")
    static let onPassedLand = PhraseList("на ?общей площади ?, пройденной ?огнем")
    static let states: [(PhraseList, ClaimScope.Suppression)] = [
        (
            PhraseList(
                "extinguish*|eliminated|doused", "put|putting ?_ ?_ out", "потуш*|затуш*|ликвидирова*|ликвидирую*"),
            .liquidated
        ),
        (
            PhraseList(
                "localised|localized|contained|controlled", "under control",
                "containment ?goals|goal ?was|were reached|met|achieved", "managed to control|contain",
                "локализова*|локализирова*"
            ),
            .localised
        ),
        (
            PhraseList(
                "прекращен* тушен*|активн*", "тушени* прекращен*|приостановлен*",
                "not being fought|extinguished|tackled",
                "left to burn", "suppression ?was|has ?been ceased|stopped|suspended", "не тушат*|тушатся"), .ceased
        ),
        (
            PhraseList(
                "monitored|observed", "under observation|monitoring|surveillance", "наблюдени*|мониторинг*",
                "ведется|осуществляется наблюдени*|мониторинг*"),
            .monitored
        ),
        (
            PhraseList(
                "actively", "активн* тушени*|стади*", "тушат|тушении|тушение|тушению",
                "being fought|tackled|extinguished|put|doused", "active",
                "fighting|battling|tackling|fight|battle|fought", "working on",
                "действует|действуют|действовать|действующ*|действовал*|активных"), .active
        ),
        (
            PhraseList(
                "burned|burnt|scorched|charred|consumed|torched|blackened|razed|destroyed|destroying|lost|ravaged|devoured|devastated|incinerated|seared|burnt-out",
                "ripped|swept|tore|torn|burned through", "to|into ash|ashes|cinders",
                "пройден*|сгорел*|выгорел*|уничтож*|пострада*"),
            .burned
        ),
        (
            PhraseList(
                "burning|ablaze|raging|rage|engulf*|cover|covers|covered|covering|burn|burns|blazing|alight|aflame",
                "on fire", "горит|горят|гореть|горело|горели|бушу*|охвач*|охватил*|охватывают|полыха*"),
            .burning
        ),
        (
            PhraseList("registered|recorded|detected", "зарегистрирова*|зафиксирова*|возникл*|обнаруж*|выявлен*"),
            .registered
        ),
    ]
    static let lands: [(PhraseList, ClaimScope.Land)] = [
        (PhraseList("лесного фонда", "землях лесфонда", "forest fund"), .forestFund),
        (
            PhraseList(
                "оопт|заповедник*|нацпарк*", "национальн* парк*", "охраняем* природн*", "nature reserve*",
                "national park*|forest", "protected areas|lands"), .protected
        ),
        (PhraseList("обороны", "defence|defense land|lands", "military land|lands"), .defence),
        (PhraseList("иных категор*", "other categories"), .other),
    ]
    static let additions = PhraseList("another|additional", "еще", "дополнительно")
    static let growth = PhraseList(
        "grew|grown|grow|rose|increased|expanded|swelled|jumped|fell|dropped|shrank|decreased|down|up|reduced",
        "увелич*|вырос*|возрос*|сократ*|снизил*|уменьш*")
    static let days = PhraseList(
        "in|over|during|within|за ?the past|last|previous day|week|night|24-hours",
        "past|last|previous # hours|days|day", "over the day|weekend|week",
        "past|last two|three|four|five|six|seven|ten|few days|hours",
        "in just|only two|three|four|five|six|seven|ten days|hours", "in ?a ?single day|24-hours",
        "in ?just # hours", "over the past _", "overnight|daily", "yesterday alone",
        "on sunday|monday|tuesday|wednesday|thursday|friday|saturday alone",
        "за ?прошедшие|последние|минувшие|прошлые|истекшие|эти|сутки|день|неделю сутки|день|неделю|дни",
        "за прошедшую|прошлую|минувшую|последнюю|истекшую|прошедший|прошлый|минувший|последний неделю|ночь|день",
        "за ?эти ?минувшие ?прошедшие ?прошлые выходные", "на прошлой|минувшей|этой|текущей неделе",
        "за сутки|день|ночь|неделю", "за одну|эту|всю неделю|ночь", "с начала ?текущих|этих суток|дня",
        "в течение суток|дня",
        "за ?последние ?прошедшие ?минувшие #|два|две|три|четыре|пять|шесть|семь|восемь|десять часа|часов|дня|дней|суток"
    )
    static let seasons = PhraseList(
        "since|from ?the start|beginning|onset of", "so far ?this|in ?year|season", "this year|season|summer",
        "for the year|season",
        "year to date", "since january|april|may|june|july|september|last", "since _ #",
        "с начала", "в этом|нынешнем году|сезоне", "за сезон|год|лето", "с начала года")
    /// "Spain's worst fire this year": the year is no stretch over which it is counted.
    static let superlatives = PhraseList("worst|largest|biggest|deadliest|first", "крупнейш*|сам* крупн*|больш*")
    static let zones: [(PhraseList, ProtectionZone)] = [
        (PhraseList("control zone|zones", "зон* контроля"), .control),
        (PhraseList("зон* наземн*", "ground protection zone*"), .ground),
        (PhraseList("зон* авиационн*|лесоавиационн*", "aviation zone*|protection"), .aviation),
    ]
    static let wooded = PhraseList(
        "forest|forests|taiga|woodland|timber|forested",
        "леса|лесов|лесной|тайги|лесом|лесопокрыт*|лесные|лесных площадей")
    static let total = PhraseList("total area", "общ* площад*", "общей|общая")
}
