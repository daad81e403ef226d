import Chronology
import Geo
import Testing

@testable import Feeds

@Suite("When feeds are asked")
struct PlanTests {
    let first: CalendarDay
    let start: Instant

    init() throws {
        first = try #require(CalendarDay(year: 2020, month: 9, day: 8))
        start = first.midnight
    }

    private func plan(_ passes: [Double] = []) -> FeedPlan {
        var plan = FeedPlan(products: [.viirsNOAA20], since: first)
        if !passes.isEmpty {
            plan.passes = PassTimes(times: [.viirsNOAA20: passes.map { start.adding(hours: $0) }])
        }
        return plan
    }

    /// A watch that asks for whatever is due, and always gets an answer.
    private func asked(_ plan: FeedPlan, hours: Double) -> [String: [Double]] {
        var (book, asked): (FeedBook, [String: [Double]]) = (FeedBook(), [:])
        var now = start
        while now.hours(since: start) < hours {
            let (due, _) = plan.next(book, at: now)
            for day in due {
                book.days[day.name, default: FeedBook.Day()].checkedAt = now
                asked[day.name, default: []].append(now.hours(since: start))
            }
            now = Instant(seconds: now.seconds + 60)
        }
        return asked
    }

    @Test("a day is asked for after each pass, then a few times for what comes late, and then no more")
    func passes() {
        let asked = asked(plan([9.5, 21]), hours: 24 * 20)["VIIRS_NOAA20_NRT/2020-09-08"]
        #expect(asked == [0, 10.5, 11.5, 12.5, 14.5, 22, 23, 24, 26, 30, 54, 78, 192])
    }

    @Test("without orbits a day is asked for each half hour, until six hours after it")
    func withoutOrbits() {
        let asked = asked(plan(), hours: 24 * 20)["VIIRS_NOAA20_NRT/2020-09-08"] ?? []
        #expect(Array(asked.prefix(4)) == [0, 0.5, 1, 1.5])
        #expect(zip(asked, asked.dropFirst()).allSatisfy { $1 - $0 >= 0.5 })
        #expect(Array(asked.suffix(5)) == [29.5, 30, 54, 78, 192])
    }

    @Test("days that were never answered are gaps and due at once, the newest first")
    func gaps() {
        let (plan, now) = (plan(), start.adding(hours: 24 * 5 + 1))
        var book = FeedBook()
        book.days["VIIRS_NOAA20_NRT/2020-09-10", default: .init()].checkedAt = now
        #expect(plan.gaps(book, at: now).map(\.day.day) == [12, 11, 9, 8])
        #expect(plan.next(book, at: now).due.map(\.day.day) == [13, 12, 11, 9, 8])
    }

    @Test("what failed waits for its next attempt, whatever passes meanwhile")
    func failures() {
        var book = FeedBook()
        book.days["VIIRS_NOAA20_NRT/2020-09-08", default: .init()].retryAt = start.adding(hours: 3)
        let day = FIRMSDay(product: .viirsNOAA20, day: first)
        #expect(plan([1]).due(day, book.days[day.name]) == start.adding(hours: 3))
    }

    @Test("the archive of a day is asked for once it is out, once; near-real-time rows that are gone are not")
    func archive() throws {
        var (plan, book) = (plan(), FeedBook())
        let now = start.adding(hours: 24 * 100)
        let text =
            "data_id,min_date,max_date\nVIIRS_NOAA20_NRT,2020-09-10,2020-12-16\nVIIRS_NOAA20_SP,2018-01-01,2020-09-09\n"
        plan.availability = try #require(FIRMSAvailability(Array(text.utf8)))
        let due = plan.next(book, at: now).due.filter { $0.day <= first.advanced(by: 2) }
        #expect(
            due.map(\.name) == [
                "VIIRS_NOAA20_NRT/2020-09-10", "VIIRS_NOAA20_SP/2020-09-09", "VIIRS_NOAA20_SP/2020-09-08",
            ])
        book.days["VIIRS_NOAA20_SP/2020-09-09", default: .init()].checkedAt = now
        #expect(plan.next(book, at: now.adding(hours: 999)).due.contains { $0.name == "VIIRS_NOAA20_SP/2020-09-08" })
        #expect(!plan.next(book, at: now.adding(hours: 999)).due.contains { $0.name == "VIIRS_NOAA20_SP/2020-09-09" })
    }

    @Test("a feed is silent when passes should have brought rows, not when none has passed")
    func silence() {
        var book = FeedBook()
        (book.startedAt, book.answeredAt) = (start, start.adding(hours: 40))
        book.days["a", default: .init()].newestAt = start
        let rule = SilenceRule()
        let passes = PassTimes(times: [.viirsNOAA20: [2, 14, 26, 33.5].map { start.adding(hours: $0) }])
        #expect(rule.alarm(book, passes, at: start.adding(hours: 39)) == nil)
        #expect(rule.alarm(book, passes, at: start.adding(hours: 40))?.since == start)
        let few = PassTimes(times: [.viirsNOAA20: [2, 14].map { start.adding(hours: $0) }])
        #expect(rule.alarm(book, few, at: start.adding(hours: 42)) == nil)
        #expect(rule.alarm(book, .unknown, at: start.adding(hours: 24)) == nil)
        #expect(rule.alarm(book, .unknown, at: start.adding(hours: 25))?.since == start)
        #expect(SilenceRule(fixedHours: 72).alarm(book, .unknown, at: start.adding(hours: 42)) == nil)
    }

    @Test("a source that does not answer is said after three hours, with the reason")
    func unanswered() {
        var book = FeedBook()
        book.startedAt = start
        book.days["a", default: .init()].failure = "FIRMS: no connection"
        #expect(SilenceRule().alarm(book, .unknown, at: start.adding(hours: 3)) == nil)
        let alarm = SilenceRule().alarm(book, .unknown, at: start.adding(hours: 3.1))
        #expect(alarm?.text.contains("no connection") == true && alarm?.since == start)
    }

    @Test("a watch that shows no sign of life is said, and what webhooks did not take")
    func status() {
        var book = FeedBook()
        (book.startedAt, book.beatAt) = (start, start)
        #expect(FeedStatus(book, now: start.adding(hours: 0.2))?.warnings == [])
        #expect(FeedStatus(book, now: start.adding(hours: 0.3))?.warnings.first?.contains("not been at work") == true)
        book.deliveries["0123456789abcdef", default: .init()].givenUp = 2
        #expect(FeedStatus(book, now: start)?.warnings.first?.contains("2 messages") == true)
        #expect(FeedStatus(FeedBook(), now: start) == nil)
    }

    @Test("an archive of hardly any row is not believed where near-real-time rows came, nor fewer rows than before")
    func least() {
        var book = FeedBook()
        let quick = FIRMSDay(product: .viirsNOAA20, day: first)
        let archive = FIRMSDay(product: .viirsNOAA20Archive, day: first)
        #expect(book.leastRows(of: archive) == 0 && book.leastRows(of: quick) == 0)
        book.days[quick.name, default: .init()].rowCount = 101
        #expect(book.leastRows(of: quick) == 101)
        #expect(book.leastRows(of: archive) == 51)
        #expect(book.leastRows(of: FIRMSDay(product: .modisArchive, day: first)) == 0)
        book.days[archive.name, default: .init()].rowCount = 90
        #expect(book.leastRows(of: archive) == 90)
    }
}
