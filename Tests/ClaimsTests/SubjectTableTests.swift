import Claims
import Testing
import Wording

@Suite("Subject and number of a claim, by its words")
struct SubjectTableTests {
    static let table: [(text: String, language: String, subject: ClaimSubject, value: Double)] = [
        ("Three people died in the fires in Oregon.", "en", .casualties, 3),
        ("Two firefighters were injured in Oregon.", "en", .casualties, 2),
        ("В Бурятии погибли два человека.", "ru", .casualties, 2),
        ("В пожарах в Бурятии пострадали 17 человек.", "ru", .casualties, 17),
        ("Some 500,000 people were evacuated in Oregon.", "en", .evacuation, 500_000),
        ("Из посёлка в Бурятии эвакуировали 120 человек.", "ru", .evacuation, 120),
        ("Ten people who were evacuated in Oregon died.", "en", .casualties, 10),
        ("Some 226 people were evacuated and one person died in Oregon.", "en", .evacuation, 226),
        ("Five people died as they fled their homes in Oregon.", "en", .casualties, 5),
        ("The fire destroyed 2,300 homes in Oregon.", "en", .damage, 2_300),
        ("В Бурятии сгорело 45 домов.", "ru", .damage, 45),
        ("About 2,700 firefighters are battling blazes in Buryatia.", "en", .people, 2_700),
        ("В тушении в Бурятии участвуют 2,7 тыс. человек.", "ru", .people, 2_700),
        ("В Бурятии задействовано 390 единиц техники.", "ru", .vehicles, 390),
        ("More than 390 vehicles are involved in Buryatia.", "en", .vehicles, 390),
        ("Ten planes and helicopters are dropping water on fires in Buryatia.", "en", .aircraft, 10),
        ("В Бурятии работают 10 вертолётов.", "ru", .aircraft, 10),
        ("В Бурятии действует 94 пожара.", "ru", .count, 94),
        ("There are 94 active wildfires in Buryatia.", "en", .count, 94),
        ("Площадь пожаров в Бурятии достигла 12 тыс. га.", "ru", .area, 12_000),
        ("The area of fires in Buryatia has reached 12,000 hectares.", "en", .area, 12_000),
    ]

    @Test("is told apart", arguments: table)
    func subject(text: String, language: String, subject: ClaimSubject, value: Double) {
        let claims = ExtractionTests.read(text, language).filter { $0.subject == subject }
        #expect(claims.map(\.quantity?.stated) == [value], "\(text)")
    }

    @Test(
        "what caused it",
        arguments: [
            ("The fire in Oregon was caused by lightning.", "en", ClaimDetail.Cause.lightning),
            ("Причиной пожара в Бурятии стала сухая гроза.", "ru", .dryThunderstorm),
            ("Officials say arson caused the fire in Oregon.", "en", .arson),
            ("Причиной пожара в Бурятии стал поджог.", "ru", .arson),
            ("The fire in Oregon was sparked by a downed power line.", "en", .powerLine),
            ("Пожары в Бурятии начались из-за неосторожного обращения с огнём.", "ru", .human),
        ])
    func cause(text: String, language: String, cause: ClaimDetail.Cause) {
        let causes = ExtractionTests.read(text, language).filter { $0.subject == .cause }
        #expect(causes.map(\.detail.cause) == [cause], "\(text)")
    }

    @Test(
        "what regime, and what became of it",
        arguments: [
            (
                "В Бурятии введён режим чрезвычайной ситуации.", "ru", Regime.emergency,
                ClaimDetail.RegimeAction.introduced
            ),
            ("В Бурятии действует режим ЧС.", "ru", .emergency, .inForce),
            ("В Бурятии снят режим ЧС.", "ru", .emergency, .lifted),
            ("В Бурятии продлён режим ЧС.", "ru", .emergency, .extended),
            ("A state of emergency has been declared in Buryatia.", "en", .emergency, .introduced),
            ("A state of emergency is in force in Buryatia.", "en", .emergency, .inForce),
            ("The state of emergency in Buryatia was lifted.", "en", .emergency, .lifted),
            ("В Бурятии введён режим повышенной готовности.", "ru", .highAlert, .introduced),
            ("В Бурятии введён особый противопожарный режим.", "ru", .specialFireRegime, .introduced),
        ])
    func regime(text: String, language: String, regime: Regime, action: ClaimDetail.RegimeAction) {
        let claims = ExtractionTests.read(text, language).filter { $0.subject == .regime }
        #expect(claims.map(\.detail.regime) == [regime], "\(text)")
        #expect(claims.map(\.detail.action) == [action], "\(text)")
        #expect(claims.map { $0.areas.map(\.code) } == [["RU-BU"]])
    }

    @Test(
        "nobody reported any: negative, and no zero",
        arguments: [
            ("No one was hurt in the fire in Oregon.", "en", ClaimSubject.casualties),
            ("Пострадавших в Бурятии нет.", "ru", .casualties),
            ("Жертв и пострадавших в Бурятии нет.", "ru", .casualties),
            ("There is no threat to settlements in Buryatia.", "en", .threat),
            ("Угрозы населённым пунктам в Бурятии нет.", "ru", .threat),
        ])
    func negative(text: String, language: String, subject: ClaimSubject) {
        let claims = ExtractionTests.read(text, language).filter { $0.subject == subject }
        #expect(!claims.isEmpty, "\(text)")
        #expect(claims.allSatisfy { $0.polarity == .negative && $0.quantity == nil })
    }

    @Test(
        "help that is offered, and what becomes of it",
        arguments: [
            ("Trump offered Russia help in fighting the fires in Siberia.", "en", ClaimDetail.OfferTelling.offered),
            ("Президент США предложил помощь в тушении пожаров в Сибири.", "ru", .offered),
            ("Russia will accept the help offered by the United States if necessary.", "en", .heldIfNeeded),
            ("Moscow declined the offer of help from the United States.", "en", .declined),
        ])
    func offer(text: String, language: String, telling: ClaimDetail.OfferTelling) {
        let offers = ExtractionTests.read(text, language).filter { $0.subject == .offer }
        #expect(offers.contains { $0.detail.offer == telling }, "\(text)")
    }
}
