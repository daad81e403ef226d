import Claims
import Geo
import Testing

@Suite("Smoke in claims")
struct SmokeClaimTests {
    private func smoke(_ text: String, _ language: String) -> [Claim] {
        let claims = ExtractionTests.read(text, language, published: "2021-08-05")
        return claims.filter { $0.subject == .smoke }
    }

    private func codes(_ claim: Claim) -> [String] { claim.areas.map(\.code) }

    @Test(
        "settlements under smoke are counted where they lie",
        arguments: [
            ("Fire smoke now covers 48 towns in Alberta.", "en", 48.0, "CA-AB"),
            ("Дымом пожаров затянуло 21 посёлок Томской области.", "ru", 21, "RU-TOM"),
            ("Задымление от пожаров отмечается в 17 населённых пунктах Забайкальского края.", "ru", 17, "RU-ZAB"),
            ("В дыму от лесных пожаров оказались 9 сёл Бурятии.", "ru", 9, "RU-BU"),
        ])
    func settlements(text: String, language: String, number: Double, code: String) throws {
        let found = smoke(text, language)
        let claim = try #require(found.first)
        #expect(found.count == 1 && claim.detail.smoke == .covers && codes(claim) == [code])
        #expect(claim.quantity?.stated == number && claim.quantity?.unit == .settlements)
        #expect(claim.scope == ClaimScope())
    }

    @Test(
        "land under smoke is land under smoke, in hectares, and never land that burned",
        arguments: [
            ("Smoke from the wildfires hangs over 3 million square kilometers.", "en", 300_000_000.0),
            ("Some 900,000 square kilometres are covered by smoke from the fires.", "en", 90_000_000),
            ("Смог от лесных пожаров накрыл 2 млн кв. км.", "ru", 200_000_000),
        ])
    func land(text: String, language: String, hectares: Double) throws {
        let claims = ExtractionTests.read(text, language)
        #expect(!claims.contains { $0.subject == .area })
        let quantity = try #require(claims.first { $0.subject == .smoke }?.quantity)
        #expect(quantity.stated == hectares && quantity.unit == .hectares)
    }

    @Test("smoke reaches where it comes to, and not where it comes from")
    func reaching() throws {
        let english = try #require(smoke("Smoke from the fires in Oregon drifted into Idaho.", "en").first)
        #expect(english.detail.smoke == .reaches && codes(english) == ["US-ID"])
        let russian = try #require(smoke("Дым от пожаров в Якутии дошёл до Магаданской области.", "ru").first)
        #expect(russian.detail.smoke == .reaches && codes(russian) == ["RU-MAG"])
    }

    @Test("a town that is no area is named as the text names it")
    func towns() throws {
        let english = try #require(smoke("Wildfire smoke blanketed the city of Tacoma.", "en").first)
        #expect(english.detail.place == "Tacoma")
        let russian = try #require(smoke("Дым от лесных пожаров накрыл посёлок Витим.", "ru").first)
        #expect(russian.detail.place == "Витим" && russian.quantity == nil)
    }

    @Test("smoke that is gone is cleared, smoke that was not there is a negative report")
    func clearing() throws {
        let gone = try #require(smoke("Лесные пожары потушены, дым над Хакасией рассеялся.", "ru").first)
        #expect(gone.detail.smoke == .cleared && gone.polarity == .positive && codes(gone) == ["RU-KK"])
        let absent = smoke("В Томской области пожаров нет, задымления не наблюдается.", "ru")
        #expect(absent.map(\.detail.smoke) == [.cleared] && absent[0].polarity == .negative)
    }

    @Test(
        "what smoke may do, did not do, or is of something else, is no claim of smoke",
        arguments: [
            ("Smoke from the wildfires could reach Nevada by Sunday.", "en"),
            ("Smoke from the fires has not reached Utah.", "en"),
            ("One man died of smoke inhalation in the wildfire in Utah.", "en"),
            ("В субботу возможно задымление трёх районов Бурятии от лесных пожаров.", "ru"),
        ])
    func others(text: String, language: String) { #expect(smoke(text, language).isEmpty) }

    @Test("a text is not about the areas that its smoke came to")
    func elsewhere() {
        let claims = ExtractionTests.read(
            "Fires burn in Manitoba. Smoke from them reached Montana. Some 4,000 hectares have burned.", "en")
        #expect(!claims.contains { $0.subject == .area && codes($0).contains("US-MT") })
    }
}
