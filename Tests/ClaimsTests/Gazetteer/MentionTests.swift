import Geo
import Testing

@testable import Claims

@Suite("Areas found in sentences")
struct MentionTests {
    /// Counties of one name in two states, and two settlements.
    private static let gazetteer = Gazetteer(
        areas: [
            Area(
                code: "06033", name: "Lake", level: .district, parentCode: "US-CA", shape: MultiPolygon(),
                source: "test"),
            Area(
                code: "41037", name: "Lake", level: .district, parentCode: "US-OR", shape: MultiPolygon(),
                source: "test"),
            Area(
                code: "06007", name: "Butte", level: .district, parentCode: "US-CA", shape: MultiPolygon(),
                source: "test"),
        ],
        places: [
            Place(
                identifier: 7, name: "Paradise", russianName: "Парадайс",
                coordinate: Coordinate(wrappingLatitude: 39.8, longitude: -121.6), population: 26_000,
                countryCode: "US", regionCode: "CA")
        ])

    private static func groups(_ text: String, context: [String] = []) -> [AreaGroup] {
        let tokens = Tokenizer.tokens(of: text, decimalComma: true)[...]
        let mentions = MentionReader(gazetteer: gazetteer, tokens: tokens, context: context).mentions()
        return AreaGroups(gazetteer: gazetteer, tokens: tokens).groups(of: mentions)
    }

    /// Codes with how they are meant, groups between bars: `RU-BU:part:2`.
    private static func read(_ text: String, context: [String] = []) -> String {
        groups(text, context: context).map { group in
            group.mentions.map { mention in
                [
                    mention.code, mention.part == .whole ? "" : mention.part.rawValue,
                    mention.districtCount.map(String.init) ?? "",
                ]
                .filter { !$0.isEmpty }.joined(separator: ":")
            }.joined(separator: " ")
        }.joined(separator: " | ")
    }

    @Test(
        "districts share a noun and a region, in each language",
        arguments: [
            (
                "Горят леса в Абанском, Богучанском и Кежемском районах Красноярского края.",
                "RU-KYA-abanskiy-rayon RU-KYA-boguchanskiy-rayon RU-KYA-kezhemskiy-rayon"
            ),
            (
                "Forests burn in Abansky, Boguchansky and Kezhemsky districts of the Krasnoyarsk Territory.",
                "RU-KYA-abanskiy-rayon RU-KYA-boguchanskiy-rayon RU-KYA-kezhemskiy-rayon"
            ),
            ("Лес горит в районах: Абанском, Богучанском.", "RU-KYA-abanskiy-rayon RU-KYA-boguchanskiy-rayon"),
            ("Лес горит в Катангском районе Иркутской области.", "RU-IRK-katangskiy-rayon"),
            ("Лес горит в Иркутской области и Красноярском крае.", "RU-IRK RU-KYA"),
            ("Лес горит в Иркутской и Амурской областях.", "RU-IRK RU-AMU"),
            ("В республиках Бурятия, Алтай и Тыва горит лес.", "RU-BU RU-AL RU-TY"),
            ("Fires burn in Oregon and Washington.", "US-OR US-WA"), ("Officials met in Washington.", ""),
            ("Fires burn in British Columbia, western Canada.", "CA-BC"),
        ])
    func lists(text: String, codes: String) { #expect(Self.read(text) == codes) }

    @Test(
        "districts that are counted, directions and exceptions make a part of an area",
        arguments: [
            ("Режим ЧС действует в двух районах Бурятии.", "RU-BU:part:2"),
            ("An emergency is in force in two districts of Buryatia.", "RU-BU:part:2"),
            ("Fires burn in the northern part of Irkutsk Region.", "RU-IRK:part"),
            ("Лес горит в северных районах Иркутской области.", "RU-IRK:part"),
            ("Fires burn in all districts of Buryatia.", "RU-BU"),
            ("Режим ЧС действует во всех районах Бурятии.", "RU-BU"),
            ("Лес горит в одном из районов Иркутской области.", "RU-IRK:part:1"),
            ("Fires burn in the West and California.", "US:part"), ("Fires burn in the west and California.", "US-CA"),
        ])
    func parts(text: String, codes: String) { #expect(Self.read(text) == codes) }

    @Test("all districts behind “except” are left out, those before are not")
    func exceptions() {
        let found = Self.groups(
            "Режим ЧС действует во всех районах Бурятии, за исключением Муйского и Окинского районов.")
        let mentions = found.flatMap(\.mentions)
        #expect(mentions.filter { $0.part == .except }.count == 2)
        #expect(mentions.filter { $0.part != .except }.map(\.code).allSatisfy { $0 == "RU-BU" })
    }

    @Test(
        "a county of a name that two states have is that of the state named with it, or of the document",
        arguments: [
            ("Fires burn in Lake County, California.", [], "06033"),
            ("Fires burn in Lake County, Oregon.", [], "41037"),
            ("Fires burn in Lake County.", ["US-OR"], "41037"), ("Fires burn in Lake County.", [], ""),
            ("Fires burn in Butte County.", [], "06007"), ("Fires burn near Butte.", [], ""),
        ] as [(String, [String], String)])
    func namesakes(text: String, context: [String], codes: String) {
        #expect(Self.read(text, context: context) == codes)
    }

    @Test(
        "a settlement is one only where the words say that a place is meant",
        arguments: [
            ("Fires burn near Paradise.", "geonames:7:part"), ("Paradise is lost.", ""),
            ("Fires burn in Paradise Valley.", ""), ("Пожары горят под Парадайсом.", "geonames:7:part"),
        ])
    func settlements(text: String, codes: String) { #expect(Self.read(text) == codes) }

    @Test(
        "names of others are no places",
        arguments: [
            "Greenpeace Russia warns of fires.", "The Irkutsk time is five hours ahead.", "The Siberian Times writes.",
            "Russia's Emergencies Ministry sent aircraft.", "The president of Russia spoke.",
        ])
    func noPlaces(text: String) { #expect(Self.read(text) == "") }

    @Test(
        "a district that is not known is told, so that nothing else is meant",
        arguments: [
            ("В Тоджинском районе действуют 4 пожара.", true), ("В Абанском районе действуют 4 пожара.", false),
            ("В районе действуют 4 пожара.", false),
        ])
    func unknown(text: String, isNamed: Bool) {
        let tokens = Tokenizer.tokens(of: text, decimalComma: true)[...]
        let found = UnknownPlace(gazetteer: Self.gazetteer, tokens: tokens, groups: Self.groups(text)).isNamed
        #expect(found == isNamed)
    }

    @Test(
        "the kind of a region is that of its Russian name",
        arguments: [
            ("RU-IRK", RegionKind.oblast), ("RU-KYA", .krai), ("RU-BU", .republic), ("RU-SA", .republic),
            ("RU-CHU", .okrug), ("RU-YEV", .oblast), ("RU-AL", .republic), ("RU-ALT", .krai), ("US-CA", nil),
            ("RU-SIBERIA", nil),
        ] as [(String, RegionKind?)])
    func regionKinds(code: String, kind: RegionKind?) { #expect(RegionKind(code: code) == kind) }
}
