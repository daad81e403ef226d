import Testing

@testable import Geo

@Suite("Growth of an alpha shape")
struct AlphaFiltrationTests {
    @Test("ends as the alpha shape of all points", arguments: [1, 2, 3] as [UInt64])
    func end(seed: UInt64) {
        let points = DelaunayTests.random(400, seed: seed)
        let alpha = points.map { _ in 500.0 }
        let shape = AlphaShape(points, alphaMeters: alpha, linkMeters: 0)
        let growth = AlphaFiltration(points, times: points.indices.map { Int32($0 % 7) }, alphaMeters: alpha)
        let last = growth.states(at: [100])[0]
        #expect(abs(last.areaSquareMeters - shape.areaSquareMeters) < 1e-3)
        #expect(abs(last.perimeterMeters - shape.perimeterMeters) < 1e-6)
        #expect(last.looseCount == shape.isolated.count)
    }

    @Test("a lattice that fills up column by column has the size of what is there")
    func columns() {
        let points = DelaunayTests.lattice(6, 4, step: 375)
        let times = points.map { Int32(($0.x / 375).rounded()) }
        let growth = AlphaFiltration(points, times: times, alphaMeters: points.map { _ in 300 })
        for (time, state) in growth.states(at: [0, 1, 2, 3, 4, 5]).enumerated() {
            #expect(abs(state.areaSquareMeters - Double(time) * 3 * 375 * 375) < 1e-6)
            #expect(abs(state.perimeterMeters - (time == 0 ? 0 : 2 * Double(time + 3) * 375)) < 1e-9)
            #expect(state.looseCount == (time == 0 ? 4 : 0))
        }
        #expect(abs(growth.newEdgeMeters(in: 5...5) - 5 * 375) < 1e-9)
    }
}
