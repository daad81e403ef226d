import FireWeather
import Geo
import Testing

@testable import ModelRuns
@testable import Rasters

@Suite("Local noon")
struct LocalNoonTests {
    // Zone meridians: Irkutsk at 105° E is 7 hours before Greenwich, Denver at 105° W 7 hours after it.
    @Test(
        "comes an hour earlier every 15° eastward",
        arguments: [(0.0, 12), (105, 5), (-105, 19), (180, 0), (-180, 24), (7.4, 12), (7.6, 11), (-7.6, 13)])
    func hours(longitude: Double, hour: Int) {
        #expect(LocalNoon.hour(longitude: longitude) == hour)
    }

    @Test("is within half an hour of twelve by the sun, everywhere")
    func solar() {
        for longitude in stride(from: -180.0, through: 180, by: 0.25) {
            let solar = Double(LocalNoon.hour(longitude: longitude)) + longitude / 15
            #expect(abs(solar - 12) <= 0.5)
        }
    }

    @Test("A time axis knows its origin, unit and calendar")
    func axis() {
        let hours = TimeAxis(units: "hours since 1900-01-01 00:00:00.0", calendar: "gregorian")
        #expect(hours?.instant(at: 1_047_936) == Instant(year: 2019, month: 7, day: 20))
        let days = TimeAxis(units: "days since 1970-01-01", calendar: nil)
        #expect(days?.instant(at: 0.5) == Instant(year: 1970, month: 1, day: 1, hour: 12))
        #expect(TimeAxis(units: "days since 1970-01-01", calendar: "noleap") == nil)
        #expect(TimeAxis(units: "fortnights since 1970-01-01", calendar: nil) == nil)
    }
}
