import Geo
import TestSupport
import Testing

@testable import Reports

@Suite("Where in an outline a name may stand")
struct InteriorPointsTests {
    private func ring(_ corners: [(Double, Double)]) -> [Pixel] { corners.map { Pixel(x: $0.0, y: $0.1) } }

    private var rectangle: [Pixel] { ring([(10, 20), (50, 20), (50, 50), (10, 50)]) }
    private var triangle: [Pixel] { ring([(0, 0), (30, 0), (0, 60)]) }
    /// A square of 100 without its upper right quarter.
    private var corner: [Pixel] { ring([(0, 0), (50, 0), (50, 50), (100, 50), (100, 100), (0, 100)]) }
    /// A bay from above that reaches almost to the ground.
    private var horseshoe: [Pixel] {
        ring([(0, 0), (20, 0), (20, 90), (80, 90), (80, 0), (100, 0), (100, 100), (0, 100)])
    }

    @Test("areas and centroids are those of geometry")
    func known() {
        #expect(InteriorPoints.area(rectangle) == 1_200)
        #expect(InteriorPoints.centroid(rectangle) == Pixel(x: 30, y: 35))
        #expect(InteriorPoints.area(triangle) == 900)
        // A third of the sum of the corners.
        #expect(InteriorPoints.centroid(triangle).distance(to: Pixel(x: 10, y: 20)) < 1e-9)
        // Three squares with their middles at 25, 25; 25, 75 and 75, 75.
        #expect(InteriorPoints.area(corner) == 7_500)
        #expect(InteriorPoints.centroid(corner).distance(to: Pixel(x: 125.0 / 3, y: 175.0 / 3)) < 1e-9)
    }

    @Test("nothing changes when a ring begins elsewhere, turns round or moves", arguments: 0..<6)
    func invariance(shift: Int) {
        for ring in [corner, horseshoe] {
            let turned = Array(ring[(shift % ring.count)...] + ring[..<(shift % ring.count)])
            let moved = ring.map { Pixel(x: $0.x + 1_000 * Double(shift), y: $0.y - 500) }
            for other in [turned, turned.reversed(), moved] {
                #expect(abs(InteriorPoints.area(other) - InteriorPoints.area(ring)) < 1e-6)
            }
            #expect(InteriorPoints.centroid(turned.reversed()).distance(to: InteriorPoints.centroid(ring)) < 1e-9)
            let back = InteriorPoints.centroid(moved)
            let here = Pixel(x: back.x - 1_000 * Double(shift), y: back.y + 500)
            #expect(here.distance(to: InteriorPoints.centroid(ring)) < 1e-6)
        }
    }

    @Test("the point inside lies on land where the centroid lies in a bay")
    func inside() {
        let centroid = InteriorPoints.centroid(horseshoe)
        #expect((20...80).contains(centroid.x) && centroid.y < 90, "in the bay")
        let point = InteriorPoints.inside(horseshoe)
        #expect(point.y == centroid.y && (10 == point.x || 90 == point.x))
        #expect(InteriorPoints.inside(rectangle) == InteriorPoints.centroid(rectangle))
    }

    @Test("boxes for names lie within the ring, those nearest to its middle first")
    func boxes() {
        let frame = MapFrame(
            plane: LocalPlane(center: UnitVector(Scenes.point(0, 0))), width: 400, height: 400, pixelsPerMeter: 1)
        let ring = corner.map { Pixel(x: $0.x * 3 + 20, y: $0.y * 3 + 20) }
        let boxes = InteriorPoints.boxes(in: ring, frame: frame, width: 40, height: 10)
        #expect(boxes.count > 10)
        let middle = InteriorPoints.centroid(ring)
        let distances = boxes.map {
            Pixel(x: $0.minX + $0.width / 2, y: $0.minY + $0.height / 2).distance(to: middle)
        }
        #expect(zip(distances, distances.dropFirst()).allSatisfy { $0 <= $1 + 1e-9 })
        for box in boxes {
            let y = box.minY + box.height / 2
            // Beyond the step at 170 there is no land above 170.
            #expect(box.minX >= 20 && box.maxX <= (y < 170 ? 170 : 320))
        }
        #expect(InteriorPoints.boxes(in: ring, frame: frame, width: 800, height: 10).isEmpty)
        #expect(InteriorPoints.boxes(in: [], frame: frame, width: 8, height: 8).isEmpty)
    }

    @Test("rings without room give no trap", arguments: [0, 1, 2])
    func degenerate(count: Int) {
        let points = Array(ring([(5, 5), (5, 5)]).prefix(count))
        #expect(InteriorPoints.area(points) == 0)
        #expect(InteriorPoints.centroid(points) == (count == 0 ? Pixel(x: 0, y: 0) : Pixel(x: 5, y: 5)))
        #expect(Simplification.ring(points, tolerance: 0.3).isEmpty)
        #expect(Simplification.line(points, tolerance: 0.3) == points)
    }

    @Test("thinning keeps the ends of lines and the corners of rings", arguments: 1...10)
    func thinning(seed: Int) {
        var random = SplitMix(state: UInt64(seed))
        let line = (0..<100).map { Pixel(x: Double($0), y: Double.random(in: 0...5, using: &random)) }
        for tolerance in [0.1, 1, 3] {
            let thin = Simplification.line(line, tolerance: tolerance)
            #expect(thin.first == line.first && thin.last == line.last)
            #expect(thin.allSatisfy(line.contains))
        }
        let sides = corner.indices.flatMap { index -> [Pixel] in
            let (a, b) = (corner[index], corner[(index + 1) % corner.count])
            return (0..<10).map {
                Pixel(x: a.x + (b.x - a.x) * Double($0) / 10, y: a.y + (b.y - a.y) * Double($0) / 10)
            }
        }
        let ring = Simplification.ring(sides, tolerance: 0.3)
        #expect(ring.count == corner.count && corner.allSatisfy(ring.contains))
        #expect(InteriorPoints.area(ring) == InteriorPoints.area(corner))
    }
}
