import Assessment
import FireEvents
import Geo
import Operations
import SeasonSupport
import Store
import TestSupport
import Testing

struct EventTests {
    private let session: StoreSession
    private let known: KnownSeason

    init() throws {
        session = try SmallSeason().session()
        known = try session.season()
    }

    private func ids(_ change: (inout EventFilter) throws -> Void) rethrows -> Int {
        var filter = EventFilter()
        try change(&filter)
        return known.season.events.count(where: filter.contains)
    }

    @Test func aFilterKeepsWhatIsAskedFor() throws {
        #expect(ids { _ in } == 3)
        #expect(ids { $0.status = .ended } == 1)
        #expect(ids { $0.since = SmallSeason.instant("2020-08-12T00:00:00Z") } == 2)
        let box = BoundingBox(west: -120.5, south: 38, east: -120, north: 39)
        #expect(ids { $0.box = box } == 1)
        #expect(try ids { $0.area = try Area.meant(by: "XX-S-1", in: known.areas) } == 1)
        #expect(try ids { $0.area = try Area.meant(by: "XX-N", in: known.areas) } == 1)
    }

    @Test func everyDetectionBelongsToOneEvent() throws {
        let history = try session.eventHistory(at: nil)
        let rows = history.detections(of: Set(history.events.map(\.event.id)))
        #expect(rows.count == 91)
        for located in history.events {
            #expect(rows.count { $0.eventId == located.event.id } == located.event.detectionCount)
        }
    }

    @Test func theHistoryNamesEventsAsTheSeasonDoes() throws {
        let history = try session.eventHistory(at: nil)
        #expect(history.events.map(\.name) == known.season.events.map(\.name))
        #expect(history.events.map(\.event.burnedArea) == known.season.events.map(\.event.burnedArea))
    }

    @Test func theSeriesOfAnEventEndsWithItsArea() throws {
        let history = try session.eventHistory(at: nil)
        let series = history.series(of: [history.events[0].event.id])
        #expect(series.map(\.eventId) == [history.events[0].event.id])
        #expect(series[0].days.last?.burnedArea == history.events[0].event.burnedArea)
    }

    @Test func anIdOfNoEventIsAnError() {
        #expect(throws: OperationError.self) { try session.currentEvent("20200101-0000000000") }
    }
}
