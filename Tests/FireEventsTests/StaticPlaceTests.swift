import Geo
import TestSupport
import Testing

@testable import FireEvents

@Suite("A static source linked with a wildfire")
struct StaticPlaceTests {
    static let center = Coordinate(wrappingLatitude: 61, longitude: 74)
    static let plane = LocalPlane(center: UnitVector(center))

    private func pixel(_ x: Double, _ y: Double, hours: Double, power: Float = 4) -> Detection {
        Scenes.detection(Self.plane.unproject(PlanarPoint(x: x, y: y)).coordinate, hours: hours, power: power)
    }

    /// One detection a night within 200 m of the middle.
    private func flare(_ nights: Range<Int>, east: Double = 0) -> [Detection] {
        var random = SplitMix(state: 5)
        return nights.map { night in
            pixel(
                east + .random(in: -200...200, using: &random), .random(in: -200...200, using: &random),
                hours: 24 * Double(night), power: .random(in: 3...6, using: &random))
        }
    }

    /// A front 3 km long that runs 1 km a day from west to east, over the middle on the fifth day.
    private func wildfire(fromNight first: Int, days: Int = 9) -> [Detection] {
        var rows: [Detection] = []
        for day in 0..<days {
            let (east, hours) = (1_000 * Double(day - 4), 24 * Double(first + day) + 1)
            for row in -4...4 {
                for column in 0..<3 {
                    let (x, y) = (east + 350 * Double(column), 375 * Double(row))
                    rows.append(pixel(x, y, hours: hours, power: Float(5 + 20 * column)))
                }
            }
        }
        return rows
    }

    private func kinds(_ rows: [Detection]) -> [FireEvent.Kind] { Tracking(rows).events.map(\.kind) }

    private func keys(_ component: Component) -> [ObservationKey] { component.detections.map(ObservationKey.init) }
    private func keys(_ fires: LinkedFires) -> [[ObservationKey]] { fires.components.map(keys) }

    @Test("a wildfire that runs over a flare seen for three weeks before leaves it as an event of its own")
    func overrun() throws {
        let (flare, fire) = (flare(0..<60), wildfire(fromNight: 21))
        #expect(LinkGraph(SightingTable((flare + fire).inCanonicalOrder())).groups.members.count == 1)
        let events = Tracking(flare + fire).events
        #expect(events.map(\.kind) == [.staticHeat, .fire])
        let alone = try #require(Tracking(fire).events.first)
        #expect(abs(events[1].burnedArea.best / alone.burnedArea.best - 1) < 0.05)
        #expect(events[1].id == alone.id)
        // The flare's are the fire's until a day and a half after it went on.
        #expect(events[1].lastSeen.hours(since: alone.lastSeen) <= 36)
        #expect(events[0].detectionCount > 40 && events[0].lastSeen == flare[59].observedAt)
    }

    @Test("neither is the parent of the other")
    func relatives() {
        for event in Tracking(flare(0..<60) + wildfire(fromNight: 21)).events {
            #expect(event.parents.isEmpty && event.children.isEmpty)
        }
    }

    @Test("what smoulders where a fire went through stays part of the fire")
    func smoldering() {
        #expect(kinds(wildfire(fromNight: 0) + flare(9..<19)) == [.fire])
    }

    @Test("a flare seen on seven nights only is not taken out")
    func tooFewNights() {
        #expect(kinds(flare(13..<20) + wildfire(fromNight: 21)) == [.fire])
    }

    @Test("two flares are both taken out of a fire that joins them")
    func two() {
        let rows = flare(0..<40) + flare(0..<40, east: 3_800) + wildfire(fromNight: 18)
        #expect(kinds(rows).sorted { $0.rawValue < $1.rawValue } == [.fire, .staticHeat, .staticHeat])
    }

    @Test("what a fire is without its static source does not change when it is taken apart again")
    func settled() {
        let rows = flare(0..<60) + flare(0..<50, east: 3_800) + wildfire(fromNight: 21)
        let once = LinkedFires(rows)
        #expect(Set(once.linkGroups) == [0] && once.components.count > 2)
        for component in once.components {
            let kind = FireState(component, at: Scenes.start).event.kind
            if kind == .fire { #expect(keys(LinkedFires(component.detections)) == [keys(component)]) }
        }
    }

    @Test("every detection is in one component, in any order, and both ways of tracking agree", arguments: 1...5)
    func partition(seed: UInt64) {
        var random = SplitMix(state: seed)
        let rows = Scenes.random(seed, around: Self.center) + flare(0..<40) + wildfire(fromNight: Int(seed) * 4)
        let (fires, tracking) = (LinkedFires(rows.shuffled(using: &random)), Tracking(rows))
        #expect(keys(fires) == tracking.events.indices.map { tracking.detections(of: $0).map(ObservationKey.init) })
        #expect(fires.components.reduce(0) { $0 + $1.detections.count } == rows.count)
        #expect(FireSeason(rows.shuffled(using: &random)).states.map(\.event) == tracking.events)
    }

    @Test("components of other link groups do not change what a group becomes")
    func local() {
        let far = Scenes.carry(
            Scenes.random(7, around: Self.center), from: Self.center,
            to: Coordinate(wrappingLatitude: 50, longitude: 30))
        let own = flare(0..<60) + wildfire(fromNight: 21)
        let (alone, together) = (keys(LinkedFires(own)), keys(LinkedFires(own + far)))
        #expect(alone.count > 1 && alone.allSatisfy(together.contains))
    }
}
