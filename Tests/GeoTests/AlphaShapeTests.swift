import Testing

@testable import Geo

@Suite("Alpha shape")
struct AlphaShapeTests {
    @Test("a ring of points around a lake keeps the lake out")
    func ring() {
        let points = DelaunayTests.lattice(81, 81, step: 250).filter {
            let distance = $0.meters(to: PlanarPoint(x: 10_000, y: 10_000))
            return distance <= 9_000 && distance >= 4_000
        }
        let shape = AlphaShape(points, alphaMeters: points.map { _ in 1_000 }, linkMeters: 500)
        let land = shape.grown(by: 125)
        #expect(land.polygons.count == 1)
        #expect(land.polygons.first?.count == 2)
        let truth = Double.pi * (9_000 * 9_000 - 4_000 * 4_000)
        #expect(abs(land.areaSquareMeters / truth - 1) < 0.02)
    }

    @Test("a point grows into a disc, a short pair into a stadium")
    func smallShapes() {
        let one = AlphaShape([PlanarPoint(x: 0, y: 0)], alphaMeters: [1_000], linkMeters: 500).grown(
            by: 200, segmentsPerQuadrant: 32)
        #expect(abs(one.areaSquareMeters / (.pi * 40_000) - 1) < 1e-3)
        let pair = [PlanarPoint(x: 0, y: 0), PlanarPoint(x: 400, y: 0)]
        let two = AlphaShape(pair, alphaMeters: [1_000, 1_000], linkMeters: 500).grown(by: 200, segmentsPerQuadrant: 32)
        #expect(abs(two.areaSquareMeters / (.pi * 40_000 + 160_000) - 1) < 1e-3)
    }

    @Test("turning and moving the points changes neither area nor edge", arguments: [0.3, 1.0, 2.5])
    func motion(radians: Double) {
        let points = DelaunayTests.random(800, seed: 11)
        let (c, s) = (0.8, 0.6)
        let moved = points.map { PlanarPoint(x: c * $0.x - s * $0.y + 3e4 * radians, y: s * $0.x + c * $0.y - 5e4) }
        let a = AlphaShape(points, alphaMeters: points.map { _ in 600 }, linkMeters: 500)
        let b = AlphaShape(moved, alphaMeters: points.map { _ in 600 }, linkMeters: 500)
        #expect(abs(a.areaSquareMeters / b.areaSquareMeters - 1) < 1e-9)
        #expect(abs(a.perimeterMeters / b.perimeterMeters - 1) < 1e-9)
        #expect(abs(a.grown(by: 190).areaSquareMeters / b.grown(by: 190).areaSquareMeters - 1) < 1e-7)
    }

    @Test("a bow-tie of two triangles that meet in a point is two polygons of the right size")
    func pinch() {
        let points = [(0.0, 0.0), (400, 300), (400, -300), (-400, 300), (-400, -300)].map {
            PlanarPoint(x: $0.0, y: $0.1)
        }
        let shape = AlphaShape(points, alphaMeters: points.map { _ in 320 }, linkMeters: 0)
        #expect(shape.rings.count == 2)
        #expect(abs(shape.areaSquareMeters - 240_000) < 1e-6)
    }
}
