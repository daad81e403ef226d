import Assessment
import Geo
import Testing

@Suite("Instants that are probably slips of the hand")
struct MeantTimeTests {
    static func day(_ year: Int) -> Instant { Instant(year: year, month: 7, day: 1) ?? Instant(seconds: 0) }
    let meant = MeantTime(clock: day(2026), held: [day(2019)...day(2020)])

    @Test(
        "an instant within two years of the clock or of what is held is taken",
        arguments: [2018, 2019, 2021, 2025, 2027])
    func near(year: Int) { #expect(meant.question(about: Self.day(year), option: "--at") == nil) }

    @Test("an instant further off is asked back, with how to insist", arguments: [1990, 2002, 2016, 2023, 2029, 2099])
    func far(year: Int) {
        let question = meant.question(about: Self.day(year), option: "--at")
        #expect(question?.contains("--at \(year)-07-01") ?? false)
        #expect(question?.contains("--insist") ?? false)
    }
}
