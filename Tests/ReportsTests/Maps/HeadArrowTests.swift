import Assessment
import FireEvents
import Geo
import Testing

@testable import Reports

#if canImport(Glibc)
    import Glibc
#endif

@Suite("Arrows at the heads of fires")
struct HeadArrowTests {
    private static let center = Scenes.point(60, 100)

    private static func frame(_ metersPerPixel: Double) -> MapFrame {
        MapFrame(
            plane: LocalPlane(center: UnitVector(center)), width: 600, height: 600, pixelsPerMeter: 1 / metersPerPixel)
    }

    private func drawn(
        toward degrees: Double?, at place: Coordinate = center, metersPerPixel: Double = 100, half: Double = 0.1,
        status: FireEvent.Status = .active, hours: Double = 3
    ) -> (fire: DrawnFire, frame: MapFrame) {
        var fire = Scenes.fire("a", at: place, status: status, hours: hours, half: half)
        fire.event.head = degrees.map { Head(spreadTowardDegrees: $0, rateOfSpreadMetersPerHour: 300) }
        let frame = Self.frame(metersPerPixel)
        return (DrawnFire(fire, frame: frame), frame)
    }

    @Test(
        "point where the head runs: up for north, to the right for east",
        arguments: Array(stride(from: 0.0, to: 360, by: 15)))
    func bearing(degrees: Double) throws {
        let (fire, frame) = drawn(toward: degrees)
        let arrow = try #require(HeadArrow(fire, frame: frame))
        let (dx, dy) = (arrow.tip.x - arrow.start.x, arrow.tip.y - arrow.start.y)
        let turned = (atan2(dx, -dy) * 180 / .pi - degrees).remainder(dividingBy: 360)
        #expect(abs(turned) < 0.01)
        #expect(abs(arrow.start.distance(to: arrow.tip) - 14) < 1e-9)
    }

    @Test("are turned with the meridian away from the middle of the map", arguments: [-60.0, -20, 20, 60])
    func turned(east: Double) throws {
        let place = Scenes.point(60, 100 + east)
        let (fire, frame) = drawn(toward: 0, at: place, metersPerPixel: 20_000, half: 0.01)
        let arrow = try #require(HeadArrow(fire, frame: frame))
        let north = frame.pixel(Scenes.point(60.02, 100 + east))
        let (a, b) = (
            atan2(arrow.tip.x - arrow.start.x, arrow.start.y - arrow.tip.y),
            atan2(north.x - fire.center.x, fire.center.y - north.y)
        )
        #expect(abs(a - b) < 0.01)
        #expect(a * east < 0, "meridians lean toward the pole")
    }

    @Test("begin beyond the perimeter", arguments: [0.0, 45, 90, 200, 315])
    func outside(degrees: Double) throws {
        let (fire, frame) = drawn(toward: degrees)
        let arrow = try #require(HeadArrow(fire, frame: frame))
        #expect(!fire.isSmall)
        let start = try #require(frame.coordinate(at: arrow.start))
        #expect(max(abs(start.latitude - 60), abs(start.longitude - 100)) > 0.1)
    }

    @Test("are there for fires detected within a day whose head is known, and for no others")
    func which() {
        let cases: [(Double?, FireEvent.Status, Double, Bool)] = [
            (90, .active, 3, true), (90, .new, 23, true), (nil, .active, 3, false), (90, .quiet, 30, false),
            (90, .ended, 200, false), (90, .notKnown, 300, false),
        ]
        for (degrees, status, hours, isThere) in cases {
            let (fire, frame) = drawn(toward: degrees, status: status, hours: hours)
            #expect((HeadArrow(fire, frame: frame) != nil) == isThere)
        }
    }

    @Test("are drawn over halos that all lie below them, for the fires that are asked for")
    func halos() {
        let frame = Self.frame(2_000)
        let fires = ["a", "b", "c"].enumerated().map { index, id in
            DrawnFire(Scenes.fire(id, at: Scenes.point(60, 98 + 2 * Double(index))), frame: frame)
        }
        let arrows = HeadArrow.arrows(of: fires, among: ["a", "c"], frame: frame)
        let text = HeadArrow.drawing(arrows)
        let styles = text.matches(of: #/class="(\w+)"/#).map { String($0.output.1) }
        #expect(styles == ["halo", "halo", "front", "front"])
    }

    @Test("a fire smaller than a sign is drawn as one, and an outline that nobody could see is none")
    func small() {
        #expect(drawn(toward: 0, metersPerPixel: 50_000).fire.isSmall)
        #expect(!drawn(toward: 0, metersPerPixel: 1_000).fire.isSmall)
        let (dot, _) = drawn(toward: 0, half: 0)
        #expect(dot.isSmall && dot.activeLand.isEmpty)
    }
}
