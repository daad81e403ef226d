import Assessment
import FireEvents
import Geo
import TestSupport
import Testing
import Wording

@testable import Reports

@Suite("Names on a map")
struct LabelLayerTests {
    private static let frame = MapFrame(
        plane: LocalPlane(center: UnitVector(Scenes.point(60, 100))), width: 1_000, height: 700,
        pixelsPerMeter: 1 / 1_000.0)

    private func layer(_ fires: [LocatedEvent] = [], language: Language = .english) -> LabelLayer {
        LabelLayer(
            frame: Self.frame, fires: fires.map { DrawnFire($0, frame: Self.frame) }, arrows: [],
            names: Names(language: language))
    }

    private func place(_ name: String, _ pixel: Pixel, people: Int = 5_000, number: Int = 1) -> Place {
        var place = Scenes.place(
            name, at: Self.frame.coordinate(at: pixel) ?? Scenes.point(0, 0), zone: "Asia/Krasnoyarsk")
        (place.population, place.identifier) = (people, number)
        return place
    }

    /// The boxes that labels take, as wide as their text is thought to be.
    private func boxes(_ labels: [String]) -> [Box] {
        labels.flatMap(Reading.texts).map { text in
            let size = text.style.contains("city") ? 13.5 : text.style.contains("fireName") ? 12.5 : 11.5
            let isBold = text.style != "label"
            return Box(
                minX: text.x, minY: text.y - size * 0.7, width: TextSize.width(text.text, size, bold: isBold) - 5,
                height: size * 0.7)
        }
    }

    @Test("never lie over one another, however thick the places stand", arguments: 1...12)
    func apart(seed: Int) {
        var random = SplitMix(state: UInt64(seed))
        let places = (0..<80).map { index in
            let pixel = Pixel(
                x: Double.random(in: 0...1_000, using: &random), y: Double.random(in: 0...700, using: &random))
            return place("Town \(index)", pixel, people: index % 3 == 0 ? 200_000 : 900, number: index)
        }
        var labels = layer([Scenes.fire("a", half: 1), Scenes.fire("b", at: Scenes.point(61.5, 97), half: 0.4)])
        labels.add(fires: [Scenes.fire("a", half: 1)].map { DrawnFire($0, frame: Self.frame) })
        labels.add(places: places, most: 60)
        let boxes = boxes(labels.labels)
        #expect(boxes.count > 10)
        for (index, box) in boxes.enumerated() {
            #expect(!boxes[(index + 1)...].contains(where: box.meets))
            #expect(box.minX >= 0 && box.maxX <= 1_000 && box.minY >= 0 && box.maxY <= 700)
        }
        #expect(labels.settlements.count == labels.labels.count - 1)
    }

    @Test("of places are as many as asked for at most, those given first, each with its point")
    func most() {
        let places = (0..<9).map { place("P\($0)", Pixel(x: 100 + Double($0) * 90, y: 350), number: $0) }
        var labels = layer()
        labels.add(places: places, most: 4)
        #expect(Reading.texts(labels.labels.joined()).map(\.text) == ["P0", "P1", "P2", "P3"])
        let dots = labels.settlements.joined().matches(of: #/cx="([^"]*)"/#).compactMap { Double($0.output.1) }
        #expect(dots == [100, 190, 280, 370])
    }

    @Test("of large towns are larger and bold")
    func cities() {
        var labels = layer()
        labels.add(
            places: [
                place("Large", Pixel(x: 200, y: 300), people: 100_000),
                place("Small", Pixel(x: 700, y: 300), people: 99_999, number: 2),
            ], most: 9)
        let styles = Reading.texts(labels.labels.joined()).map(\.style)
        #expect(styles == ["label city", "label"])
    }

    @Test("a town and its old centre under one name are named once, two towns of one name far apart twice")
    func repeated() {
        var labels = layer()
        labels.add(
            places: [
                place("Tura", Pixel(x: 300, y: 300)), place("Tura", Pixel(x: 340, y: 330), number: 2),
                place("Tura", Pixel(x: 700, y: 300), number: 3),
            ], most: 9)
        #expect(labels.labels.count == 2)
    }

    @Test("outside of the frame there are none")
    func outside() {
        var labels = layer()
        labels.add(places: [place("Far", Pixel(x: 1_200, y: 300)), place("Edge", Pixel(x: 2, y: 300))], most: 9)
        #expect(labels.labels.isEmpty && labels.settlements.isEmpty)
    }

    @Test("points of places that are kept clear are covered by no other name")
    func clear() {
        let kept = place("Kept", Pixel(x: 520, y: 350), number: 9)
        var labels = layer()
        labels.keepClear([kept])
        labels.add(places: [place("A name to the right", Pixel(x: 490, y: 350))], most: 1)
        let dot = Box(minX: 516, minY: 346, width: 8, height: 8)
        #expect(!boxes(labels.labels).isEmpty && !boxes(labels.labels).contains(where: dot.meets))
    }

    @Test("a plate takes the corner where it hides least, and names keep off it")
    func corner() {
        // A fire over the upper left of the map.
        var labels = layer([
            Scenes.fire("a", at: Self.frame.coordinate(at: Pixel(x: 100, y: 80)) ?? Scenes.point(0, 0), half: 0.6)
        ])
        let box = labels.corner(width: 200, height: 40)
        #expect(box.minX > 500 || box.minY > 350)
        let second = labels.corner(width: 200, height: 40)
        #expect(!box.meets(second))
        #expect(!labels.field.isFree(box, upTo: .sign))
    }

    @Test("of areas stand within them, regions in capitals", arguments: Language.allCases)
    func areas(language: Language) throws {
        var labels = layer(language: language)
        let region = Area(
            code: "RU-KYA", name: "Krai", russianName: "Край", level: .region, parentCode: nil,
            shape: Scenes.square(around: Scenes.point(61, 97), half: 1), source: "A")
        labels.add(areas: [region])
        let text = try #require(Reading.texts(labels.areaNames.joined()).first)
        #expect(text.text == (language == .english ? "KRAI" : "КРАЙ"))
        let place = try #require(Self.frame.coordinate(at: Pixel(x: text.x, y: text.y)))
        #expect((60...62).contains(place.latitude) && (96...98).contains(place.longitude))
    }
}
