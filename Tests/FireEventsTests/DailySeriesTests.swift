import Geo
import TestSupport
import Testing

@testable import FireEvents

@Suite("Daily series")
struct DailySeriesTests {
    static let center = Coordinate(wrappingLatitude: 60, longitude: 100)

    /// Squares of land 3 km wide, each east of the one before, one on each of the days, seen at 10:00 and 22:00.
    private func rows(days: [Int]) -> [Detection] {
        days.enumerated().flatMap { index, day in
            [0.0, 12].flatMap { hour in
                Scenes.lattice(around: Self.center, halfSide: 20_000, hours: Double(day) * 24 + hour) { x, y in
                    x >= Double(index) * 3_000 && x < Double(index + 1) * 3_000 && abs(y) < 1_500
                }
            }
        }
    }

    private func series(_ rows: [Detection], until hours: Double) throws -> (FireEvent, [DailyRecord]) {
        let end = Scenes.start.adding(hours: hours)
        let tracking = Tracking(rows, at: end)
        #expect(tracking.events.count == 1)
        return (tracking.events[0], try #require(tracking.dailySeries(of: [0], until: end).first))
    }

    @Test("ends in the event's own area and grows by what burned each day")
    func growth() throws {
        let (event, days) = try series(rows(days: [0, 1, 2, 3]), until: 84)
        #expect(days.count == 4)
        #expect(abs((days.last?.burnedArea.best ?? 0) / event.burnedArea.best - 1) < 1e-9)
        for (a, b) in zip(days, days.dropFirst()) {
            #expect(b.burnedArea.best >= a.burnedArea.best)
            #expect(abs(b.growth.best - (b.burnedArea.best - a.burnedArea.best)) < 1e-9)
            // 900 ha a day.
            #expect((600...1_200).contains(b.growth.best))
        }
        #expect(days.allSatisfy { $0.isObserved && $0.isLookedAt && $0.growingFrontKilometers > 0 })
        #expect(days.dropFirst().allSatisfy { abs(($0.head?.spreadTowardDegrees ?? 0) - 90) < 20 })
    }

    @Test("days without a detection are there, carried and marked")
    func gaps() throws {
        let (_, days) = try series(rows(days: [0, 3]), until: 120)
        #expect(days.count == 6)
        #expect(days.map(\.isObserved) == [true, false, false, true, false, false])
        #expect(days[1].burnedArea == days[0].burnedArea && days[1].activeArea == nil && !days[1].isLookedAt)
    }

    @Test("a day without a detection that a satellite looked at is told apart")
    func looks() throws {
        // Another fire 150 km away burns on the second day.
        let other = Coordinate(wrappingLatitude: 61.35, longitude: 100)
        let rows = rows(days: [0]) + [Scenes.detection(other, hours: 24)]
        let end = Scenes.start.adding(hours: 60)
        let tracking = Tracking(rows, at: end)
        let days = tracking.dailySeries(of: [0], until: end)[0]
        #expect(days.map(\.isLookedAt) == [true, true, false])
        #expect(days[1].activeArea == .zero && days[2].activeArea == nil)
        #expect(days[2].look == .notKnown)
    }

    @Test("a day that orbits cover and in which none came by was not looked at; beyond them it is not known")
    func notLookedAt() throws {
        // An orbit above the equator never sees 60° north.
        let elements = OrbitalElements(
            catalogNumber: ObservedPasses.noaa20.catalogNumber, epochSeconds: Double(Scenes.start.seconds),
            meanMotionRevolutionsPerDay: 14.2, eccentricity: 0.0001, inclinationDegrees: 1, ascendingNodeDegrees: 0,
            argumentOfPerigeeDegrees: 0, meanAnomalyDegrees: 0, dragPerEarthRadius: 0)
        let end = Scenes.start.adding(hours: 120)
        let calendar = OverpassCalendar([elements], from: Scenes.start.adding(hours: -48), to: end)
        let far = Coordinate(wrappingLatitude: -20, longitude: 0)
        let held = [-24.0, 60].map { Scenes.detection(far, hours: $0, satellite: .noaa20) }
        let tracking = Tracking(rows(days: [0]) + held, at: end, overpasses: calendar)
        let fire = try #require(tracking.events.firstIndex { $0.center.latitude > 50 })
        let days = tracking.dailySeries(of: [fire], until: end)[0]
        #expect(days.prefix(4).map(\.look) == [.lookedAt, .notLookedAt, .notKnown, .notKnown])
    }

    @Test("the days' energy adds up to the event's")
    func energy() throws {
        let (event, days) = try series(rows(days: [0, 1, 2]), until: 72)
        let sum = days.reduce(0) { $0 + $1.energyTerajoules }
        // A minute at each midnight falls between days.
        #expect(abs(sum / (event.radiativePower.energyTerajoules ?? 0) - 1) < 0.003)
    }

    @Test("does not depend on the order of rows")
    func order() {
        let rows = Scenes.random(4, around: Self.center)
        var random = SplitMix(state: 5)
        let end = Scenes.start.adding(hours: 400)
        let (a, b) = (Tracking(rows, at: end), Tracking(rows.shuffled(using: &random), at: end))
        let all = Array(a.events.indices)
        #expect(a.dailySeries(of: all, until: end) == b.dailySeries(of: all, until: end))
    }
}
