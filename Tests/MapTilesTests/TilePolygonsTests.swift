import Geo
import Testing

@testable import MapTiles

@Suite("Polygons in a tile")
struct TilePolygonsTests {
    private func polygon(_ rings: [(Double, Double)]...) throws -> MultiPolygon {
        let rings = try rings.map { try $0.map { try Coordinate(latitude: $0.1, longitude: $0.0) } }
        return MultiPolygon([Polygon(exterior: rings[0], holes: Array(rings.dropFirst()))])
    }

    private func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> [(Double, Double)] {
        [(west, south), (east, south), (east, north), (west, north), (west, south)]
    }

    /// Twice the area by the surveyor's formula.
    private func doubleArea(_ ring: [TilePoint]) -> Int64 {
        zip(ring, ring.dropFirst() + ring.prefix(1)).reduce(0) {
            $0 + Int64($1.0.x) * Int64($1.1.y) - Int64($1.1.x) * Int64($1.0.y)
        }
    }

    private func area(_ polygons: TilePolygons) -> Double {
        Double(polygons.polygons.joined().reduce(0) { $0 + doubleArea($1) }) / 2
    }

    /// Whatever the specification asks of a polygon, checked edge by edge.
    private func expectValid(
        _ polygons: TilePolygons, buffer: Int32 = 64, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        for polygon in polygons.polygons {
            for (number, ring) in polygon.enumerated() {
                #expect(ring.count >= 3 && Set(ring).count == ring.count, sourceLocation: sourceLocation)
                #expect(
                    (doubleArea(ring) > 0) == (number == 0) && doubleArea(ring) != 0, sourceLocation: sourceLocation)
                #expect(
                    ring.allSatisfy {
                        $0.x >= -buffer && $0.x <= 4_096 + buffer && $0.y >= -buffer && $0.y <= 4_096 + buffer
                    }, sourceLocation: sourceLocation)
                #expect(!crosses(ring), sourceLocation: sourceLocation)
            }
        }
    }

    private func crosses(_ ring: [TilePoint]) -> Bool {
        let edges = Array(zip(ring, ring.dropFirst() + ring.prefix(1)))
        for (i, a) in edges.enumerated() {
            for (j, b) in edges.enumerated() where j > i + 1 && !(i == 0 && j == edges.count - 1) {
                let sides = (
                    side(a, b.0).signum() * side(a, b.1).signum(), side(b, a.0).signum() * side(b, a.1).signum()
                )
                guard sides.0 <= 0, sides.1 <= 0 else { continue }
                let isApart =
                    max(a.0.x, a.1.x) < min(b.0.x, b.1.x) || max(b.0.x, b.1.x) < min(a.0.x, a.1.x)
                    || max(a.0.y, a.1.y) < min(b.0.y, b.1.y) || max(b.0.y, b.1.y) < min(a.0.y, a.1.y)
                if !isApart { return true }
            }
        }
        return false
    }

    private func side(_ edge: (TilePoint, TilePoint), _ point: TilePoint) -> Int64 {
        Int64(edge.1.x - edge.0.x) * Int64(point.y - edge.0.y) - Int64(edge.1.y - edge.0.y) * Int64(point.x - edge.0.x)
    }

    private let world = Tile(unchecked: 0, column: 0, row: 0)

    @Test("a square with a hole is two rings that turn against each other, its corners where they belong")
    func square() throws {
        // At zoom 0 of Mercator 4096 units are 360°: 90° are 1024 units, and the equator lies in the middle.
        let drawn = TilePolygons(
            try polygon(box(-90, -45, 90, 45), box(-45, -20, 45, 20).reversed()), in: world, of: .webMercatorQuad)
        expectValid(drawn)
        let rings = try #require(drawn.polygons.first)
        #expect(rings.map(\.count) == [4, 4])
        #expect(Set(rings[0].map(\.x)) == [1_024, 3_072])
        // Rows of 45° and 20°: 2048 (1 ∓ asinh(tan φ) / π).
        #expect(Set(rings[0].map(\.y)) == [1_473, 2_623])
        #expect(Set(rings[1].map(\.y)) == [1_816, 2_280])
    }

    @Test("the way a polygon turns decides nothing", arguments: TileMatrixSet.all)
    func orientation(set: TileMatrixSet) throws {
        let (right, wrong) = (box(10, 60, 20, 65), Array(box(10, 60, 20, 65).reversed()))
        let tile = try #require(try set.tile(holding: try Coordinate(latitude: 62, longitude: 15), zoom: 3))
        let drawn = [right, wrong].map { try? TilePolygons(polygon($0), in: tile, of: set) }
        expectValid(try #require(drawn[0]))
        #expect(area(try #require(drawn[0])) == area(try #require(drawn[1])))
    }

    @Test("parts in all tiles of a zoom sum to the whole, without the strip around each", arguments: TileMatrixSet.all)
    func parts(set: TileMatrixSet) throws {
        let whole = try star(longitude: 15, latitude: 60, radius: 14, corners: 80, seed: 5)
        let atOnce = area(TilePolygons(whole, in: world, of: set, buffer: 0))
        var sum = 0.0
        for row in 0..<8 {
            for column in 0..<8 {
                let tile = try Tile(zoom: 3, column: column, row: row)
                let drawn = TilePolygons(whole, in: tile, of: set, buffer: 0)
                expectValid(drawn, buffer: 0)
                sum += area(drawn)
            }
        }
        #expect(atOnce > 1_000)
        // Corners on whole units: an edge moves by less than one unit of its tile.
        #expect(abs(sum / 64 / atOnce - 1) < 0.05)
    }

    /// A ring of random radii around a place.
    private func star(
        longitude: Double, latitude: Double, radius: Double, corners: Int, seed: UInt64
    ) throws -> MultiPolygon {
        var random = SeededNumbers(seed: seed)
        let steps = (0..<corners).map { _ in random.next(in: 0.2...1) }
        let ring = steps.enumerated().map { number, share in
            let turn = 2 * Double.pi * Double(number) / Double(corners)
            return (longitude + radius * share * cosine(turn), latitude + radius / 2 * share * cosine(turn - .pi / 2))
        }
        return try polygon(ring + ring.prefix(1))
    }

    private func cosine(_ angle: Double) -> Double {
        UnitVector(Coordinate(wrappingLatitude: 0, longitude: angle * 180 / .pi)).x
    }

    @Test("whatever is drawn is valid, however small it becomes", arguments: TileMatrixSet.all, [0, 2, 5, 9])
    func valid(set: TileMatrixSet, zoom: Int) throws {
        var drawn = 0
        for seed in UInt64(1)...40 {
            let shape = try star(
                longitude: 100, latitude: 60, radius: [20, 2, 0.2, 0.01][Int(seed % 4)], corners: 120, seed: seed)
            let tile = try #require(try set.tile(holding: try Coordinate(latitude: 60, longitude: 100), zoom: zoom))
            let polygons = TilePolygons(shape, in: tile, of: set)
            expectValid(polygons)
            drawn += polygons.isEmpty ? 0 : 1
        }
        #expect(drawn >= 10)
    }

    @Test(
        "a polygon is drawn in every tile that holds a place of it, also across the pole and ±180°",
        arguments: TileMatrixSet.all)
    func everywhere(set: TileMatrixSet) throws {
        var random = SeededNumbers(seed: 21)
        for _ in 0..<60 {
            let (west, south) = (random.next(in: -180...179), random.next(in: -80...89))
            let (east, north) = (
                min(180, west + random.next(in: 0.5...150)), min(90, south + random.next(in: 0.5...40))
            )
            let shape = try polygon(box(west, south, east, north))
            let place = try Coordinate(latitude: (south + north) / 2, longitude: (west + east) / 2)
            for zoom in [1, 4, 7] {
                guard let tile = try set.tile(holding: place, zoom: zoom) else { continue }
                let drawn = TilePolygons(shape, in: tile, of: set)
                #expect(!drawn.isEmpty || east - west < 2 || north - south < 2)
                expectValid(drawn)
            }
        }
    }

    @Test("a disc cut at ±180° stands on both sides in Mercator, and its seam does not show")
    func antimeridian() throws {
        let plane = LocalPlane(center: UnitVector(try Coordinate(latitude: 66, longitude: 179.9)))
        let disc = AlphaShape([PlanarPoint(x: 0, y: 0)], alphaMeters: [1], linkMeters: 0).grown(
            by: 20_000, segmentsPerQuadrant: 16)
        let shape = plane.multiPolygon(disc)
        #expect(shape.polygons.count == 2)
        let set = TileMatrixSet.webMercatorQuad
        let east = try #require(try set.tile(holding: try Coordinate(latitude: 66, longitude: 179.99), zoom: 6))
        let west = try Tile(zoom: 6, column: 0, row: east.row)
        let (inEast, inWest) = (TilePolygons(shape, in: east, of: set), TilePolygons(shape, in: west, of: set))
        for drawn in [inEast, inWest] {
            expectValid(drawn)
            #expect(drawn.polygons.map(\.count) == [1])
            // No corner on the seam but where the outline crosses it: the strip of 64 units lies beyond.
            #expect(drawn.polygons[0][0].contains { $0.x == (drawn == inEast ? 4_160 : -64) })
        }
        let withoutStrip = [east, west].map { area(TilePolygons(shape, in: $0, of: set, buffer: 0)) }
        #expect(withoutStrip.allSatisfy { $0 > 1_000 })
        // A disc in a conformal map stays a disc: π r², 20 km are 20 / cos 66° km of the map.
        let unit = set.sideMeters / 64 / 4_096
        let radius = 20_000 / 0.406_736_643 / unit * 6_378_137 / 6_371_007
        #expect(abs((withoutStrip[0] + withoutStrip[1]) / (.pi * radius * radius) - 1) < 0.01)
    }

    @Test("a disc cut at ±180° is one piece in the polar map")
    func polarSeam() throws {
        let plane = LocalPlane(center: UnitVector(try Coordinate(latitude: 66, longitude: 179.9)))
        let disc = AlphaShape([PlanarPoint(x: 0, y: 0)], alphaMeters: [1], linkMeters: 0).grown(
            by: 20_000, segmentsPerQuadrant: 16)
        let set = TileMatrixSet.upsArcticWGS84Quad
        let tile = try #require(try set.tile(holding: try Coordinate(latitude: 66, longitude: 179.9), zoom: 6))
        let drawn = TilePolygons(plane.multiPolygon(disc), in: tile, of: set)
        expectValid(drawn)
        #expect(drawn.polygons.map(\.count) == [1])
    }

    @Test("an edge of more than half the way around the Earth is taken the short way")
    func shortWay() throws {
        let shape = try polygon([(179, 60), (-179, 60), (-179, 61), (179, 61), (179, 60)])
        let set = TileMatrixSet.webMercatorQuad
        let drawn = TilePolygons(shape, in: world, of: set, buffer: 0)
        expectValid(drawn, buffer: 0)
        let columns = drawn.polygons.joined().joined().map(\.x)
        #expect(!columns.isEmpty && columns.allSatisfy { $0 <= 12 || $0 >= 4_084 })
    }

    @Test("a cap around the pole is a disc in the polar map and a band in Mercator")
    func cap() throws {
        let shape = try polygon([
            (-180, 70), (-90, 70), (0, 70), (90, 70), (180, 70), (180, 90), (-180, 90), (-180, 70),
        ])
        let polar = TilePolygons(shape, in: world, of: .upsArcticWGS84Quad)
        expectValid(polar)
        #expect(polar.polygons.map(\.count) == [1])
        // pyproj: 70° lies 2,242,389.769015 m from the pole in the map.
        let radius = 2_242_389.769015 / TileMatrixSet.upsArcticWGS84Quad.sideMeters * 4_096
        #expect(abs(area(polar) / (.pi * radius * radius) - 1) < 0.01)
        let band = TilePolygons(shape, in: world, of: .webMercatorQuad, buffer: 0)
        expectValid(band, buffer: 0)
        #expect(Set(band.polygons.joined().joined().map(\.x)) == [0, 4_096])
        #expect(band.polygons.joined().joined().map(\.y).min() == 0)
    }

    @Test("a parallel is a curve in the polar map, drawn within a unit")
    func curve() throws {
        let set = TileMatrixSet.upsArcticWGS84Quad
        let tile = try #require(try set.tile(holding: try Coordinate(latitude: 60, longitude: 45), zoom: 2))
        let drawn = TilePolygons(try polygon(box(0, 60, 90, 62)), in: tile, of: set)
        expectValid(drawn)
        let frame = TileFrame(tile, of: set, extent: 4_096)
        let pole = frame.units(try Coordinate(latitude: 90, longitude: 0))
        let radii = try [60.0, 62].map { frame.units(try Coordinate(latitude: $0, longitude: 45)).meters(to: pole) }
        for ring in drawn.polygons.joined() {
            for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1))
            where a.x > 0 && b.x > 0 && a.y < 4_000 && b.y < 4_000 {
                let middle = PlanarPoint(x: Double(a.x + b.x) / 2, y: Double(a.y + b.y) / 2)
                let radius = middle.meters(to: pole)
                #expect(radius > radii[1] - 2 && radius < radii[0] + 2)
            }
        }
    }

    @Test("a curve that crosses its chord in the middle, across the equator, is drawn as a curve")
    func acrossEquator() throws {
        let shape = try polygon([(0, -60), (90, 60), (-90, 60), (0, -60)])
        let drawn = TilePolygons(shape, in: world, of: .webMercatorQuad)
        expectValid(drawn)
        let corners = Set(drawn.polygons.joined().joined())
        // A quarter of the way: 22.5° E, 30° S.
        #expect(corners.contains { abs($0.x - 2_304) <= 2 && abs($0.y - 2_406) <= 2 })
    }

    @Test("rings without land fall away, holes with their exterior", arguments: TileMatrixSet.all)
    func degenerate(set: TileMatrixSet) throws {
        let shapes = [
            MultiPolygon(), MultiPolygon([Polygon(exterior: [])]), try polygon([(10, 60)]),
            try polygon([(10, 60), (11, 60)]), try polygon([(10, 60), (11, 60), (10, 60)]),
            try polygon([(10, 60), (10, 60), (10, 60), (10, 60)]), try polygon(box(10, 60, 10.000001, 60.000001)),
            try polygon(box(10, 60, 10.0001, 60.0001), box(10.00002, 60.00002, 10.00008, 60.00008).reversed()),
        ]
        for shape in shapes {
            let drawn = TilePolygons(shape, in: world, of: set)
            #expect(drawn.isEmpty)
            var layer = VectorTileLayer(name: "none")
            layer.add(polygons: drawn)
            #expect(layer.featureCount == 0)
        }
    }

    @Test(
        "a ring that crosses itself becomes valid, and one that is not closed is closed", arguments: TileMatrixSet.all)
    func mended(set: TileMatrixSet) throws {
        let bow = TilePolygons(try polygon([(0, 50), (40, 70), (40, 50), (0, 70), (0, 50)]), in: world, of: set)
        expectValid(bow)
        #expect(!bow.isEmpty)
        let open = TilePolygons(try polygon([(0, 50), (40, 50), (40, 70), (0, 70)]), in: world, of: set)
        expectValid(open)
        #expect(open == TilePolygons(try polygon(box(0, 50, 40, 70)), in: world, of: set))
    }

    @Test(
        "the whole Earth is the whole tile, at the smallest and at the largest zoom", arguments: TileMatrixSet.all,
        [0, 24])
    func wholeEarth(set: TileMatrixSet, zoom: Int) throws {
        let earth = try polygon(
            [(-180, -90), (-90, -90), (0, -90), (90, -90), (180, -90), (180, 90), (-180, 90), (-180, -90)])
        let tile = try #require(try set.tile(holding: try Coordinate(latitude: 61.5, longitude: 101.3), zoom: zoom))
        let drawn = TilePolygons(earth, in: tile, of: set, buffer: 0)
        expectValid(drawn, buffer: 0)
        #expect(area(drawn) == 4_096 * 4_096)
    }

    @Test("polygons beyond a tile are not in it", arguments: TileMatrixSet.all)
    func beyond(set: TileMatrixSet) throws {
        let tile = try #require(try set.tile(holding: try Coordinate(latitude: 61.5, longitude: 101.3), zoom: 10))
        #expect(TilePolygons(try polygon(box(10, 60, 20, 70)), in: tile, of: set).isEmpty)
        #expect(!TilePolygons(try polygon(box(101, 61, 102, 62)), in: tile, of: set).isEmpty)
    }

    @Test("polygons come back from the bytes of a tile, exteriors and holes as they were")
    func encoded() throws {
        let set = TileMatrixSet.webMercatorQuad
        let drawn = TilePolygons(
            try polygon(box(-90, -45, 90, 45), box(-45, -20, 45, 20).reversed()), in: world, of: set)
        var layer = VectorTileLayer(name: "fires")
        layer.add(polygons: drawn, identifier: 9, attributes: [("name", .string("Creek"))])
        let feature = try #require(try DecodedTile(VectorTile([layer]).bytes).layers.first?.features.first)
        #expect(feature.parts == Array(drawn.polygons.joined()))
        #expect((feature.type, feature.identifier) == (3, 9))
        #expect(feature.attributes == ["name": .string("Creek")])
    }

    @Test("each place is a point of one tile of a zoom", arguments: TileMatrixSet.all)
    func placesInOneTile(set: TileMatrixSet) throws {
        for (longitude, latitude) in [(0.0, 0.0), (180, 10), (-180, 10), (90, 66.51326044311186), (101.3, 61.5)] {
            let place = try Coordinate(latitude: latitude, longitude: longitude)
            var holders = 0
            for row in 0..<8 {
                for column in 0..<8 {
                    guard let point = set.point(of: place, in: try Tile(zoom: 3, column: column, row: row)) else {
                        continue
                    }
                    holders += 1
                    #expect((0..<4_096).contains(point.x) && (0..<4_096).contains(point.y))
                }
            }
            #expect(holders == 1)
        }
    }
}
