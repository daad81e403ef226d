import Claims
import Geo
import Testing

@Suite("Over what time land was put out")
struct PutOutPeriodTests {
    private func period(_ text: String, _ language: String) -> ClaimTime? {
        let claims = ExtractionTests.read(text, language, published: "2020-07-20")
        return claims.first { $0.subject == .area && $0.scope.suppression == .liquidated }?.time
    }

    private func day(_ text: String) -> Instant? { Instant(iso8601: text) }

    @Test(
        "a first and a last day are a stretch to the end of the last",
        arguments: [
            ("С 9 по 12 июля в Бурятии потушили пожары на площади 640 га.", "ru"),
            ("С 9 июля по 12 июля в Бурятии потушили пожары на площади 640 га.", "ru"),
            ("From 9 to 12 July crews in Idaho put out fires on 640 hectares.", "en"),
            ("Between July 9 and July 12 crews in Idaho extinguished fires on 640 hectares.", "en"),
        ])
    func dated(text: String, language: String) throws {
        let time = try #require(period(text, language))
        #expect(time.from == day("2020-07-09") && time.to == day("2020-07-13"))
    }

    @Test(
        "a length ends with the day of publication, where no other is named",
        arguments: [
            ("За сутки в Бурятии потушено 12 пожаров на площади 640 га.", "ru", "2020-07-19"),
            ("За последние четыре дня в Бурятии потушено 12 пожаров на площади 640 га.", "ru", "2020-07-16"),
            ("In the past three days crews put out 12 fires on 640 hectares.", "en", "2020-07-17"),
            ("За неделю в Бурятии потушено 12 пожаров на площади 640 га.", "ru", "2020-07-13"),
        ])
    func lengths(text: String, language: String, from: String) throws {
        let time = try #require(period(text, language))
        #expect(time.from == day(from) && time.to == day("2020-07-20"))
    }

    @Test("a day that is named with the length is that day")
    func named() throws {
        let time = try #require(
            period("За прошедшие сутки, 14 июля, в Бурятии потушено 12 пожаров на площади 640 га.", "ru"))
        #expect(time.from == day("2020-07-14") && time.to == day("2020-07-15"))
    }

    @Test("without a length or a day nothing is known")
    func unknown() { #expect(period("В Бурятии потушено 12 пожаров на площади 640 га.", "ru") == nil) }
}
