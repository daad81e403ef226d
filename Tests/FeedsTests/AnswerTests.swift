import Chronology
import Geo
import Testing

@testable import Feeds

@Suite("What sources answer")
struct AnswerTests {
    static let header =
        "latitude,longitude,bright_ti4,scan,track,acq_date,acq_time,satellite,instrument,confidence,version,bright_ti5,frp,daynight"
    static let row = "39.5,-121.4,340.1,0.4,0.4,2020-09-08,0912,N,VIIRS,n,2.0NRT,290.1,5.5,N"

    @Test("a header alone is no detections, a table is as long as its rows, with or without a last line feed")
    func tables() {
        #expect(FIRMSAnswer(Array(Self.header.utf8)) == .empty)
        #expect(FIRMSAnswer(Array((Self.header + "\n").utf8)) == .empty)
        for end in ["", "\n", "\r\n"] {
            let text = [Self.header, Self.row, Self.row].joined(separator: "\r\n") + end
            #expect(FIRMSAnswer(Array(text.utf8)) == .table(rowCount: 2))
        }
        #expect(FIRMSAnswer(Array(("country_id," + Self.header + "\nUSA," + Self.row).utf8)) == .table(rowCount: 1))
    }

    @Test("a header that is cut anywhere is no empty table")
    func cutHeader() {
        for length in 0..<(Self.header.utf8.count) {
            guard case .failure = FIRMSAnswer(Array(Self.header.utf8.prefix(length))) else {
                Issue.record("\(length) bytes are taken for a table")
                return
            }
        }
    }

    @Test("a table that is cut anywhere within its last row is told from a whole one")
    func cut() {
        let whole = Array((Self.header + "\n" + Self.row).utf8)
        for length in (Self.header.utf8.count + 2)..<whole.count {
            let answer = FIRMSAnswer(Array(whole[..<length]))
            #expect(answer == .failure(.cutShort, found: "a table whose last row is cut off"), "\(length)")
        }
    }

    @Test(
        "prose and pages are no tables, whatever the status says",
        arguments: [
            ("Invalid MAP_KEY.", FeedError.Kind.keyRefused),
            ("Exceeding allowed transaction limit. Please wait.", .quotaSpent),
            ("Invalid area coordinates.", .requestRefused), ("Invalid day range. Expects [1..5].", .requestRefused),
            ("<!DOCTYPE html><html>Service down</html>", .notWhatWasAsked), ("\n <html>", .notWhatWasAsked),
            ("The service is being maintained", .notWhatWasAsked), ("", .cutShort), ("  \r\n", .cutShort),
        ])
    func prose(text: String, kind: FeedError.Kind) {
        guard case .failure(let found, _) = FIRMSAnswer(Array(text.utf8)) else {
            Issue.record("\(text) is taken for a table")
            return
        }
        #expect(found == kind)
    }

    @Test("days that the source has are read, products that are not known are left out")
    func availability() throws {
        let text =
            "data_id,min_date,max_date\nMODIS_NRT,2020-06-01,2020-09-10\nLANDSAT_NRT,2022-06-20,2023-01-01\nMODIS_SP,2000-11-01,2020-05-31\n"
        let read = try #require(FIRMSAvailability(Array(text.utf8)))
        let day = try #require(CalendarDay(year: 2020, month: 5, day: 31))
        #expect(read.days.count == 2)
        #expect(read.has(.modisArchive, on: day) && !read.has(.modisArchive, on: day.advanced(by: 1)))
        #expect(FIRMSAvailability(Array("Invalid MAP_KEY.".utf8)) == nil)
        #expect(FIRMSAvailability(read.texts) == read)
    }

    @Test("a scope is the world, a country or a box; one over 180° is asked for in two")
    func scopes() {
        #expect(FIRMSScope("world")?.paths.map(\.area) == ["world"])
        #expect(FIRMSScope("RUS")?.paths.map(\.interface) == ["country"])
        #expect(FIRMSScope("-125,32,-114,42")?.paths.map(\.area) == ["-125.0,32.0,-114.0,42.0"])
        #expect(
            FIRMSScope("170,60,-170,70")?.paths.map(\.area) == ["170.0,60.0,180.0,70.0", "-180.0,60.0,-170.0,70.0"])
        for text in ["", "rus", "1,2,3", "0,10,5,5", "0,-91,5,5", "181,0,5,5", "0,0,0,5", "a,b,c,d"] {
            #expect(FIRMSScope(text) == nil, "\(text)")
        }
    }

    @Test("a key shows nowhere, and is taken out of what others write")
    func keys() throws {
        let key = try #require(FeedKey("abc123def"))
        #expect("\(key)" == "•••" && String(reflecting: key) == "•••" && Mirror(reflecting: key).children.isEmpty)
        #expect(key.redacted("no such path /api/area/csv/abc123def/X\nmore") == "no such path /api/area/csv/•••/X")
        for text in ["", "a b", "a/b", "a?b", "ключ"] { #expect(FeedKey(text) == nil) }
    }
}

@Suite("When to ask again")
struct BackOffTests {
    @Test("pauses double up to the longest, between half and the whole of it, and never below what the source wants")
    func bounds() {
        for attempt in 1...60 {
            for seed in UInt64(0)..<20 {
                let backOff = BackOff(firstSeconds: 30, longestSeconds: 3_600, seed: seed)
                let whole = min(30 * Double(UInt64(1) << UInt64(min(attempt - 1, 40))), 3_600)
                let seconds = backOff.seconds(after: attempt, of: "x")
                #expect(seconds >= whole / 2 && seconds < whole)
                #expect(backOff.seconds(after: attempt, of: "x", wanted: 9_000) == 9_000)
            }
        }
    }

    @Test("the draw depends on seed, subject and attempt alone, and spreads evenly")
    func draws() {
        let draws = (0..<2_000).map {
            BackOff(firstSeconds: 2, longestSeconds: 2, seed: $0).seconds(after: 1, of: "a") - 1
        }
        #expect(
            draws
                == (0..<2_000).map {
                    BackOff(firstSeconds: 2, longestSeconds: 2, seed: $0).seconds(after: 1, of: "a") - 1
                })
        let mean = draws.reduce(0, +) / 2_000
        // The mean of 2,000 even draws lies within five standard errors of the middle.
        #expect(abs(mean - 0.5) < 5 * 0.2887 / 44.7)
        #expect(Set(["a", "b", "c"].map { BackOff(seed: 1).seconds(after: 3, of: $0) }).count == 3)
    }

    @Test("Retry-After is a number or a date by the clock of the sender")
    func retryAfter() throws {
        let now = Instant(seconds: 0)
        let sent = "Sun, 06 Nov 1994 08:49:37 GMT"
        #expect(HTTPDate.instant(sent) == Instant(iso8601: "1994-11-06T08:49:37Z"))
        #expect(HTTPDate.retryAfterSeconds("120", date: nil, now: now) == 120)
        #expect(HTTPDate.retryAfterSeconds("Sun, 06 Nov 1994 08:50:37 GMT", date: sent, now: now) == 60)
        #expect(HTTPDate.retryAfterSeconds("Sun, 06 Nov 1994 08:48:37 GMT", date: sent, now: now) == 0)
        #expect(HTTPDate.retryAfterSeconds("999999999", date: nil, now: now) == 86_400)
        for text in [nil, "soon", "-", "Sunday, 06-Nov-94 08:49:37 GMT"] {
            #expect(HTTPDate.retryAfterSeconds(text, date: sent, now: now) == nil)
        }
    }

    @Test("a budget lets so many through in ten minutes, and no more until the first is ten minutes old")
    func budget() {
        var budget = TransactionBudget(limit: 3)
        for second in 0..<3 {
            #expect(budget.seconds(untilFreeAt: Instant(seconds: Int64(second))) == 0)
            budget.spend(at: Instant(seconds: Int64(second)))
        }
        #expect(budget.seconds(untilFreeAt: Instant(seconds: 3)) == 597)
        #expect(budget.seconds(untilFreeAt: Instant(seconds: 600)) == 0)
        budget.spendAll(at: Instant(seconds: 700))
        #expect(budget.seconds(untilFreeAt: Instant(seconds: 700)) == 600)
    }
}
