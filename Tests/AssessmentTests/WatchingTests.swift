import FireEvents
import Geo
import Testing

@testable import Assessment

/// A feed that stops must never read as quiet: docs/decisions has the table that these cases are from.
@Suite("Looked at, not looked at, not loaded")
struct WatchingTests {
    /// Fires that spread north and are seen twice a day for so many days; one file a day, as feeds come.
    static func season(days: Int, leavingOut missing: Range<Int> = 0..<0) -> [Detection] {
        var rows: [Detection] = []
        for day in 0..<days where !missing.contains(day) {
            for hours in [Double(day) * 24, Double(day) * 24 + 12] {
                for (latitude, longitude) in [(58.0, 104.0), (58.0, 106.0), (60.0, 100.0)] {
                    var fire = World.fire(latitude + hours / 4_000, longitude, side: 2, hours: hours)
                    for index in fire.indices { fire[index].fileIndex = UInt16(day) }
                    rows += fire
                }
            }
        }
        return rows
    }

    static func situation(_ rows: [Detection], hours: Double) throws -> Situation {
        try #require(Situation(World.evidence(rows), at: World.start.adding(hours: hours)))
    }

    @Test("the newest days of files taken away never make an answer more reassuring than not known", arguments: 1...12)
    func taken(days: Int) throws {
        let end = 14.0 * 24 - 12
        let whole = try Self.situation(Self.season(days: 14), hours: end)
        #expect(whole.headline.activeEventCount == 3)
        let cut = try Self.situation(Self.season(days: 14 - days), hours: end)
        #expect(cut.headline.activeEventCount == nil && cut.headline.newEventCount == nil)
        #expect(cut.headline.activeArea == nil && cut.headline.settlementsWithin20Kilometers == nil)
        #expect(cut.headline.notKnownEventCount == 3)
        #expect(cut.fires.allSatisfy { $0.event.status == .notKnown && $0.event.look == .notLoaded })
        #expect(cut.endedFires.isEmpty && (days == 1 || cut.dayBefore == nil))
        #expect(cut.observation.look == .notLoaded)
        #expect((cut.regions + cut.districts).allSatisfy { $0.activeEventCount == nil && $0.activeArea == nil })
    }

    @Test("a day that is not loaded was not looked at, whatever orbits say of it")
    func daysOfAHole() throws {
        let rows = Self.season(days: 14, leavingOut: 4..<9)
        let place = try Coordinate(latitude: 58, longitude: 104)
        var days = (0..<14).map { number in
            DailyRecord(
                day: World.start.adding(hours: Double(number) * 24 - 10), detectionCount: 0, look: .lookedAt,
                burnedArea: .zero, growth: .zero, activeArea: .zero, growingFrontKilometers: 0,
                maximumPassMegawatts: nil, energyTerajoules: 0, head: nil, frontCount: 0)
        }
        var watching = Watching(Coverage(rows), at: World.start.adding(hours: 14 * 24))
        watching.judge(&days, near: place)
        #expect(days.prefix(3).allSatisfy(\.isLookedAt) && days.suffix(4).dropLast().allSatisfy(\.isLookedAt))
        #expect(days[5...7].allSatisfy { $0.look == .notKnown && $0.activeArea == nil && $0.frontCount == nil })
    }

    @Test("a fire that fades while its neighbours are seen is quiet after a day, and has ended after five")
    func fades() throws {
        let fading = World.fire(58, 105, side: 2, hours: 0)
        for (days, status) in [(3, FireEvent.Status.quiet), (7, .ended)] {
            let situation = try Self.situation(Self.season(days: days) + fading, hours: Double(days) * 24 - 12)
            let fire = try #require(situation.fires.first { $0.event.detectionCount == 4 })
            #expect(fire.event.status == status && fire.event.look == .lookedAt)
        }
    }

    @Test("days that are not loaded do not count towards an end, and later looks do")
    func gap() throws {
        let fading = World.fire(58, 105, side: 2, hours: 0)
        let rows = Self.season(days: 20, leavingOut: 2..<12) + fading
        let soon = try Self.situation(rows.filter { $0.observedAt <= World.start.adding(hours: 300) }, hours: 300)
        #expect(soon.fires.first { $0.event.detectionCount == 4 }?.event.status == .quiet)
        let later = try Self.situation(rows, hours: 19.5 * 24)
        #expect(later.fires.first { $0.event.detectionCount == 4 }?.event.status == .ended)
    }

    @Test("no change is told since a day that is not loaded")
    func noChange() throws {
        let first = try Self.situation(Self.season(days: 1), hours: 12)
        #expect(first.headline.activeEventCount == 3 && first.dayBefore == nil)
        let third = try Self.situation(Self.season(days: 4), hours: 84)
        #expect(third.dayBefore?.activeEventCount == 3)
        let after = try Self.situation(Self.season(days: 8, leavingOut: 2..<7), hours: 180)
        #expect(after.dayBefore == nil)
    }

    @Test("a file has a hole where its detections stop for far longer than is their way, and none in a quiet winter")
    func holes() {
        let dense = [Int32](stride(from: 0, to: 12_000, by: 300))
        let rest = [Int32](stride(from: 20_000, to: 32_000, by: 300))
        #expect(LoadedStretches.stretches(of: dense + rest) == [0...11_700, 20_000...31_700])
        let winter: [Int32] = [0, 7_900, 15_800, 21_600, 29_500, 37_400, 43_200, 51_100]
        #expect(LoadedStretches.stretches(of: winter).count == 1)
        #expect(LoadedStretches.stretches(of: []).isEmpty)
    }

    @Test("a file tells nothing of places that it does not reach")
    func reach() {
        let coverage = Coverage(World.fire(58, 104, side: 2, hours: 0))
        #expect(!coverage.time(near: UnitVector(Coordinate(wrappingLatitude: 58, longitude: 105))).stretches.isEmpty)
        #expect(coverage.time(near: UnitVector(Coordinate(wrappingLatitude: 40, longitude: -120))).stretches.isEmpty)
    }
}

extension Coverage {
    /// As a season of these detections has it.
    fileprivate init(_ rows: [Detection]) {
        self.init(minutesByFile: rows.minutesByFile, events: FireSeason(rows).states.map(\.event))
    }
}
