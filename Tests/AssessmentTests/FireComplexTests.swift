import FireEvents
import Geo
import Testing

@testable import Assessment

@Suite("Fire complexes")
struct FireComplexTests {
    /// Two fires 6 km apart, one 60 km from both, and one beyond the antimeridian's neighbourhood.
    private static let events: [LocatedEvent] = {
        let detections =
            World.fire(60, 100, side: 5, hours: 30) + World.fire(60, 100.14, side: 3, hours: 0)
            + World.fire(60.6, 100, side: 4, hours: 0)
        return LocatedEvent.locate(Tracking(detections).events, areas: World.areas, places: World.places)
    }()

    @Test("a complex is the union of its members")
    func union() throws {
        let complexes = FireComplex.complexes(among: Self.events)
        let complex = try #require(complexes.first)
        #expect(complexes.count == 1)
        let members = complex.members.map { Self.events[$0].event }
        #expect(complex.memberIds == members.map(\.id) && complex.eventCount == 2)
        #expect(complex.burnedArea == .sum(of: members.map(\.burnedArea)))
        #expect(complex.detectionCount == 34)
        #expect(complex.firstSeen == World.start && complex.lastSeen == World.start.adding(hours: 30))
        #expect(complex.burningCount == members.count { $0.status.isBurning })
        for corner in members.flatMap({ $0.perimeter.polygons.flatMap(\.exterior) }) {
            #expect(complex.box.contains(corner))
        }
    }

    @Test("it has the id of its earliest member and the name of its largest")
    func names() throws {
        let complex = try #require(FireComplex.complexes(among: Self.events).first)
        let members = complex.members.map { Self.events[$0] }
        #expect(complex.id == "C-" + members[0].event.id)
        #expect(members[0].event.firstSeen == World.start)
        #expect(complex.name == members[1].name)
        #expect(members[1].event.burnedArea.best > members[0].event.burnedArea.best)
    }

    @Test("the order of events changes nothing but positions")
    func order() {
        let plain = FireComplex.complexes(among: Self.events, smallestCount: 1)
        var turned = FireComplex.complexes(among: Self.events.reversed(), smallestCount: 1)
        for index in turned.indices { turned[index].members = turned[index].members.map { Self.events.count - 1 - $0 } }
        #expect(plain == turned)
    }

    @Test("with a smallest count of one every fire has a complex, and the sum of all is the same")
    func singles() {
        let complexes = FireComplex.complexes(among: Self.events, smallestCount: 1)
        #expect(complexes.map(\.members).joined().sorted() == Array(Self.events.indices))
        let best = complexes.reduce(0) { $0 + $1.burnedArea.best }
        #expect(abs(best - Self.events.reduce(0) { $0 + $1.event.burnedArea.best }) < 1e-9 * best)
        #expect(complexes.map(\.burnedArea.best) == complexes.map(\.burnedArea.best).sorted(by: >))
    }

    @Test("the box of a complex on the antimeridian goes the short way round")
    func antimeridian() throws {
        let detections = World.fire(60, 179.93, side: 4, hours: 0) + World.fire(60, -179.95, side: 4, hours: 0)
        let events = LocatedEvent.locate(Tracking(detections).events, areas: [], places: [])
        let complex = try #require(FireComplex.complexes(among: events).first)
        #expect(complex.box.west > 179.8 && complex.box.east < -179.8)
        #expect(complex.box.contains(Coordinate(wrappingLatitude: 60, longitude: 180)))
    }
}
