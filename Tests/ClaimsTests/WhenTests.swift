import Claims
import Geo
import Testing

/// Times that a reader takes from the words, published on Wednesday 31 July 2019.
@Suite("When a claim is of")
struct WhenTests {
    @Test(
        "a day that is named",
        arguments: [
            ("As of July 29, fires covered 12,000 hectares in Buryatia.", "en", "2019-07-29"),
            ("As of 29 July, fires covered 12,000 hectares in Buryatia.", "en", "2019-07-29"),
            ("On July 28, 2019, fires covered 12,000 hectares in Buryatia.", "en", "2019-07-28"),
            ("Fires covered 12,000 hectares in Buryatia on Tuesday.", "en", "2019-07-30"),
            ("Fires covered 12,000 hectares in Buryatia yesterday.", "en", "2019-07-30"),
            ("На 29 июля в Бурятии огнём пройдено 12 тыс. га.", "ru", "2019-07-29"),
            ("По состоянию на 30.07.2019 в Бурятии действует 14 пожаров.", "ru", "2019-07-30"),
            ("29 июля 2019 года в Бурятии действовало 14 пожаров.", "ru", "2019-07-29"),
            ("Во вторник в Бурятии действовало 14 пожаров.", "ru", "2019-07-30"),
            ("Вчера в Бурятии действовало 14 пожаров.", "ru", "2019-07-30"),
        ])
    func day(text: String, language: String, day: String) throws {
        let claim = try #require(ExtractionTests.read(text, language).first { $0.quantity != nil })
        let time = try #require(claim.time)
        let start = try #require(Instant(iso8601: day))
        // The day of the place, whose clock may be up to twelve hours ahead.
        #expect(time.from >= start.adding(hours: -12) && time.from <= start.adding(hours: 12), "\(time.from)")
    }

    @Test(
        "a clock time, in UTC",
        arguments: [
            ("На 09:00 мск 29 июля в Красноярском крае действовало 94 пожара.", "ru", "2019-07-29T06:00:00Z"),
            ("As of 10:30 a.m. UTC on July 29, 94 fires were burning in Buryatia.", "en", "2019-07-29T10:30:00Z"),
        ])
    func clock(text: String, language: String, instant: String) throws {
        let claim = try #require(ExtractionTests.read(text, language).first { $0.quantity != nil })
        #expect(claim.time?.from == Instant(iso8601: instant))
        #expect(claim.time?.hasClock == true)
    }

    @Test(
        "a stretch of days",
        arguments: [
            (
                "From August 1 to August 5, crews put out 753,000 hectares in Buryatia.", "en", "2019-08-01",
                "2019-08-05"
            ),
            ("С 1 по 5 августа в Бурятии потушено 753 тыс. га.", "ru", "2019-08-01", "2019-08-05"),
        ])
    func stretch(text: String, language: String, from: String, to: String) throws {
        let claims = ExtractionTests.read(text, language, published: "2019-08-06")
        let time = try #require(claims.first { $0.subject == .area }?.time)
        let (start, end) = (try #require(Instant(iso8601: from)), try #require(Instant(iso8601: to)))
        #expect(abs(time.from.hours(since: start)) <= 12, "\(time.from)")
        #expect(time.to > end.adding(hours: -12) && time.to <= end.adding(hours: 36), "\(time.to)")
    }

    @Test(
        "another season",
        arguments: [
            ("In 2018, fires burned 2.1 million hectares in Buryatia.", "en", 2018),
            ("В 2017 году в Бурятии огнём пройдено 36 тыс. га.", "ru", 2017),
            ("За тот же период прошлого года в Бурятии огнём пройдено 36 тыс. га.", "ru", 2018),
        ])
    func season(text: String, language: String, year: Int) {
        let claims = ExtractionTests.read(text, language).filter { $0.subject == .area }
        #expect(claims.map(\.scope.season) == [year])
    }
}
