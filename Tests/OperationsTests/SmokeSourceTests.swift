import Assessment
import FireEvents
import Formats
import Geo
import ModelRuns
import Operations
import SeasonSupport
import TestSupport
import Testing

struct SmokeSourceTests {
    @Test func everyFireWithPowerEmits() throws {
        let session = try SmallSeason().session()
        let sources = try session.smokeSources(table: nil, at: nil)
        #expect(Set(sources.map(\.id)) == Set(try session.season().season.events.map(\.event.id)))
    }

    @Test func onlyWhatWasSeenUntilAnInstantCounts() throws {
        let session = try SmallSeason().session()
        #expect(try session.smokeSources(table: nil, at: SmallSeason.instant("2020-08-03T00:00:00Z")).count == 1)
    }

    @Test func heatThatStaysInPlaceEmitsNothing() throws {
        // One pixel of steady power on sixty nights over half a year, and a fire.
        let nights = (1...60).flatMap { night -> [String] in
            let month = 1 + (night - 1) / 10
            let day = 1 + ((night - 1) % 10) * 2
            let date = "2020-" + (month < 10 ? "0" : "") + "\(month)-" + (day < 10 ? "0" : "") + "\(day)"
            return Samples.square(41, -122, date, "0930", side: 1)
        }
        let season = try SmallSeason(
            Samples.file(nights + Samples.square(37.5, -119.5, "2020-08-11")))
        let sources = try season.session().smokeSources(table: nil, at: nil)
        #expect(sources.count == 1)
        #expect(sources.allSatisfy { $0.coordinate.latitude < 40 })
    }
}
