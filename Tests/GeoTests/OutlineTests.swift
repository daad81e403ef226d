import Testing

@testable import Geo

@Suite("Outlines of areas")
struct OutlineTests {
    private func ring(_ pairs: [(Double, Double)]) -> [PlanarPoint] { pairs.map { PlanarPoint(x: $0.0, y: $0.1) } }

    private func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> [PlanarPoint] {
        ring([(west, south), (east, south), (east, north), (west, north), (west, south)])
    }

    /// Corners at random, so that the ring crosses itself about n² / 9 times.
    private func tangle(_ count: Int) -> [PlanarPoint] {
        var state: UInt64 = 42
        func next() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 11) / Double(1 << 53)
        }
        let points = (0..<count).map { _ in PlanarPoint(x: next(), y: next()) }
        return points + points.prefix(1)
    }

    private func isValid(_ shape: MultiPolygon) -> Bool {
        let engine = Engine()
        do { return try !engine.mended(shape.planar).isMended } catch { return false }
    }

    @Test("177 → -170, 177 → 190 and 177 → 180 | -180 → -170 are the same land, in two parts, and not around the Earth")
    func antimeridian() throws {
        let jumping = try Outline.read([[box(177, 64, -170, 68)]])
        let beyond = try Outline.read([[box(177, 64, 190, 68)]])
        let cut = try Outline.read([[box(177, 64, 180, 68)], [box(-180, 64, -170, 68)]])
        for shape in [jumping, beyond, cut] {
            #expect(shape.polygons.count == 2 && isValid(shape))
            #expect(abs(shape.areaSquareMeters / cut.areaSquareMeters - 1) < 1e-9)
            var cutter = AreaCutter([
                Area(code: "C", name: "C", level: .region, parentCode: nil, shape: shape, source: "")
            ])
            func holds(_ longitude: Double) -> Bool {
                let square = box(longitude, 66, longitude + 0.1, 66.1)
                return cutter.shares(of: PlanarShape([[square]]).turned).first.map { $0.fraction > 0.999 } ?? false
            }
            #expect(holds(178.9) && holds(-173.4) && !holds(20) && !holds(-169) && !holds(176))
        }
    }

    @Test("a hole across 180° stays a hole, however it is written")
    func holes() throws {
        let whole = try Outline.read([[box(170, 60, -170, 70)]]).areaSquareMeters
        for hole in [box(178, 64, -178, 66), box(178, 64, 182, 66), box(-182, 64, -178, 66)] {
            let shape = try Outline.read([[box(170, 60, 190, 70), hole]])
            let expected = try whole - Outline.read([[box(178, 64, 182, 66)]]).areaSquareMeters
            #expect(abs(shape.areaSquareMeters / expected - 1) < 1e-9 && isValid(shape))
        }
    }

    @Test("a ring around a pole holds the pole; Antarctica as it is usually drawn stays as it is")
    func poles() throws {
        let arctic = stride(from: -180.0, to: 180, by: 30).map { PlanarPoint(x: $0, y: 66) }
        let shape = try Outline.read([[arctic + arctic.prefix(1)]])
        // `pyproj.Geod(ellps="WGS84")` about the parallel, in 40,000 parts.
        #expect(abs(shape.areaSquareMeters / 22_221_902_803_332.28 - 1) < 1e-6 && isValid(shape))
        let antarctica = ring([
            (-180, -90), (180, -90), (180, -84), (0, -70), (-180, -84), (-180, -90),
        ])
        #expect(try Outline.read([[antarctica]]) == PlanarShape([[antarctica]]).turned)
        #expect(throws: OutlineFault.aroundAxis) {
            try Outline.read([[self.ring([(0, 10), (120, -10), (-120, 10), (0, 10)])]])
        }
    }

    @Test("what is right already stays as it is, to the last bit")
    func untouched() throws {
        let square = box(0.1, 0.2, 10.3, 10.4)
        #expect(try Outline.read([[square, box(1, 1, 2, 2)]]) == PlanarShape([[square, box(1, 1, 2, 2)]]).turned)
        let strip = box(-180, 70, 180, 80)
        #expect(try Outline.read([[strip]]) == PlanarShape([[strip]]).turned)
    }

    @Test("a ring that crosses itself holds both of its lobes, and land under two parts is held once")
    func crossing() throws {
        let bow = try Outline.read([[ring([(0, 0), (2, 2), (2, 0), (0, 2), (0, 0)])]])
        let lobes = try Outline.read([
            [ring([(0, 0), (1, 1), (0, 2), (0, 0)])], [ring([(2, 0), (2, 2), (1, 1), (2, 0)])],
        ])
        #expect(bow.polygons.count == 2 && isValid(bow))
        #expect(abs(bow.areaSquareMeters / lobes.areaSquareMeters - 1) < 1e-9)
        let doubled = try Outline.read([[box(0, 0, 2, 2)], [box(1, 0, 3, 2)], [box(3, 0, 4, 2)]])
        #expect(doubled.polygons.count == 1 && isValid(doubled))
        let whole = try Outline.read([[box(0, 0, 4, 2)]])
        #expect(abs(doubled.areaSquareMeters / whole.areaSquareMeters - 1) < 1e-9)
    }

    @Test("tangles are mended or refused with a bound", arguments: [300, 500, 20_000])
    func tangles(corners: Int) throws {
        do {
            let shape = try Outline.read([[tangle(corners)]])
            #expect(isValid(shape) && corners == 300)
        } catch {
            #expect(error == OutlineFault.tooManyCrossings(limit: Outline.crossingLimit) && corners > 300)
        }
    }

    @Test("a ring drawn 300 times is refused, and the border of two parts is not")
    func doubles() throws {
        let tooMany = OutlineFault.tooManyCrossings(limit: Outline.crossingLimit)
        #expect(throws: tooMany) { try Outline.read(Array(repeating: [self.box(0, 0, 1, 1)], count: 300)) }
        let border = (0...1_000).map { PlanarPoint(x: 1 + Double($0 % 2) * 1e-6, y: Double($0) / 1_000) }
        let west = [PlanarPoint(x: 0, y: 0)] + border + [PlanarPoint(x: 0, y: 1), PlanarPoint(x: 0, y: 0)]
        let east = [PlanarPoint(x: 2, y: 0)] + border + [PlanarPoint(x: 2, y: 1), PlanarPoint(x: 2, y: 0)]
        #expect(try Outline.read([[west], [east]]).polygons.count == 1)
    }

    @Test("what is no outline is refused by name")
    func refused() throws {
        #expect(throws: OutlineFault.withoutLand) { try Outline.read([[self.ring([(0, 0), (1, 1), (2, 2), (0, 0)])]]) }
        #expect(throws: OutlineFault.withoutLand) { try Outline.read([]) }
        #expect(throws: OutlineFault.notDegrees(longitude: 361, latitude: 0)) {
            try Outline.read([[self.ring([(361, 0), (362, 0), (362, 1), (361, 0)])]])
        }
        #expect(throws: OutlineFault.self) {
            try Outline.read([[self.ring([(.nan, 0), (1, 0), (1, 1), (.nan, 0)])]])
        }
        #expect(throws: OutlineFault.ambiguousEdge(from: 20, to: 210)) {
            try Outline.read([[self.box(20, 50, 210, 60)]])
        }
    }
}
