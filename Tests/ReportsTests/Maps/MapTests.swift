import Assessment
import FireEvents
import Foundation
import Geo
import Testing
import Wording

@testable import Reports

@Suite("Maps")
struct MapTests {
    private static func frame(_ points: [Coordinate]) -> MapFrame {
        MapFrame(around: points, width: 1_000, heights: 0.5...0.8, smallestMeters: 20_000)
    }

    @Test(
        "bring a point there and back",
        arguments: [(60.0, 100.0), (0, 0), (-35, 149), (75, 179.5), (75, -179.5), (51, 179.9)])
    func roundTrip(latitude: Double, longitude: Double) throws {
        let center = Scenes.point(latitude, longitude)
        let frame = Self.frame([center, Scenes.point(latitude + 3, longitude + 4)])
        let back = try #require(frame.coordinate(at: frame.pixel(center)))
        #expect(UnitVector(back).meters(to: UnitVector(center)) < 1e-3)
    }

    @Test("give a degree the room that it has on the ground", arguments: [-8.0, -3, 2, 7])
    func equalArea(offset: Double) {
        let frame = Self.frame([Scenes.point(50, 90), Scenes.point(70, 120)])
        let ring = Scenes.square(around: Scenes.point(60, 105 + offset), half: 0.5).polygons[0].exterior
        let drawn = InteriorPoints.area(RingProjection(frame).pixels(along: ring, closing: false))
        // `pyproj.Geod(ellps="WGS84")` about one degree from 59.5° to 60.5° N, along the parallels.
        #expect(abs(drawn / (frame.pixelsPerMeter * frame.pixelsPerMeter) / 6_216_722_678.583 - 1) < 1e-3)
    }

    @Test("show every fire and the settlement nearest to each that burns, with a margin")
    func framing() {
        let situation = Scenes.typical
        let scene = Scene(situation: situation, areas: Scenes.areas, places: [], language: .english)
        let frame = OverviewMap(scene: scene).frame
        for fire in situation.fires {
            #expect(frame.shows(frame.pixel(fire.event.center), margin: 20))
            guard fire.event.status.isBurning, let near = fire.nearestPlace else { continue }
            #expect(frame.shows(frame.pixel(near.place.coordinate), margin: 20))
        }
    }

    @Test("are well-formed, with their layers by name", arguments: Language.allCases)
    func wellFormed(language: Language) {
        let checker = XMLChecker(Self.withoutStyle(Scenes.file("maps/overview.svg", of: Scenes.typical, language)))
        #expect(checker.fault == nil)
        let layers = [
            "water", "land", "borders", "districts", "perimeters", "front", "settlements", "labels", "frame", "scale",
            "legend",
        ]
        #expect(layers.allSatisfy(checker.identifiers.contains))
    }

    private static func withoutStyle(_ svg: String) -> String { svg.replacing(#/<style>[^<]*<\/style>/#, with: "") }

    @Test("of single fires are well-formed and named after the fire")
    func thumbnails() {
        let files = Report.files(for: Scenes.typical, areas: [], places: [], language: .english)
            .filter { $0.path.hasPrefix("maps/fire-") }
        #expect(files.map(\.path).contains("maps/fire-20190728-a.svg"))
        for file in files { #expect(XMLChecker(Self.withoutStyle(file.contents)).fault == nil) }
    }

    @Test("round coordinates to a tenth of a pixel")
    func rounding() {
        let path = SVG.path([Pixel(x: 1.04, y: 2.06), Pixel(x: 3.333, y: -0.51)], closed: true)
        #expect(path == "M1 2.1l2.3-2.6z")
    }

    @Test("say where we are, in an inset, when the frame is under five degrees wide")
    func inset() {
        let near = Scenes.situation([Scenes.fire("a")])
        #expect(Scenes.file("maps/overview.svg", of: near).contains("id=\"inset\""))
        #expect(!Scenes.file("maps/overview.svg", of: Scenes.typical).contains("id=\"inset\""))
    }

    @Test("draw fires on both sides of the antimeridian beside each other")
    func antimeridian() {
        let fires = [Scenes.fire("a", at: Scenes.point(66, 179.5)), Scenes.fire("b", at: Scenes.point(66, -179.5))]
        let scene = Scene(situation: Scenes.situation(fires), areas: [], places: [], language: .english)
        let frame = OverviewMap(scene: scene).frame
        #expect(frame.widthDegrees < 10)
        let distance = frame.pixel(fires[0].event.center).x - frame.pixel(fires[1].event.center).x
        #expect(distance < -50 && distance > -1_000)
    }
}
