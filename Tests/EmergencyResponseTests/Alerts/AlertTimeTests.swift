import EmergencyResponse
import Geo
import Testing

@Suite("Times of alerts")
struct AlertTimeTests {
    /// The example of CAP 1.2, section 3.2.1: 24 May 2002 at 16:49, seven hours behind UTC.
    @Test("the example of the standard is the instant that it says")
    func example() throws {
        let time = try #require(AlertTime("2002-05-24T16:49:00-07:00"))
        #expect(time.instant == Instant(year: 2002, month: 5, day: 24, hour: 23, minute: 49))
        #expect(time.offsetMinutes == -420)
        #expect(time.description == "2002-05-24T16:49:00-07:00")
    }

    @Test(
        "what CAP does not allow is no time",
        arguments: [
            "2019-07-31T01:00:00Z", "2019-07-31T01:00:00+00:00", "2019-07-31T01:00:00.5+07:00",
            "2019-07-31T01:00+07:00",
            "2019-07-31T01:00:00", "2019-07-31 01:00:00+07:00", "2019-07-31T01:00:00+0700", "2019-02-29T01:00:00+07:00",
            "2019-07-31T24:00:00+07:00", "2019-07-31T01:00:00+15:00", "2019-07-31T01:00:00,07:00", "", "tomorrow",
        ])
    func refused(text: String) { #expect(AlertTime(text) == nil) }

    @Test("UTC is written -00:00 and read back")
    func utc() throws {
        let instant = try #require(Instant(iso8601: "2019-07-31T18:00:00Z"))
        let time = AlertTime(instant)
        #expect(time.description == "2019-07-31T18:00:00-00:00")
        #expect(AlertTime(time.description) == time)
    }

    @Test("any offset is read back, and keeps the instant", arguments: [-840, -570, -60, -1, 0, 1, 330, 420, 840])
    func roundTrip(offset: Int) throws {
        let instant = try #require(Instant(iso8601: "2020-02-29T23:59:58Z"))
        let time = AlertTime(instant, offsetMinutes: offset)
        #expect(AlertTime(time.description) == time)
        #expect(Instant(iso8601: time.description) == instant)
    }
}
