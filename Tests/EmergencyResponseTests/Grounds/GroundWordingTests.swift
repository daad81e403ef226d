import FireEvents
import Geo
import Testing
import Wording

@testable import EmergencyResponse

@Suite("Grounds in two languages")
struct GroundWordingTests {
    private static let at = Scene.hour(60)
    private static let area = AreaInterval(low: 1_090, best: 1_234.5, high: 1_300)

    private static let facts: [(GroundFact, english: String, russian: String)] = [
        (
            .burned(area, asked: .moreThan(25), zone: .ground),
            "1234.5 (1090–1300) ha burned, asked for more than 25 ha in the ground zone",
            "пройдено 1234,5 (1090–1300) га, нужно более 25 га (наземная зона)"
        ),
        (
            .growth(area, asked: .moreThan(0)), "growth 1234.5 (1090–1300) ha a day, asked for more than 0",
            "прирост 1234,5 (1090–1300) га в сутки, нужно более 0"
        ),
        (
            .uncontained(hours: 24.5, since: Scene.hour(0), asked: .atLeast(24)),
            "24 h 30 min since 2019-08-01T00:00:00Z without a report that it is localised, asked for at least 24 h",
            "24 ч 30 мин с 2019-08-01 00:00 UTC без сообщения о локализации, нужно не менее 24 ч"
        ),
        (.fires(3, asked: .atLeast(2)), "3 fires, asked for at least 2", "3 пожара, нужно не менее 2"),
        (
            .areasUnderRegime(["RU-KYA"], of: .region, .emergency, least: .regional, asked: .atLeast(2)),
            "1 region under a regime of the regional level or higher (RU-KYA), asked for at least 2",
            "1 регион под режимом, уровень — региональный или выше (RU-KYA), нужно не менее 2"
        ),
    ]

    @Test("a fact is told with all its figures in both", arguments: facts.indices)
    func figures(index: Int) {
        let (fact, english, russian) = Self.facts[index]
        #expect(Phrasing(.english, separator: "").fact(fact) == english)
        #expect(Phrasing(.russian, separator: "").fact(fact) == russian)
    }

    @Test("a finding tells its fire and what is not known in Russian")
    func finding() throws {
        let fire = GroundsScene.fire(at: Self.at)
        let found = try #require(GroundsScene.finding(fire, at: Self.at, [.uncontainedHours(.atLeast(24))]))
        let words = Phrasing(.russian)
        #expect(words.facts(found).hasPrefix("пожар 20190801-a (Kezhma 1): 60 ч с 2019-08-01 00:00 UTC"))
        #expect(found.unknown.map(words.unknown).contains("локализован ли: об этом ничего не сообщалось"))
        #expect(found.stated?.facts.contains("whether it is localised") == true)
    }

    @Test("every kind of what is not known has words in both", arguments: UnknownFact.Kind.allCases)
    func unknown(kind: UnknownFact.Kind) {
        #expect(!Phrasing(.english).unknown(kind).contains { !$0.isASCII })
        #expect(!Phrasing(.russian).unknown(kind).contains { $0.isASCII && $0.isLetter })
    }
}
