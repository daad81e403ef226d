import Geo
import Testing

@testable import FireEvents

@Suite("Signs of static heat")
struct StaticSignTests {
    static let center = Coordinate(wrappingLatitude: 38, longitude: -121)
    static let plane = LocalPlane(center: UnitVector(center))

    private func pixel(
        _ x: Double = 0, _ y: Double = 0, hours: Double = 0, power: Float = 2, day: Bool = false,
        satellite: Satellite = .suomiNPP, heatSource: HeatSource? = nil
    ) -> Detection {
        Scenes.detection(
            Self.plane.unproject(PlanarPoint(x: x, y: y)).coordinate, hours: hours, satellite: satellite, power: power,
            isDaytime: day, heatSource: heatSource)
    }

    private func place(_ kind: String, x: Double = 0, radius: Double = 1_500) -> StaticSource {
        StaticSource(
            coordinate: Self.plane.unproject(PlanarPoint(x: x, y: 0)).coordinate, radiusMeters: radius, kind: kind,
            name: "A")
    }

    private func kinds(_ rows: [Detection], _ places: [StaticSource] = []) -> [FireEvent.Kind] {
        Tracking(rows, staticSources: StaticSourceCatalogue(places)).events.map(\.kind)
    }

    // MARK: What comes at once

    /// Four days with four passes of four pixels each in one place, and single pixels there on later days.
    private func burst(later: [Int]) -> [Detection] {
        let steps = [-300.0, 0, 300]
        let fire = (0..<64).map { (number: Int) -> Detection in
            let hours = Double(6 * (number / 4))
            return pixel(steps[number % 3], steps[number / 3 % 3], hours: hours, power: Float(2 + number % 2))
        }
        return fire + later.map { pixel(hours: Double(24 * $0), power: 9) }
    }

    @Test("what came within five days but for a few detections is a fire, though something glows there afterwards")
    func once() {
        #expect(kinds(burst(later: [6, 9, 12, 15])) == [.fire])
        #expect(kinds(burst(later: [6, 9, 12, 15]), [place("landfill")]) == [.fire])
    }

    @Test("where a tenth and more comes on other days, it is heat that stays")
    func often() {
        #expect(kinds(burst(later: Array(5...13))) == [.staticHeat])
    }

    // MARK: Places of certain kinds

    @Test("lava at a volcano is static heat however strong, a wide flow possible, and a fire on its slope a fire")
    func volcano() {
        let crater = place("volcano", radius: 3_000)
        func flow(_ count: Int, power: Float = 2) -> [Detection] {
            (0..<count).map { (number: Int) -> Detection in
                pixel(375 * Double(number % 5), 375 * Double(number / 5), power: power)
            }
        }
        #expect(kinds(flow(4, power: 900), [crater]) == [.staticHeat])
        #expect(kinds(flow(12), [crater]) == [.possibleStaticHeat])
        let slope = (0..<12).map { (number: Int) -> Detection in
            let (east, hours) = (4_500 + 375 * Double(number % 4), Double(12 * (number / 4)))
            return pixel(east, hours: hours, power: Float(2 + number))
        }
        #expect(kinds(slope, [crater]) == [.fire])
    }

    @Test(
        "a fire of the strength of a hundred cement works that begins beside one is a fire; at a flare it is the flare")
    func strength() {
        let burst = [pixel(300, 0, power: 120)]
        #expect(kinds(burst, [place("cement works")]) == [.fire])
        #expect(kinds(burst, [place("flare")]) == [.staticHeat])
    }

    @Test(
        "eight of ten detections on places decide, seven do not",
        arguments: [(8, FireEvent.Kind.staticHeat), (7, .fire)])
    func share(inside: Int, kind: FireEvent.Kind) {
        let rows = (0..<10).map { pixel(($0 < inside ? 1_000 : 1_700) + 50 * Double($0), 0, power: 2) }
        #expect(kinds(rows, [place("refinery")]) == [kind])
    }

    @Test("what lies across several neighbouring places lies on their union, and the place with the most is named")
    func union() throws {
        let places = (0..<4).map { place("flare", x: 1_400 * Double($0), radius: 1_000) }
        let rows = (0..<5).flatMap { step in (0..<3).map { pixel(1_000 * Double(step), 200 * Double($0)) } }
        let event = try #require(Tracking(rows, staticSources: StaticSourceCatalogue(places)).events.first)
        #expect(event.kind == .staticHeat && event.staticHeatPlace?.share == 1)
        #expect(event.staticHeatPlace?.kind == "flare")
    }

    @Test("the kind that tells most is named, not that heat was persistent there")
    func naming() throws {
        let known = StaticSourceCatalogue([place("persistent heat"), place("steel works", x: 400)])
        let event = try #require(Tracking([pixel(100)], staticSources: known).events.first)
        #expect(event.staticHeatPlace?.kind == "steel works")
    }

    // MARK: Places of probable kinds

    @Test("the sun in several solar fields side by side, each with less than half, may be no fire")
    func neighbouringFields() {
        // What MODIS saw of the fields south-west of Boulder City, Nevada, in September 2020: two passes by day, metres from
        // the middle of Copper Mountain Solar 3.
        let seen: [(x: Double, y: Double, hours: Double, power: Float)] = [
            (-1_250, -2_650, 0, 39), (-1_960, -2_140, 0, 31.7), (-870, -1_910, 0, 53.3), (1_110, -420, 0, 11.9),
            (1_580, 1_210, 94, 12.6),
        ]
        let rows = seen.map {
            Scenes.detection(
                Self.plane.unproject(PlanarPoint(x: $0.x, y: $0.y)).coordinate, hours: $0.hours, satellite: .aqua,
                pixel: 1.1, power: $0.power, isDaytime: true)
        }
        let fields = [(0.0, 0.0), (135, -2_460), (-1_490, -4_240), (1_250, -4_380)].map { x, y in
            StaticSource(
                coordinate: Self.plane.unproject(PlanarPoint(x: x, y: y)).coordinate, radiusMeters: 1_500,
                kind: "solar field", name: "A")
        }
        #expect(kinds(rows, fields) == [.possibleStaticHeat])
        #expect(kinds(rows) == [.fire])
    }

    @Test("two pixels by day at a closed landfill are a fire")
    func landfillByDay() {
        #expect(
            kinds([pixel(0, 0, power: 16, day: true), pixel(400, 0, power: 14, day: true)], [place("landfill")]) == [
                .fire
            ])
    }

    @Test("one weak pixel at night at a landfill may be the landfill, a strong one is a fire")
    func landfillByNight() {
        #expect(kinds([pixel(power: 1)], [place("landfill")]) == [.possibleStaticHeat])
        #expect(kinds([pixel(power: 30)], [place("landfill")]) == [.fire])
        #expect(kinds([pixel(power: 1)]) == [.fire])
    }

    @Test("power that was not measured is no sign of weakness")
    func unmeasured() {
        #expect(kinds([pixel(power: .nan)], [place("landfill")]) == [.fire])
    }

    @Test("three nights of two weeks at a landfill, weak and in place, are the landfill")
    func comingBack() {
        let nights = [0.0, 96, 288].map { pixel(hours: $0, power: 1) }
        #expect(kinds(nights, [place("landfill")]) == [.staticHeat])
    }

    @Test("by day at the same minute eight days apart is glint of a solar field; at another minute it may be")
    func glint() {
        func rows(_ hours: Double) -> [Detection] {
            (0..<4).flatMap {
                [
                    pixel(200 * Double($0), power: 30, day: true),
                    pixel(200 * Double($0), hours: hours, power: 30, day: true),
                ]
            }
        }
        #expect(kinds(rows(192), [place("solar field")]) == [.staticHeat])
        #expect(kinds(rows(191), [place("solar field")]).allSatisfy { $0 == .possibleStaticHeat })
        #expect(kinds(rows(192)).allSatisfy { $0 == .fire })
    }

    @Test("many strong pixels by day on one day at a solar field are a fire")
    func grassFire() {
        let rows = (0..<5).map { pixel(250 * Double($0), power: 40, day: true) }
        #expect(kinds(rows, [place("solar field")]) == [.fire])
    }

    @Test(
        "four strong pixels of MODIS by day, in one pass, over a solar field may be glint; seen again by night they are a fire"
    )
    func onePass() {
        let rows = (0..<4).map { pixel(400 * Double($0), power: 34, day: true, satellite: .aqua) }
        #expect(kinds(rows, [place("solar field")]) == [.possibleStaticHeat])
        #expect(kinds(rows, [place("landfill")]) == [.fire])
        #expect(kinds(rows + [pixel(400, hours: 12, power: 20)], [place("solar field")]) == [.fire])
    }

    // MARK: The archive's marks

    @Test("what the archive marks as no vegetation may be static heat, on a landfill or coming back it is")
    func marks() {
        #expect(kinds([pixel(day: true, heatSource: .otherStaticLand)]) == [.possibleStaticHeat])
        #expect(kinds([pixel(day: true, heatSource: .otherStaticLand)], [place("landfill")]) == [.staticHeat])
        let again = [0.0, 100, 250].map { pixel(hours: $0, heatSource: .otherStaticLand) }
        #expect(kinds(again) == [.staticHeat])
    }

    @Test(
        "a fire of which the archive marks a part as static or offshore stays whole",
        arguments: [HeatSource.otherStaticLand, .offshore])
    func torn(heatSource: HeatSource) {
        func fire(isMarked: (Int) -> Bool) -> [Detection] {
            (0..<40).map { index -> Detection in
                let (column, row) = (Double(index % 8), Double(index / 8))
                let source: HeatSource = isMarked(index) ? heatSource : .vegetation
                return pixel(375 * column, 375 * row, hours: row, power: 30, heatSource: source)
            }
        }
        #expect(kinds(fire { $0 % 3 == 0 }) == [.fire])
        // Even when the marked ones lie together at one end.
        #expect(kinds(fire { $0 % 8 > 5 }) == [.fire])
    }

    @Test("the archive's marks are counted")
    func counted() throws {
        let rows = [pixel(heatSource: .vegetation), pixel(200, heatSource: .offshore), pixel(400)]
        let flags = try #require(Tracking(rows).events.first).archiveFlags
        #expect(flags.vegetation == 1 && flags.offshore == 1 && flags.unmarked == 1 && flags.staticLand == 0)
    }
}
