import FireEvents
import Geo
import Testing

@testable import Reports

@Suite("Cutting and thinning outlines")
struct ClippingTests {
    static let frame = MapFrame(
        plane: LocalPlane(center: UnitVector(Scenes.point(50, 100))), width: 100, height: 80, pixelsPerMeter: 0.001)

    @Test("cut a ring that covers the frame to the frame and its margin")
    func covering() {
        let ring = [(-500.0, -500.0), (900, -500), (900, 900), (-500, 900)].map { Pixel(x: $0.0, y: $0.1) }
        #expect(InteriorPoints.area(FrameClip(Self.frame).ring(ring)) == 112 * 92)
    }

    @Test("cut half of a ring that stands on an edge")
    func half() {
        let clip = FrameClip(Self.frame, margin: 0)
        let ring = [(-20.0, 20.0), (20, 20), (20, 60), (-20, 60)].map { Pixel(x: $0.0, y: $0.1) }
        #expect(abs(InteriorPoints.area(clip.ring(ring)) - 20 * 40) < 1e-9)
        #expect(clip.ring(ring.map { Pixel(x: $0.x + 500, y: $0.y) }).isEmpty)
    }

    @Test("fill the frame with an area that surrounds it, and nothing with one on the other side of the Earth")
    func surrounding() {
        let projection = RingProjection(Self.frame)
        let around = Scenes.square(around: Scenes.point(50, 100), half: 20).polygons[0].exterior
        #expect(InteriorPoints.area(projection.fill(around)) == 112 * 92)
        let opposite = Scenes.square(around: Scenes.point(-50, -80), half: 20).polygons[0].exterior
        #expect(projection.fill(opposite).isEmpty)
    }

    @Test("leave out no point farther than the tolerance")
    func thinning() {
        let line = (0..<500).map { Pixel(x: Double($0), y: Double(($0 * $0 * 7) % 23) / 40) }
        let thin = Simplification.line(line, tolerance: 0.3)
        #expect(thin.count < line.count)
        for point in line {
            let nearest = zip(thin, thin.dropFirst()).map { Simplification.distance(point, $0, $1) }.min() ?? .infinity
            #expect(nearest <= 0.3 + 1e-9)
        }
    }
}
