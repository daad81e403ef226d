import Assessment
import EmergencyResponse
import FireEvents
import Geo
import Operations
import Reports
import SeasonSupport
import Store
import TestSupport
import Testing

struct SeasonTests {
    @Test func theTrackedSeasonIsTheOneThatTheDetectionsGive() throws {
        let session = try SmallSeason().session()
        let tracked = try session.season()
        let again = KnownSeason(try session.evidence(), at: tracked.season.at)
        #expect(Report.json(for: tracked.situation(nil)) == Report.json(for: again.situation(nil)))
    }

    @Test func anEarlierInstantKnowsNothingOfWhatCameLater() throws {
        let session = try SmallSeason().session()
        #expect(try session.season().season.events.count == 3)
        let early = try session.season(at: SmallSeason.instant("2020-08-03T00:00:00Z"))
        #expect(early.season.events.count == 1)
        #expect(early.season.events[0].event.detectionCount == 50)
    }

    @Test func aStoreWithoutDetectionsUpToAnInstantIsAnError() throws {
        let session = try SmallSeason().session()
        #expect(throws: OperationError.self) {
            try session.season(at: SmallSeason.instant("2020-07-01T00:00:00Z"))
        }
    }

    @Test func theDaysOfAFireEndWithItsArea() throws {
        let known = try SmallSeason().session().season()
        for located in known.season.events {
            let days = try known.days(of: located.event)
            #expect(days.last?.burnedArea == located.event.burnedArea)
            #expect(try known.growth(of: located.event).map(\.burnedArea) == days.map(\.burnedArea))
        }
    }

    @Test(arguments: ["XX-S", "xx-s", "Southland", "south"]) func anAreaIsMeantByCodeOrName(text: String) throws {
        let areas = try SmallSeason().session().areas()
        #expect(try Area.meant(by: text, in: areas)?.code == "XX-S")
    }

    @Test func noAreaIsEverything() throws {
        #expect(try Area.meant(by: nil, in: []) == nil)
    }

    @Test func anUnknownAreaNamesThoseNearToIt() throws {
        let areas = try SmallSeason().session().areas()
        #expect(
            throws: OperationError.missing(
                "area Southlend: expected code or name of a loaded area, found none; near to it: XX-S (Southland, region), "
                    + "XX-N (Northland, region)")
        ) {
            try Area.meant(by: "Southlend", in: areas)
        }
        #expect(throws: OperationError.self) { try Area.meant(by: "XX-S", in: []) }
    }
}
