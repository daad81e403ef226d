/// The words that say what happened to people, or what they do.
extension PeopleReader {
    /// They have other work than fires.
    static let soldiers = PhraseList(
        "soldiers|troops|servicemen|workers|specialists",
        "военных|военнослужащих|солдат|граждан|сотрудников|специалистов")
    static let dwelling = PhraseList(
        "city|town|capital|village|community|settlement|suburb|island|county|region|district ?of", "home|houses to",
        "population ?is|was ?of", "where", "населени*|населением ?в|около|более", "проживает|проживают|живет|живут",
        "насчитыва*")
    static let goingOn: Set<String> = [
        "were", "was", "are", "is", "have", "had", "has", "been", "being", "more", "others", "other", "in", "of", "and",
        "still", "remain", "remained", "forced", "injured", "people", "from", "on", "at", "after", "when", "by",
        "under",
        "из", "и", "были", "было", "еще", "в", "на", "получили", "остаются", "до", "находятся", "пока", "по", "уже",
        "без", "числится", "числятся", "считается", "считаются", "confirmed", "with", "to", "who", "deaths", "dead",
        "firefighters", "lives", "families", "–", "-",
    ]
    static let carriage = PhraseList(
        "passengers|ferried|carried|flown|flew|commercial|left|evacuat*|rescue", "пассажир*|эвакуир*|эвакуац*|вывез*")
    static let toll = PhraseList(
        "death toll", "number of ?reported ?confirmed dead|deaths|victims|fatalities", "числ* погибших|жертв",
        "количеств* погибших|жертв",
        "жертвами ?_ ?_ ?_ ?_ ?_ ?_ стали|стал")
    /// Another verb with a number of its own: "и пострадали около 500", ", пострадали 480".
    static let nextVerb = PhraseList(
        "и|,|а|еще пострадал*|ранен*|погиб*|госпитализ*|пропал* ?еще ?около|более|свыше|почти #|один|двое|трое|четверо")
    static let tollShare = PhraseList("death toll|dead|victims|fatalities include|includes|included")
    static let harm: [(PhraseList, ClaimDetail.Casualty)] = [
        (
            PhraseList(
                "died|dead|killed|perished", "lost their lives", "confirmed dead", "bodies of|were",
                "погиб|погибли|погибла|погибло|погибших|погибшие|скончал*|умер*|жертв*"),
            .dead
        ),
        (
            PhraseList(
                "injured|hurt|wounded|hospitalised|hospitalized", "treated for", "in hospital|hospitals",
                "suffered|suffering|with|received|receiving|sustained ?from ?_ burns|injuries|smoke",
                "пострадал*|пострадавших|ранен*|госпитализ*", "получил* травм*|ожог*|ранени*|отравлени*",
                "to ?local ?area hospital|hospitals"),
            .injured
        ),
        (PhraseList("missing|unaccounted", "пропал*|пропавш*|разыскива*"), .missing),
    ]
    static let harmBefore: [(PhraseList, ClaimDetail.Casualty)] = [
        (
            PhraseList(
                "killed|killing|kills", "claimed ?the ?lives ?of", "bodies|deaths|death|lives|loss of",
                "loss of at least", "погибли|погибло|погиб|жизни", "гибели|смерти"), .dead
        ),
        (PhraseList("injured|injuring|wounding", "пострадали|пострадало|пострадал|ранены"), .injured),
    ]
    static let evacuated = PhraseList("evacuated|displaced|fled", "forced to", "эвакуир*")
    static let wounds = PhraseList("injur*", "пострада*|ранен*|травм*")
    static let flight = PhraseList(
        "evacuat*|flee|fled|fleeing|displaced|homeless", "leave|left|leaving their|his|homes|home", "to leave|evacuate",
        "from|of their|his homes|home|houses",
        "эвакуир*|эвакуац*|отселен*|вывезен*|вывезли", "покину*")
    static let work = PhraseList(
        "involved|engaged|battling|battle|fighting|fight|fought|battled|took|deployed|used|working|tackling|mobilised|mobilized|firefight*|extinguishing|combating|combatting|helping|putting",
        "задействован*|привлечен*|привлека*|туш*|работа*|участву*|участие|группировк*|борют*|борьб*|сража*|занят*|занима*|направлен*|силы|мобилизован*"
    )
    static let loss = PhraseList(
        "destroyed|destroy|destroying|damaged|damaging|lost|gutted|razed|burned|burnt|consumed|leveled|levelled|incinerated|claimed",
        "сгорел*|уничтож*|поврежд*|выгорел*|пострада*|потерял*|лишил*", "без крова")
    static let danger = PhraseList("threat*|risk|danger|saved|defend*|protect*", "угро*|спас*|отстоя*")
    static let otherLand = PhraseList(
        "planted|reforest*|ceasefire", "reserve|park ?that covers|spans",
        "засея*|посажен*|высажен*|лесовосстановл*|урожа*|посев*", "восстановлен* лес*")
}
