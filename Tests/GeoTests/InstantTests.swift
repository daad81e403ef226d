import Geo
import Testing

@Suite("Instant")
struct InstantTests {
    @Test(
        "knows the seconds of calendar dates",
        arguments: [
            // POSIX.1-2017, Base Definitions 4.16, and date(1) of GNU coreutils.
            ("1970-01-01", 0), ("2000-02-29T00:00:00Z", 951_782_400), ("2019-07-31T18:00:00Z", 1_564_596_000),
            ("2038-01-19T03:14:07Z", 2_147_483_647), ("1969-12-31T23:59:59Z", -1),
        ] as [(String, Int64)])
    func knownSeconds(text: String, seconds: Int64) {
        #expect(Instant(iso8601: text)?.seconds == seconds)
    }

    @Test("reads what it writes, every 37 hours of two centuries")
    func roundTrip() {
        for seconds in stride(from: Int64(-2_208_988_800), to: 4_102_444_800, by: 37 * 3_600 + 11) {
            let instant = Instant(seconds: seconds)
            #expect(Instant(iso8601: instant.description) == instant)
        }
    }

    @Test(
        "takes an offset into account",
        arguments: ["2019-07-31T18:00Z", "2019-08-01T01:00:00+07:00", "2019-07-31T14:30-0330"])
    func offsets(text: String) {
        #expect(Instant(iso8601: text)?.description == "2019-07-31T18:00:00Z")
    }

    @Test(
        "refuses what the calendar or the clock does not have",
        arguments: [
            "2019-02-29", "2019-13-01", "2019-04-31", "2019-07-31T24:00Z", "2019-07-31T18:60Z", "2019-07-31T18:00",
            "31.07.2019", "", "2019-7-31", "2019-07-31T18:00:00Zx",
        ])
    func refusals(text: String) {
        #expect(Instant(iso8601: text) == nil)
    }
}
