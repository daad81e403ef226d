import Geo
import Testing

@testable import FireEvents

@Suite("A catalogue of static sources")
struct StaticCatalogueTests {
    static let center = Coordinate(wrappingLatitude: 61, longitude: 74)
    static let plane = LocalPlane(center: UnitVector(center))
    static let flare = StaticSource(coordinate: center, radiusMeters: 1_000, kind: "flare", name: "A-1")

    private func pixel(_ x: Double, _ y: Double, hours: Double) -> Detection {
        Scenes.detection(Self.plane.unproject(PlanarPoint(x: x, y: y)).coordinate, hours: hours)
    }

    private func events(_ rows: [Detection], _ sources: [StaticSource]) -> [FireEvent] {
        Tracking(rows, staticSources: StaticSourceCatalogue(sources)).events
    }

    @Test("one detection at a known flare is static heat, and the reason names it")
    func named() throws {
        let event = try #require(events([pixel(300, 0, hours: 0)], [Self.flare]).first)
        #expect(event.kind == .staticHeat && event.staticHeatReason == "in the catalogue as flare A-1")
    }

    @Test(
        "heat farther beyond the radius than half a pixel is not",
        arguments: [(1_187.0, FireEvent.Kind.staticHeat), (1_188, .fire)])
    func radius(meters: Double, kind: FireEvent.Kind) {
        #expect(events([pixel(meters, 0, hours: 0)], [Self.flare]).map(\.kind) == [kind])
    }

    @Test("a fire that begins at a known flare and spreads is a fire with all its detections")
    func spreading() {
        var fire: [Detection] = []
        for step in 0..<6 {
            for row in -step...step {
                fire.append(pixel(400 * Double(step), 375 * Double(row), hours: 12 * Double(step)))
            }
        }
        #expect(events(fire, [Self.flare]).map(\.kind) == [.fire])
    }

    @Test("three nights of a known flare are taken out of the fire that reaches it later")
    func reached() {
        let nights = (0..<3).map { pixel(0, 0, hours: 24 * Double($0)) }
        var fire: [Detection] = []
        for day in 0..<4 {
            for row in 0..<5 {
                fire.append(pixel(1_600 - 400 * Double(day), 375 * Double(row), hours: 96 + 24 * Double(day)))
            }
        }
        #expect(events(nights + fire, []).map(\.kind) == [.fire])
        #expect(events(nights + fire, [Self.flare]).map(\.kind) == [.staticHeat, .fire])
    }

    @Test("the order of sources does not matter, and the same twice is one")
    func order() {
        let other = StaticSource(coordinate: Self.center, radiusMeters: 5_000, kind: "volcano", name: "")
        let (a, b) = ([Self.flare, other], [other, Self.flare, other])
        #expect(StaticSourceCatalogue(a) == StaticSourceCatalogue(b))
        let row = [pixel(300, 0, hours: 0)]
        #expect(events(row, a) == events(row, b))
    }

    @Test("a source across the antimeridian and at a pole holds what is near it")
    func edges() {
        for place in [(0.0, 179.9995), (89.9995, 0)] {
            let source = StaticSource(
                coordinate: Coordinate(wrappingLatitude: place.0, longitude: place.1), radiusMeters: 2_000,
                kind: "plant", name: "")
            let other = Coordinate(wrappingLatitude: place.0, longitude: place.1 + (place.0 > 1 ? 180 : 0.01))
            #expect(
                events([Scenes.detection(other)], [source]).map(\.staticHeatReason) == ["in the catalogue as plant"])
        }
    }
}
