import Claims
import Testing
import Wording

@Suite("Of what a figure is, by its words")
struct ScopeTableTests {
    @Test(
        "state of suppression",
        arguments: [
            ("В Бурятии ведется тушение 14 пожаров.", "ru", ClaimScope.Suppression.active),
            ("В Бурятии активно тушат 14 пожаров.", "ru", .active),
            ("В Бурятии локализовано 14 пожаров.", "ru", .localised),
            ("В Бурятии ликвидировано 14 пожаров.", "ru", .liquidated),
            ("За сутки в Бурятии потушено 14 пожаров.", "ru", .liquidated),
            ("В Бурятии зарегистрировано 14 пожаров.", "ru", .registered),
            ("В Бурятии прекращено тушение 14 пожаров.", "ru", .ceased),
            ("Crews are battling 14 fires in Buryatia.", "en", .active),
            ("Firefighters have extinguished 14 fires in Buryatia.", "en", .liquidated),
            ("In Buryatia, 14 fires have been contained.", "en", .localised),
        ])
    func suppression(text: String, language: String, state: ClaimScope.Suppression) {
        let claims = ExtractionTests.read(text, language).filter { $0.subject == .count }
        #expect(claims.map(\.scope.suppression) == [state], "\(text)")
        #expect(claims.map(\.quantity?.stated) == [14])
    }

    @Test(
        "land and zone",
        arguments: [
            ("В зоне контроля Бурятии горит 12 тыс. га.", "ru", ProtectionZone.control),
            ("В Бурятии в зоне контроля действует 12 пожаров на площади 12 тыс. га.", "ru", .control),
        ])
    func zone(text: String, language: String, zone: ProtectionZone) {
        let claims = ExtractionTests.read(text, language).filter { $0.subject == .area }
        #expect(claims.map(\.scope.zone) == [zone])
    }

    @Test(
        "forest and other land",
        arguments: [
            (
                "В Бурятии огнём пройдено 12 тыс. га, в том числе лесной площади 9 тыс. га.", ClaimScope.Kind.forest,
                9_000.0
            ),
            ("В Бурятии огнём пройдено 12 тыс. га, из них нелесная площадь — 3 тыс. га.", .nonForest, 3_000),
        ])
    func kind(text: String, kind: ClaimScope.Kind, hectares: Double) throws {
        let claims = ExtractionTests.read(text, "ru").filter { $0.subject == .area }
        let part = try #require(claims.first { $0.scope.kind == kind })
        #expect(part.quantity?.stated == hectares)
        #expect(claims.contains { $0.quantity?.stated == 12_000 && $0.scope.kind != kind })
    }

    @Test(
        "how it came together",
        arguments: [
            ("За минувшие сутки в Бурятии потушено 14 пожаров.", "ru", ClaimScope.Accumulation.increment),
            ("С начала года в Бурятии зарегистрировано 214 пожаров.", "ru", .season),
            ("С начала пожароопасного сезона в Бурятии огнём пройдено 120 тыс. га.", "ru", .season),
            ("Since the beginning of the year, 214 fires have been registered in Buryatia.", "en", .season),
            ("Over the past 24 hours, crews put out 14 fires in Buryatia.", "en", .increment),
            ("So far this year, wildfires have burned 120,000 hectares in Buryatia.", "en", .season),
        ])
    func accumulation(text: String, language: String, kind: ClaimScope.Accumulation) throws {
        let claim = try #require(ExtractionTests.read(text, language).first { $0.quantity != nil })
        #expect(claim.scope.accumulation == kind)
    }
}
