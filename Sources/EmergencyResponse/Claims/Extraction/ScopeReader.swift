/// Reads the tags of a figure from the words around it.
struct ScopeReader {
    let sentence: Sentence
    let quantities: [QuantityMention]

    func scope(of index: Int) -> ClaimScope {
        let quantity = quantities[index]
        var scope = ClaimScope()
        guard [.area, .count, .casualties, .damage, .evacuation].contains(quantity.subject) else { return scope }
        scope.accumulation = accumulation(index)
        scope.season = SeasonReader(sentence: sentence, quantities: quantities).season(of: index)
        guard quantity.subject == .area || quantity.subject == .count else { return scope }
        scope.suppression = suppression(index)
        scope.zone = zone()
        scope.land = nearest(Self.lands, index)
        scope.kind = kind(quantity)
        return scope
    }

    /// The words between the numbers on either side that count the same.
    private func window(_ index: Int) -> ArraySlice<Token> {
        let quantity = quantities[index]
        let earlier = quantities[..<index].last { $0.subject == quantity.subject }
        let later = quantities[(index + 1)...].first { $0.subject == quantity.subject }
        let clause = sentence.clause(around: quantity.range)
        let start = max(clause.startIndex, earlier?.range.upperBound ?? clause.startIndex)
        let end = min(clause.endIndex, later?.range.lowerBound ?? clause.endIndex)
        let shares = AreaAttachment.breakdown.first(
            in: sentence.tokens[quantity.range.upperBound..<max(end, quantity.range.upperBound)])
        return sentence.tokens[start..<max(start, shares?.lowerBound ?? end)]
    }

    private func nearest<Value>(_ table: [(PhraseList, Value)], _ index: Int) -> Value? {
        let range = quantities[index].range
        var best: (distance: Int, value: Value)?
        for (phrases, value) in table {
            for found in phrases.all(in: window(index)) where !isNegated(found) && !isGoingOn(found, value) {
                let distance =
                    found.lowerBound >= range.upperBound
                    ? found.lowerBound - range.upperBound : range.lowerBound - found.upperBound
                let weighed = distance + weight(value)
                if best.map({ weighed < $0.distance }) ?? true { best = (weighed, value) }
            }
        }
        return best?.value
    }

    /// What was done to fires says more than that they burned.
    private func weight(_ value: Any) -> Int {
        guard let state = value as? ClaimScope.Suppression else { return 0 }
        return state == .burning || state == .registered ? 10 : 0
    }

    /// "are being extinguished": not yet.
    private func isGoingOn(_ range: Range<Int>, _ value: Any) -> Bool {
        value as? ClaimScope.Suppression == .liquidated && sentence.text(at: range.lowerBound - 1) == "being"
    }

    private func isNegated(_ range: Range<Int>) -> Bool {
        let before = sentence.text(at: range.lowerBound - 1)
        return before == "not" || before == "не" || before == "percent" || before == "%" || before == "yet"
            || before.hasSuffix("largest")
            || before == "ever"
    }

    private func suppression(_ index: Int) -> ClaimScope.Suppression? {
        nearest(Self.states, index)
            ?? (index > 0 && quantities[index].subject == .area && follows(index) ? suppression(index - 1) : nil)
    }

    /// "12 fires on 1,432 hectares": number and area are of the same fires.
    private func follows(_ index: Int) -> Bool {
        quantities[index - 1].subject == .count
            && quantities[index].range.lowerBound - quantities[index - 1].range.upperBound <= 8
    }

    private func accumulation(_ index: Int) -> ClaimScope.Accumulation {
        let quantity = quantities[index]
        let clause = sentence.clause(around: quantity.range)
        let opening = sentence.text(at: quantity.range.lowerBound - 1)
        if opening != "to", opening != "до" {
            if Self.additions.occurs(in: sentence.before(quantity.range.lowerBound, reach: 2)) { return .increment }
            if opening == "by" || opening == "на",
                Self.growth.occurs(in: sentence.before(quantity.range.lowerBound, reach: 6))
            {
                return .increment
            }
            if Self.days.all(in: clause).contains(where: { reaches($0, index) }) { return .increment }
        }
        return Self.seasons.occurs(in: clause) ? .season : .snapshot
    }

    /// A stretch of time named before all numbers is that of all; otherwise it goes with the number it stands by.
    private func reaches(_ time: Range<Int>, _ index: Int) -> Bool {
        let own = quantities[index].range
        let same = quantities.filter { $0.subject == quantities[index].subject }.map(\.range)
        if time.upperBound <= own.lowerBound {
            return !same.contains { $0.upperBound <= time.lowerBound }
                || !same.contains { $0.lowerBound >= time.upperBound && $0.upperBound <= own.lowerBound }
        }
        return !same.contains { $0.lowerBound >= own.upperBound && $0.upperBound <= time.lowerBound }
    }

    private func zone() -> ClaimScope.Zone? {
        Self.zones.first { $0.0.occurs(in: sentence.tokens) }?.1
    }

    private func kind(_ quantity: QuantityMention) -> ClaimScope.Kind? {
        let after = sentence.after(quantity.range.upperBound, reach: 4)
        let before = sentence.before(quantity.range.lowerBound, reach: 5)
        if Self.wooded.occurs(in: after) || Self.wooded.occurs(in: before) { return .forest }
        return Self.total.occurs(in: before) ? .total : nil
    }

    private static let states: [(PhraseList, ClaimScope.Suppression)] = [
        (
            PhraseList(
                "extinguish*|eliminated|doused", "put|putting ?_ ?_ out", "потуш*|ликвидирова*|ликвидирую*"),
            .liquidated
        ),
        (PhraseList("localised|localized|contained", "under control", "локализова*"), .localised),
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
                "действует|действуют|действующ*|действовал*|активных"), .active
        ),
        (
            PhraseList(
                "burned|burnt|scorched|charred|consumed|torched|blackened|razed|destroyed|destroying|lost|ravaged|devoured|devastated|incinerated|seared|burnt-out",
                "ripped|swept|tore|torn|burned through", "пройден*|сгорел*|выгорел*|уничтож*|пострада*"),
            .burned
        ),
        (
            PhraseList(
                "burning|ablaze|raging|rage|engulf*|cover|covers|covered|covering|burn|burns|blazing|alight|aflame",
                "on fire", "горит|горят|горело|горели|бушу*|охвач*|охватил*|охватывают|полыха*"),
            .burning
        ),
        (
            PhraseList("registered|recorded|detected", "зарегистрирова*|зафиксирова*|возникл*|обнаруж*|выявлен*"),
            .registered
        ),
    ]

    private static let lands: [(PhraseList, ClaimScope.Land)] = [
        (PhraseList("лесного фонда", "землях лесфонда", "forest fund"), .forestFund),
        (
            PhraseList(
                "оопт|заповедник*|нацпарк*", "национальн* парк*", "охраняем* природн*", "nature reserve*",
                "national park*|forest", "protected areas|lands"), .protected
        ),
        (PhraseList("обороны", "defence|defense land|lands", "military land|lands"), .defence),
        (PhraseList("иных категор*", "other categories"), .other),
    ]

    private static let additions = PhraseList("another|additional", "еще", "дополнительно")
    private static let growth = PhraseList(
        "grew|grown|grow|rose|increased|expanded|swelled|jumped|fell|dropped|shrank|decreased|down|up|reduced",
        "увелич*|вырос*|возрос*|сократ*|снизил*|уменьш*")
    private static let days = PhraseList(
        "in|over|during|within|за ?the past|last|previous day|week|night|24-hours",
        "past|last|previous # hours|days|day", "over the day|weekend|week",
        "past|last two|three|few days|hours", "in ?a ?single day|24-hours",
        "in ?just # hours", "over the past _", "overnight|daily", "yesterday alone",
        "on sunday|monday|tuesday|wednesday|thursday|friday|saturday alone",
        "за ?прошедшие|последние|минувшие|прошлые|истекшие|эти|сутки|день|неделю сутки|день|неделю|дни",
        "за сутки|день|ночь", "с начала ?текущих|этих суток|дня", "в течение суток|дня",
        "за ?последние ?прошедшие # часа|часов|дня|дней")
    private static let seasons = PhraseList(
        "since|from ?the start|beginning|onset of", "so far ?this|in ?year|season", "this year|season|summer",
        "year to date", "since january|april|may|june|july|september|last", "since _ #",
        "с начала", "в этом|нынешнем году|сезоне", "за сезон|год|лето", "с начала года")
    private static let zones: [(PhraseList, ClaimScope.Zone)] = [
        (PhraseList("control zone|zones", "зон* контроля"), .control),
        (PhraseList("зон* наземн*", "ground protection zone*"), .ground),
        (PhraseList("зон* авиационн*|лесоавиационн*", "aviation zone*|protection"), .aviation),
    ]
    private static let wooded = PhraseList(
        "forest|forests|taiga|woodland|timber|forested",
        "леса|лесов|лесной|тайги|лесом|лесопокрыт*|лесные|лесных площадей")
    private static let total = PhraseList("total area", "общ* площад*", "общей|общая")
}
