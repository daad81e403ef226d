import Geo
import Testing

@testable import Reports

@Suite("Land and borders under the fires")
struct BaseLayerTests {
    private static let frame = MapFrame(
        plane: LocalPlane(center: UnitVector(Scenes.point(60, 100))), width: 1_000, height: 700,
        pixelsPerMeter: 1 / 1_000.0)

    private func area(
        _ code: String, _ level: Area.Level, at center: Coordinate = Scenes.point(60, 100), half: Double = 2,
        source: String = "A"
    ) -> Area {
        Area(
            code: code, name: code, level: level, parentCode: nil, shape: Scenes.square(around: center, half: half),
            source: source)
    }

    private func base(_ areas: [Area], scope: Area? = nil, finest: Area.Level = .district) -> BaseLayer {
        BaseLayer(areas: areas, scope: scope, frame: Self.frame, finest: finest)
    }

    @Test("borders are told apart by level, and the scope from all")
    func levels() {
        let areas = [area("XX", .country), area("XX-A", .region), area("XX-A-1", .district)]
        let plain = base(areas)
        #expect(plain.borders.contains("class=\"border country\"") && plain.borders.contains("class=\"border region\""))
        #expect(plain.districts.contains("class=\"border district\"") && !plain.borders.contains("district"))
        let scoped = base(areas, scope: areas[1])
        #expect(
            scoped.borders.contains("class=\"border scope\"") && !scoped.borders.contains("class=\"border region\""))
    }

    @Test("what is finer than asked for is not drawn, and not thanked for")
    func finest() {
        let areas = [area("XX", .country), area("XX-A", .region, source: "B"), area("XX-A-1", .district, source: "C")]
        #expect(base(areas).sources == ["A", "B", "C"])
        #expect(base(areas, finest: .region).sources == ["A", "B"])
        #expect(base(areas, finest: .region).districts.isEmpty)
    }

    @Test("sources are named once, in their order, and those of what lies elsewhere not at all")
    func sources() {
        let far = area("YY", .country, at: Scenes.point(-30, -60), source: "Far")
        #expect(base([area("b", .region, source: "B"), area("a", .region, source: "A"), far]).sources == ["A", "B"])
        let twice = [area("a", .region), area("b", .region, at: Scenes.point(61, 101))]
        #expect(base(twice).sources == ["A"])
    }

    @Test("land is that of the highest level that is loaded, once")
    func land() {
        let region = area("XX-A", .region, half: 1)
        #expect(base([region]).land.matches(of: #/class="land"/#).count == 1)
        #expect(base([area("XX", .country), region]).land.matches(of: #/class="land"/#).count == 1)
        #expect(base([]).land.isEmpty && base([]).borders.isEmpty && base([]).districts.isEmpty)
    }

    @Test("land that surrounds the frame fills it, and has no border in it")
    func surrounding() throws {
        let layer = base([area("XX", .country, half: 25)])
        let path = try #require(layer.land.firstMatch(of: #/ d="([^"]*)"/#)).output.1
        let extent = Extent(Reading.points(path: path))
        #expect(extent.minX <= 0 && extent.minY <= 0 && extent.maxX >= 1_000 && extent.maxY >= 700)
        #expect(layer.borders.isEmpty)
    }

    @Test("a border whose corners lie far outside of a close-up runs through it all the same")
    func longEdge() throws {
        let frame = MapFrame(
            plane: LocalPlane(center: UnitVector(Scenes.point(49, -110))), width: 1_000, height: 700,
            pixelsPerMeter: 1 / 100.0)
        let ring = [(40.0, -123.0), (49, -123), (49, -95), (40, -95), (40, -123)].map { Scenes.point($0.0, $0.1) }
        let lines = RingProjection(frame).lines(ring)
        let extent = Extent(lines.flatMap { $0 })
        #expect(extent.minX <= 0 && extent.maxX >= 1_000)
        for pixel in lines.flatMap({ $0 }) {
            let place = try #require(frame.coordinate(at: pixel))
            #expect(abs(place.latitude - 49) < 1e-6)
        }
        // Land lies to the south of it, in the lower half of the frame.
        let fill = Extent(RingProjection(frame).fill(ring))
        #expect(abs(fill.minY - 350) < 5 && fill.maxY >= 700 && fill.minX <= 0 && fill.maxX >= 1_000)
    }

    @Test("an outline cut at the antimeridian has no line along it", arguments: [180.0, -180])
    func seam(side: Double) {
        let frame = MapFrame(
            plane: LocalPlane(center: UnitVector(Scenes.point(66, 180))), width: 1_000, height: 700,
            pixelsPerMeter: 1 / 1_000.0)
        let inner = side > 0 ? 176.0 : -176
        let ring = [(64.0, inner), (64, side), (68, side), (68, inner), (64, inner)].map { Scenes.point($0.0, $0.1) }
        let lines = RingProjection(frame).lines(ring)
        #expect(!lines.isEmpty)
        // A point on the antimeridian between the two parallels is far from every line.
        let middle = frame.pixel(Scenes.point(66, 180))
        let nearest = lines.flatMap { line in
            zip(line, line.dropFirst()).map { Simplification.distance(middle, $0, $1) }
        }.min()
        #expect((nearest ?? 0) > 150)
    }

    @Test("edges that are straight in degrees are bent on the map: a parallel lies on its latitude")
    func parallels() throws {
        let ring = Scenes.square(around: Scenes.point(60, 100), half: 2).polygons[0].exterior
        let pixels = RingProjection(Self.frame).pixels(along: ring, closing: false)
        for pixel in pixels where Self.frame.shows(pixel) {
            let place = try #require(Self.frame.coordinate(at: pixel))
            let onParallel = min(abs(place.latitude - 58), abs(place.latitude - 62))
            let onMeridian = min(abs(place.longitude - 98), abs(place.longitude - 102))
            #expect(min(onParallel, onMeridian) < 1e-6)
        }
    }

    @Test(
        "a point is in a ring by the even–odd rule in degrees",
        arguments: [(0.5, 0.5, true), (1.5, 0.5, false), (0.5, -0.1, false), (0.99, 0.99, true), (-0.01, 0.5, false)])
    func contains(latitude: Double, longitude: Double, isInside: Bool) {
        let ring = Scenes.square(around: Scenes.point(0.5, 0.5), half: 0.5).polygons[0].exterior
        #expect(RingProjection.contains(Scenes.point(latitude, longitude), in: ring) == isInside)
    }
}
