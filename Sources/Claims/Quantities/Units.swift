/// Nouns that say what a number counts or measures.
enum Units {
    /// - Parameter factor: Hectares in one unit, for land.
    struct Measure: Sendable {
        var subject: ClaimSubject
        var unit: ClaimQuantity.Unit
        var factor = 1.0
    }

    /// Hectares in an international acre and in a square mile.
    static let hectaresPerAcre = 0.404_685_642_24
    static let hectaresPerSquareMile = 258.998_811_033_6

    /// - Returns: What the words that begin at an index measure, and the index behind them.
    static func measure(in tokens: ArraySlice<Token>, at index: Int) -> (measure: Measure, end: Int)? {
        guard index < tokens.endIndex else { return nil }
        for (phrases, measure) in land {
            if let range = phrases.match(in: tokens, at: index) { return (measure, range.upperBound) }
        }
        let found = counted.compactMap { phrases, measure in
            phrases.match(in: tokens, at: index).map { (measure: measure, end: $0.upperBound) }
        }
        return found.enumerated().max { ($0.element.end, -$0.offset) < ($1.element.end, -$1.offset) }?.element
    }

    private static let land: [(PhraseList, Measure)] = [
        (
            PhraseList("hectare|hectares|ha|га|гектар|гектара|гектаров|гектарах|гектарам|гектарами|гектаре"),
            Measure(subject: .area, unit: .hectares)
        ),
        (
            PhraseList("acre|acres|акр|акра|акров|акрах"),
            Measure(subject: .area, unit: .hectares, factor: hectaresPerAcre)
        ),
        (
            PhraseList(
                "square kilometers|kilometres|kilometer|kilometre|km",
                "square-kilometre|square-kilometer|square-kilometres|square-kilometers", "sq km", "sq . km",
                "km2|km²|км²|км2",
                "квадратн* километр*", "кв ?. км", "km ²", "км ²"),
            Measure(subject: .area, unit: .hectares, factor: 100)
        ),
        (
            PhraseList(
                "square miles|mile", "square-mile|square-miles", "sq ?. mi|miles|mile", "mi2|mi²", "квадратн* мил*"),
            Measure(subject: .area, unit: .hectares, factor: hectaresPerSquareMile)
        ),
    ]

    private static let counted: [(PhraseList, Measure)] = [
        (
            PhraseList(
                "fire|fires|wildfire|wildfires|blaze|blazes|bushfire|bushfires|wildland-fires",
                "пожар|пожара|пожару|пожаром|пожаров|пожарах|пожаре|пожарам|пожары|возгорание|возгорания|возгоранию|возгораний|возгораниях|возгоранием",
                "очаг|очага|очагу|очагов|очагах"),
            Measure(subject: .count, unit: .fires)
        ),
        (
            PhraseList(
                "fire engine|engines|truck|trucks", "fire-engines|engines|vehicles|bulldozers|dozers|tractors",
                "pieces of ?special|firefighting|fire-fighting|heavy|ground|fire equipment|machinery|hardware",
                "units of ?special|firefighting|heavy|ground|fire equipment|machinery|hardware",
                "ground vehicles|units",
                "equipment units", "units of apparatus|vehicles", "trucks|fire-trucks|tractors",
                "машин|автомашин|тракторов|вездеходов", "единиц* ?_ ?_ ?_ техники|спецтехники",
                "ед ?. техники", "автоцистерн*", "бульдозер*", "пожарных автомобил*"),
            Measure(subject: .vehicles, unit: .vehicles)
        ),
        (
            PhraseList(
                "aircraft|aircrafts|airplanes|airplane|planes|plane|helicopters|helicopter|airtankers|jets|aeroplanes",
                "air tankers", "planes|aircraft and|or helicopters",
                "воздушн* судов|суда|судна|судно|судами",
                "самолет|самолета|самолетов|самолетами|самолеты|вертолет|вертолета|вертолетов|вертолетами",
                "самолет* и вертолет*", "вертолет* и самолет*", "борт|борта|бортов"),
            Measure(subject: .aircraft, unit: .aircraft)
        ),
        (
            PhraseList(
                "house|houses|homes|buildings|structures|dwellings|residences|residencies|properties|outbuildings",
                "дом|дома|домов|домами|домах|строений|строения|построек|постройки|домовладений|зданий|хозпостроек|хозпостройки",
                "жилых|дачных|садовых|нежилых домов|дома|строений"),
            Measure(subject: .damage, unit: .buildings)
        ),
        (
            PhraseList(
                "people|individuals|persons|person|residents|inhabitants|men|women|man|woman|children|civilians|oregonians|californians|villagers|tourists|holidaymakers|visitors|evacuees|migrants|refugees|lives|victims",
                "человек|человека|людей|людям|люди|жителей|жителя|жители|житель|туристов|детей|ребенка"),
            Measure(subject: .evacuation, unit: .people)
        ),
        (
            PhraseList(
                "fatalities|fatality|deaths|injuries|casualties",
                "погибших|погибшем|погибшими|жертв|пострадавших|пострадавшем|пострадавшими|пострадавший|погибший"),
            Measure(subject: .casualties, unit: .people)
        ),
        (
            PhraseList(
                "firefighters|firefighter|fire-fighters|personnel|troops|soldiers|servicemen|volunteers|reservists|responders|crew|rescuers|workers|specialists|paratroopers|smokejumpers",
                "пожарный|пожарных|пожарными|военнослужащих|военных|солдат|добровольцев|добровольца|спасателей|спасателя|десантников|десантника|специалистов|сотрудников|сотрудник|сотрудника|граждан|авиапожарный|авиапожарных|работник|работника|работников|резервистов|огнеборцев|волонтеров|лесопожарных"
            ),
            Measure(subject: .people, unit: .people)
        ),
    ]
}
