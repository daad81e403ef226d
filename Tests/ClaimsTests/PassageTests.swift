import Claims
import Geo
import Testing

@Suite("Claims read from texts of several sentences")
struct PassageTests {
    private func read(_ text: String, _ language: String = "ru") -> [Claim] {
        ExtractionTests.read(text, language, published: "2021-08-05")
    }

    private func codes(_ claim: Claim) -> [String] { claim.areas.map(\.code) }

    @Test("what a heading names is the place of later paragraphs that name none, with less confidence")
    func theme() throws {
        let claims = read("Пожары в Томской области\n\nПотушены девять возгораний.\n\nРаботают 210 пожарных.")
        let people = try #require(claims.first { $0.subject == .people })
        #expect(codes(people) == ["RU-TOM"] && people.areaBasis == .context && people.confidence <= 0.7)
    }

    @Test("a text that has gone over to another area leaves later paragraphs without one")
    func straying() throws {
        let claims = read("Пожары в Томской области\n\nВ Бурятии горит 300 га.\n\nРаботают 210 пожарных.")
        #expect(codes(try #require(claims.first { $0.subject == .people })).isEmpty)
    }

    @Test("a district that is not known keeps the place of the sentence before away")
    func unknownDistrict() {
        let claims = read("В Туве горит лес. В Тоджинском районе действуют 4 пожара.")
        #expect(!claims.contains { $0.subject == .count && codes($0) == ["RU-TY"] })
    }

    @Test("numbers of a list go to the districts behind them, and “по одному” to each")
    func shares() {
        let claims = read(
            "В Иркутской области действуют 9 пожаров: четыре – в Качугском районе, три – в Жигаловском, "
                + "по одному – в Чунском и Тайшетском районах.")
        let counts = claims.filter { $0.subject == .count }.map {
            "\(Int($0.quantity?.stated ?? -1)) \(codes($0).joined())"
        }
        #expect(
            counts == [
                "9 RU-IRK", "4 RU-IRK-kachugskiy-rayon", "3 RU-IRK-zhigalovskiy-rayon", "1 RU-IRK-chunskiy-rayon",
                "1 RU-IRK-tayshetskiy-rayon",
            ])
    }

    @Test("a year that opens a clause is that of the figures behind it")
    func years() {
        let claims = read(
            "In 2018, fires burned 3 million hectares in Russia, and in 2017, they burned 1 million hectares.", "en")
        #expect(claims.map(\.scope.season) == [2018, 2017])
    }

    @Test(
        "a regime that is asked for, or told in passing, is none",
        arguments: [
            "Жители подписали петицию с требованием ввести режим ЧС в Туве.",
            "На период действия режима ЧС в лесах Бурятии запрещены костры.",
            "An appeal asks officials to declare a state of emergency in Montana.",
        ])
    func askedFor(text: String) {
        #expect(!read(text, text.hasPrefix("An") ? "en" : "ru").contains { $0.subject == .regime })
    }

    @Test("a regime in some districts of a region is not one of the whole")
    func parts() throws {
        let claims = read("Лесные пожары в Томской области. В восточных и северных районах действует режим ЧС.")
        let area = try #require(claims.first { $0.subject == .regime }?.areas.first)
        #expect(area.code == "RU-TOM" && area.part == .part)
    }

    @Test("all names behind “за исключением” are left out of a regime")
    func exceptions() throws {
        let claims = read("Режим ЧС действует во всех районах Бурятии, за исключением Муйского и Окинского.")
        let regime = try #require(claims.first { $0.subject == .regime })
        #expect(regime.areas.filter { $0.part == .whole }.map(\.code) == ["RU-BU"])
        #expect(regime.areas.filter { $0.part == .except }.count == 2)
    }

    @Test("of two regions set against each other the regime is that of the second")
    func contrast() throws {
        let claims = read("В Якутии горит тайга, а в Амурской области введён режим ЧС.")
        #expect(codes(try #require(claims.first { $0.subject == .regime })) == ["RU-AMU"])
    }
}
