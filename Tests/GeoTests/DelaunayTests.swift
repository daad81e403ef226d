import TestSupport
import Testing

@testable import Geo

@Suite("Delaunay triangulation")
struct DelaunayTests {
    static func random(_ count: Int, seed: UInt64, side: Double = 10_000) -> [PlanarPoint] {
        var random = SplitMix(state: seed)
        return (0..<count).map { _ in
            PlanarPoint(x: .random(in: 0..<side, using: &random), y: .random(in: 0..<side, using: &random))
        }
    }

    static func lattice(_ columns: Int, _ rows: Int, step: Double) -> [PlanarPoint] {
        (0..<rows).flatMap { row in (0..<columns).map { PlanarPoint(x: Double($0) * step, y: Double(row) * step) } }
    }

    @Test("no circle of a triangle holds another point", arguments: [1, 2, 3, 4, 5] as [UInt64])
    func emptyCircles(seed: UInt64) {
        let points = Self.random(120, seed: seed)
        let mesh = Delaunay(points)
        let grid = Lattice(points).points
        for triangle in 0..<mesh.triangleCount {
            let (a, b, c) = mesh.cornerIndices(of: triangle)
            #expect(LatticePoint.orientation(grid[a], grid[b], grid[c]) > 0)
            for other in points.indices where other != a && other != b && other != c {
                #expect(!LatticePoint.isInCircle(grid[a], grid[b], grid[c], grid[other]))
            }
        }
    }

    @Test("n points with h on the hull have 2n − h − 2 triangles, lattices too", arguments: [(2, 2), (5, 4), (30, 17)])
    func latticeCount(columns: Int, rows: Int) {
        let mesh = Delaunay(Self.lattice(columns, rows, step: 375))
        let hull = 2 * (columns + rows) - 4
        #expect(mesh.triangleCount == 2 * columns * rows - hull - 2)
    }

    @Test("the triangles of a lattice fill its rectangle exactly once")
    func latticeArea() {
        let points = Self.lattice(12, 9, step: 375)
        let shape = AlphaShape(points, alphaMeters: points.map { _ in 300 }, linkMeters: 0)
        #expect(abs(shape.areaSquareMeters - 11.0 * 8 * 375 * 375) < 1e-6)
        #expect(abs(shape.perimeterMeters - 2 * 19.0 * 375) < 1e-9)
        #expect(shape.rings.count == 1)
    }

    @Test("every edge has its triangles on both sides or on one", arguments: [7, 8] as [UInt64])
    func neighborsAreMutual(seed: UInt64) {
        let mesh = Delaunay(Self.random(500, seed: seed))
        for slot in mesh.neighbors.indices where mesh.neighbors[slot] >= 0 {
            let other = 3 * Int(mesh.neighbors[slot])
            #expect((other..<other + 3).contains { mesh.neighbors[$0] == Int32(slot / 3) })
        }
    }

    @Test("points in a line have the edges between neighbours and nothing else", arguments: [2, 3, 17])
    func line(count: Int) {
        let points = (0..<count).map { PlanarPoint(x: Double($0) * 300, y: Double($0) * 100) }.shuffled()
        let mesh = Delaunay(points)
        #expect(mesh.triangleCount == 0)
        let lengths = mesh.edges.map { points[$0.0].meters(to: points[$0.1]) }
        #expect(lengths.count == count - 1)
        #expect(lengths.allSatisfy { abs($0 - 100_000.squareRoot()) < 1e-6 })
    }

    @Test("repeated points are one point")
    func duplicates() {
        let points = Self.random(40, seed: 9)
        #expect(Delaunay(points + points).triangleCount == Delaunay(points).triangleCount)
    }

    @Test("no points, one point and points in one place have no triangle", arguments: [0, 1, 5])
    func degenerate(count: Int) {
        let points = [PlanarPoint](repeating: PlanarPoint(x: 5, y: 5), count: count)
        #expect(Delaunay(points).triangleCount == 0)
        let shape = AlphaShape(points, alphaMeters: points.map { _ in 1_000 }, linkMeters: 500)
        #expect(shape.areaSquareMeters == 0)
        #expect(shape.grown(by: 100).polygons.count == min(1, count))
    }
}
