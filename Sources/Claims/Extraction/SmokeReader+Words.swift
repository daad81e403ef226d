/// The words that smoke is told with.
extension SmokeReader {
    static let smoke = PhraseList(
        "smoke|smog|haze|smokes", "smoke|ash plume|plumes|cloud",
        "дым|дыма|дыму|дымом|дымка|дымки|дымкой|дымке|смог|смога|смогу|смогом|задымлен*|гарь|гарью",
        "шлейф* дыма|гари|смога"
    )
    /// The first that fits a word is taken: what is gone before what came, what came before what lies.
    static let tellings: [(PhraseList, ClaimDetail.SmokeTelling)] = [
        (
            PhraseList(
                "cleared|dissipated|dispersed|lifted|gone|subsided ?of|from", "clear|free of",
                "no ?more|longer ?any smoke|haze|smog",
                "рассеял*|развеял*|разошел*|ушел|ушла|спал|исчез*|очистил*",
                "нет ?никакого дыма|смога|задымления|задымлений",
                "дыма|смога|задымления|задымлений нет|отсутству*",
                "дыма|смога|задымления|задымлений ?в ?_ ?_ не ?было наблюда*|отмеча*|зафиксирован*|выявлен*"), .cleared
        ),
        (
            PhraseList(
                "reached|reaches|reaching|reach", "crossed|crosses",
                "drifted|drifts|drifting|spread|spreads|blown|blew|travelled|traveled|moved|swept|pushed|carried ?_ to|into|over|across|toward|towards|as",
                "arrived in|at|over", "stretched|stretches|stretching|extends|extended to|as|into",
                "дошел|дошла|доходит|достиг|достигла|достигает|добрался|добралась|дотянулся|дотянулась|докатился",
                "распространился|распространилась|распространяется ?до|на|в", "пришел|пришла|принесло в|на|во"),
            .reaches
        ),
        (
            PhraseList(
                "covered|covers|cover|covering|blanketed|blankets|blanket|blanketing|shrouded|shrouds|shrouding|engulfed|engulfs|enveloped|envelops|enveloping|choked|chokes|choking|cloaked|cloaks|smothered|obscured",
                "settled|hangs|hung|hanging|lies|lingers|lingered|remains|sits over|in|across",
                "under|in ?a ?thick|dense|heavy|acrid|toxic|choking ?blanket|pall ?of smoke|smog|haze",
                "smoke over", "affected by",
                "накрыл|накрыла|накрыло|накрыли|накрыт*|накрывает|затянул*|затянут*|затягивает|окутал*|окутан*|окутывает|заволок*|скрыл*|застлал*",
                "в зоне|зону задымлен*", "в дыму", "стоит дым|смог|дымка|гарь", "стелется",
                "наблюдается|наблюдалось|наблюдался|отмечается|отмечено|отмечалось|фиксируется|зафиксировано|фиксируют|ощущается|сохраняется",
                "задымлены|задымлено|задымлен|задымлена"), .covers
        ),
    ]
    static let negations = PhraseList("not|n't|never|didn't|hasn't|haven't", "не")
    static let none = PhraseList("no", "нет|не|отсутству*")
    static let over = PhraseList("over|above|across|covering", "над|на|площад*")
    static let origins = PhraseList(
        "from|of|by ?the ?_ ?_ fires|wildfires|blazes|bushfires|burning", "from",
        "fires|wildfires|blazes|bushfires in|across|over|burning|raging",
        "от|из-за|вследствие ?_ ?_ пожар*|возгоран*|пал*", "из|от|с", "пожар* ?действующ* ?бушующ* ?на|в|во")
    static let contrasts = PhraseList(", while|whereas|but|and|а|но|тогда")
    static let possible = PhraseList(
        "may|might|could|would|will|expected|forecast|possible|likely|threatens|if",
        "возможн*|ожида*|прогноз*|может|могут|угрожа*|если|вероятн*|будет")
    static let burning = PhraseList(
        "burned|burnt|burning|scorched|charred|destroyed|consumed|blackened|raging|ablaze|raged", "on fire",
        "сгорел*|выгорел*|горит|горят|горело|пройден*|уничтож*", "охвач* ?огнем ?пожар*")
    static let fires = PhraseList("fire|fires|wildfire*|blaze|blazes|bushfire*", "пожар*|возгоран*|очаг*")
    /// Smoke of other things, and what is only made to fight it.
    static let others = PhraseList(
        "inhalation|detector|detectors|alarm|alarms|screen|screens|jumper|jumpers", "second-hand|cigarette|tobacco",
        "дымовая завеса")
    static let towns = PhraseList(
        "city|town|village|settlement|capital|resort of", "of|the|over|in|across|as|far|to|into|including",
        "cities|towns ?of|like|including",
        "город|города|городу|городе|городом|поселком|селом|поселок|поселка|поселке|село|села|селе|деревн*|станиц*|столиц*",
        "до|над|в|во|на|и|даже|уже|г")
    static let fillers: Set<String> = [
        "the", "of", "over", "in", "across", "to", "into", "as", "far", "including", "even", "downtown", "by", "up",
        "до", "над", "в", "во", "на", "уже", "даже", "и", "г", ".", "большую", "часть",
    ]
    static let noTowns = PhraseList(
        "nasa|noaa|nws|lake|ocean|sea|pole|river|bay|coast|valley|pacific|atlantic|arctic|america|europe|asia|africa|earth|moon|mount|mountain|mountains|island|islands|county|interior|midwest|northwest|southeast",
        "океан*|озер*|мор*|полюс*|байкал*|волг*|урал*|европ*|ази*|америк*|арктик*|земл*|тих*|северн*|мчс|наса|нао|гора|горы|остров*|район*|област*|кра*"
    )
    static let adjectives = ["ian", "ese", "ский", "ская", "ское", "ской", "ского", "скую", "ских", "ские"]
}
