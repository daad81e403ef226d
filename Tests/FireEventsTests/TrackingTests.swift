import Geo
import TestSupport
import Testing

@testable import FireEvents

@Suite("Tracking")
struct TrackingTests {
    static let center = Coordinate(wrappingLatitude: 61, longitude: 100)

    @Test("any order of the same detections gives the same events", arguments: 1...20)
    func order(seed: Int) {
        let rows = Scenes.random(UInt64(seed), around: Self.center)
        var random = SplitMix(state: UInt64(seed) + 99)
        let once = Tracking(rows)
        #expect(once.events.count > 1)
        #expect(Tracking(rows.shuffled(using: &random)).events == once.events)
    }

    @Test("events at an instant depend on nothing later")
    func instants() {
        let rows = Scenes.random(3, around: Self.center)
        for hours in stride(from: 20.0, through: 300, by: 40) {
            let at = Scenes.start.adding(hours: hours)
            let known = Tracking(rows.filter { $0.observedAt <= at }, at: at)
            #expect(Tracking(rows, at: at).events == known.events)
        }
    }

    @Test(
        "a scene carried along the sphere keeps its groups, and its areas to a millionth",
        arguments: [(61.0, 179.99), (75, 100), (0, 12), (-30, -180)])
    func carried(latitude: Double, longitude: Double) {
        let rows = Scenes.random(8, around: Self.center)
        let there = Coordinate(wrappingLatitude: latitude, longitude: longitude)
        let (here, moved) = (Tracking(rows), Tracking(Scenes.carry(rows, from: Self.center, to: there)))
        let byCount = { (tracking: Tracking) in
            tracking.events.sorted {
                ($0.firstSeen, $0.detectionCount, $0.burnedArea.best) < (
                    $1.firstSeen, $1.detectionCount, $1.burnedArea.best
                )
            }
        }
        #expect(here.events.count == moved.events.count)
        for (a, b) in zip(byCount(here), byCount(moved)) {
            #expect(a.detectionCount == b.detectionCount)
            #expect(abs(a.burnedArea.best / b.burnedArea.best - 1) < 1e-6)
            #expect(abs(a.perimeter.areaSquareMeters / b.perimeter.areaSquareMeters - 1) < 1e-4)
        }
    }

    @Test("every detection belongs to one event, and counts add up")
    func partition() {
        let tracking = Tracking(Scenes.random(5, around: Self.center))
        #expect(tracking.eventIndices.count == tracking.detections.count)
        for (index, event) in tracking.events.enumerated() {
            #expect(tracking.eventIndices.count { $0 == index } == event.detectionCount)
            #expect(event.detectionsBySatellite.reduce(0) { $0 + $1.count } == event.detectionCount)
            let confidence = event.detectionsByConfidence
            #expect(confidence.low + confidence.nominal + confidence.high == event.detectionCount)
        }
        #expect(Set(tracking.events.map(\.id)).count == tracking.events.count)
    }

    @Test("bounds are in order, growth and active land are within the whole, outlines have the best size")
    func bounds() {
        for event in Tracking(Scenes.random(6, around: Self.center)).events {
            for area in [event.burnedArea, event.activeArea, event.growthPerDay] {
                #expect(area.low >= 0 && area.low <= area.best && area.best <= area.high)
            }
            #expect(event.activeArea.best <= event.burnedArea.best)
            #expect(event.growthPerDay.best <= event.burnedArea.best + 1e-9)
            #expect(abs(event.perimeter.areaSquareMeters / 10_000 / event.burnedArea.best - 1) < 2e-3)
        }
    }

    @Test("no detections, no events")
    func nothing() {
        #expect(Tracking([]).events.isEmpty)
        #expect(Tracking(Scenes.random(1, around: Self.center), at: Instant(seconds: 0)).events.isEmpty)
    }

    @Test("a later look at the same fire never finds less land")
    func monotone() {
        let rows = Scenes.random(21, clusters: 1, around: Self.center)
        var last = 0.0
        for hours in stride(from: 0.0, through: 400, by: 24) {
            let total = Tracking(rows, at: Scenes.start.adding(hours: hours)).events.reduce(0) {
                $0 + $1.burnedArea.high
            }
            #expect(total >= last * 0.9)
            last = total
        }
    }
}
