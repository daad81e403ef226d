import Assessment
import FireEvents
import Geo
import Testing

@testable import Reports

@Suite("Local time")
struct LocalTimeTests {
    @Test("is the legal time of the nearest settlement, with its date where that differs")
    func krasnoyarsk() {
        // Krasnoyarsk keeps UTC+7 since 2014-10-26 (Federal Law 248-FZ of 2014-07-21).
        #expect(LocalTime.text(of: Scenes.situation([Scenes.fire("a")])) == "2019-08-01 01:00")
    }

    @Test("is a range where fires burn in several zones")
    func several() {
        var east = Scenes.fire("b")
        east.nearestPlace?.place.timeZone = "Asia/Yakutsk"  // UTC+9, the same law
        #expect(
            LocalTime.text(of: Scenes.situation([Scenes.fire("a"), east])) == "2019-08-01 01:00–03:00")
    }

    @Test("is left out where no zone is known")
    func unknown() {
        var fire = Scenes.fire("a")
        fire.nearestPlace = nil
        #expect(LocalTime.text(of: Scenes.situation([fire])) == nil)
    }
}
