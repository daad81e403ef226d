import Geo
import TestSupport
import Testing

@testable import FireEvents

@Suite("A fire beside heat that stays")
struct BreakoutTests {
    static let center = Coordinate(wrappingLatitude: 38, longitude: 31)
    static let plane = LocalPlane(center: UnitVector(center))

    private func pixel(_ x: Double, _ y: Double, hours: Double, power: Float = 4) -> Detection {
        Scenes.detection(Self.plane.unproject(PlanarPoint(x: x, y: y)).coordinate, hours: hours, power: power)
    }

    private func place(_ kind: String, x: Double = 0, radius: Double = 1_000) -> StaticSource {
        StaticSource(
            coordinate: Self.plane.unproject(PlanarPoint(x: x, y: 0)).coordinate, radiusMeters: radius, kind: kind,
            name: "A")
    }

    /// Twice a day for a year within 300 m.
    private func plant(x: Double = 0, seed: UInt64 = 3, days: Int = 365) -> [Detection] {
        var random = SplitMix(state: seed)
        return (0..<2 * days).map { half in
            pixel(
                x + .random(in: -300...300, using: &random), .random(in: -300...300, using: &random),
                hours: 12 * Double(half), power: .random(in: 3...6, using: &random))
        }
    }

    /// A square of so many metres that burns from one side to the other in four days, two passes a day.
    private func wildfire(x: Double, side: Double, fromDay: Int) -> [Detection] {
        var rows: [Detection] = []
        for pass in 0..<8 {
            let (east, hours) = (x + side * Double(pass) / 8, Double(24 * fromDay + 12 * pass + 3))
            for y in stride(from: 0, through: side, by: 375) {
                rows.append(pixel(east, y - side / 2, hours: hours, power: Float(2 + 5 * (pass % 4))))
            }
        }
        return rows
    }

    /// So many pixels of one pass, four in a row.
    private func pass(_ count: Int, step: Double, hours: Double) -> [Detection] {
        (0..<count).map { number in
            let (column, row) = (Double(number % 4) - 1.5, Double(number / 4) - 1.5)
            return pixel(step * column, step * row, hours: hours)
        }
    }

    private func kinds(_ rows: [Detection], _ places: [StaticSource] = []) -> [FireEvent.Kind] {
        Tracking(rows, staticSources: StaticSourceCatalogue(places)).events.map(\.kind)
    }

    @Test(
        "a fire of some hundred hectares beside a plant seen for a year is a fire, and the plant a plant",
        arguments: [true, false])
    func beside(isKnown: Bool) throws {
        let rows = plant() + wildfire(x: 1_500, side: 2_250, fromDay: 200)
        #expect(LinkGraph(SightingTable(rows.inCanonicalOrder())).groups.members.count == 1)
        let events = Tracking(rows, staticSources: StaticSourceCatalogue(isKnown ? [place("refinery")] : [])).events
        #expect(events.map(\.kind) == [.staticHeat, .fire])
        #expect(events[0].detectionCount > 690 && events[1].burnedArea.best > 300)
        #expect(events[1].lastSeen.hours(since: events[1].firstSeen) < 130)
    }

    @Test(
        "a fire over a plant seen for a year, within its radius, is a fire or possible static heat, never the plant's")
    func over() {
        let fire = (0..<4).flatMap { pass(16, step: 375, hours: 4_800 + 12 * Double($0)) }
        let found = kinds(plant() + fire, [place("flare")])
        #expect(found.first == .staticHeat && found.count == 2 && found.last != .staticHeat)
    }

    @Test("a fire of six days over a landfill stays one fire, though the landfill glows there on two later days")
    func overLandfill() {
        let fire = (0..<12).flatMap { pass(16, step: 500, hours: 12 * Double($0)) }
        let later = [24.0 * 17, 24 * 17 + 1, 24 * 29].map { pixel(0, 0, hours: $0, power: 8) }
        #expect(kinds(fire + later, [place("landfill", radius: 1_500)]) == [.fire])
    }

    /// Two stacks a kilometre apart that share one power, now this one most of it, now that one: once a day.
    private func works(days: Int) -> [Detection] {
        (0..<days).flatMap { day in
            let share: Float = day % 2 == 0 ? 0.03 : 0.97
            return [pixel(0, 0, hours: 24 * Double(day), power: 10 * share)]
                + [pixel(1_000, 0, hours: 24 * Double(day), power: 10 * (1 - share))]
        }
    }

    @Test("a strong fire over a works that nobody knows is taken out of it where the works is persistent without it")
    func overWorks() throws {
        let fire = (0..<8).flatMap { number in
            pass(16, step: 750, hours: 24 * 20 + 12 * Double(number) + 3).map { pixel in
                var pixel = pixel
                pixel.fireRadiativePowerMegawatts = Float(10 + 20 * (number % 4))
                return pixel
            }
        }
        #expect(kinds(works(days: 40)) == [.staticHeat])
        let events = Tracking(works(days: 40) + fire, staticSources: .empty).events
        #expect(events.map(\.kind) == [.staticHeat, .fire])
        #expect(events[0].detectionCount >= 60 && events[1].detectionCount >= 128)
    }

    /// So many pixels of each of so many passes half a day apart, about a kilometre east of a place.
    private func small(_ counts: [Int], fromDay: Int) -> [Detection] {
        var rows: [Detection] = []
        for (index, count) in counts.enumerated() {
            let (hours, power) = (Double(24 * fromDay + 12 * index + 5), Float(2 + 7 * (index % 3)))
            for number in 0..<count {
                let (column, row) = (Double(number % 3), Double(number / 3) - 1)
                rows.append(pixel(800 + 375 * column, 375 * row, hours: hours, power: power))
            }
        }
        return rows
    }

    @Test(
        "a fire of eight pixels a pass on the edge of a plant seen for a year is no static heat, nor once the plant is silent",
        arguments: [true, false])
    func small(isKnown: Bool) throws {
        let fire = small([2, 4, 7, 8, 6, 3], fromDay: 200)
        let places = isKnown ? [place("refinery")] : []
        for rows in [plant() + fire, plant(days: 200) + fire] {
            let events = Tracking(rows, staticSources: StaticSourceCatalogue(places)).events
            #expect(events.filter { $0.kind == .staticHeat }.reduce(0) { $0 + $1.detectionCount } >= 395)
            let other = try #require(events.first { $0.kind != .staticHeat })
            #expect(other.detectionCount >= 24 && other.lastSeen.hours(since: other.firstSeen) < 130)
            #expect(
                FireSeason(rows, staticSources: StaticSourceCatalogue(places)).states.map(\.event.kind)
                    == events.map(\.kind))
        }
    }

    @Test("detections of a plant that stray as far, one every few days, are the plant's")
    func strays() {
        let far = (0..<40).map { (number: Int) -> Detection in
            let (north, hours) = (200 * Double(number % 3), Double(216 * number + 5))
            return pixel(1_000, north, hours: hours)
        }
        #expect(kinds(plant() + far, [place("refinery")]) == [.staticHeat])
    }

    @Test(
        "more at once than one place shows is possible static heat; a great plant is told when it was seen on many days"
    )
    func crowded() {
        #expect(kinds(pass(8, step: 300, hours: 0), [place("flare")]) == [.staticHeat])
        #expect(kinds(pass(9, step: 300, hours: 0), [place("flare")]) == [.possibleStaticHeat])
        let again = (0..<12).flatMap { pass(9, step: 300, hours: 24 * Double($0)) }
        #expect(kinds(again, [place("flare")]) == [.staticHeat])
    }

    @Test("flares 1.7 km apart are taken out of a fire that burns beside their field")
    func field() {
        let stacks = (0..<4).map { 1_700 * Double($0) }
        let flares = stacks.enumerated().flatMap { plant(x: $1, seed: UInt64($0 + 1), days: 80) }
        let rows = flares + wildfire(x: 6_400, side: 3_000, fromDay: 40)
        #expect(LinkGraph(SightingTable(rows.inCanonicalOrder())).groups.members.count == 1)
        let events = Tracking(rows, staticSources: StaticSourceCatalogue(stacks.map { place("flare", x: $0) })).events
        let still = events.filter { $0.kind == .staticHeat }
        #expect(still.reduce(0) { $0 + $1.detectionCount } > 560)
        #expect(events.filter { $0.kind == .fire }.count == 1 && events.allSatisfy { $0.kind != .possibleStaticHeat })
    }

    @Test("works whose place in the catalogue is 900 m off are taken out of a fire that burns beside them")
    func inexact() {
        let works = [-700.0, 0, 700].enumerated().flatMap { plant(x: $1, seed: UInt64($0 + 7), days: 120) }
        let rows = works + wildfire(x: 2_900, side: 3_000, fromDay: 60)
        let events = Tracking(
            rows, staticSources: StaticSourceCatalogue([place("steel works", x: -1_600, radius: 1_500)])
        ).events
        let still = events.filter { $0.kind == .staticHeat }.reduce(0) { $0 + $1.detectionCount }
        #expect(still > 600 && events.contains { $0.kind == .fire && $0.burnedArea.best > 300 })
    }

    @Test(
        "fields that burn in two seasons, by day and by night, one a square kilometre in a year, are no static heat",
        arguments: 1...3)
    func farmland(seed: UInt64) {
        var random = SplitMix(state: seed)
        let rows = (0..<900).map { number -> Detection in
            let day =
                number % 2 == 0
                ? Double.random(in: 0...45, using: &random) : Double.random(in: 105...170, using: &random)
            var row = pixel(
                .random(in: -15_000...15_000, using: &random), .random(in: -15_000...15_000, using: &random),
                hours: 24 * day.rounded(), power: .random(in: 2...12, using: &random))
            row.isDaytime = number % 5 < 2
            return row
        }
        let lost = Tracking(rows).events.filter { $0.kind == .staticHeat }.reduce(0) { $0 + $1.detectionCount }
        #expect(lost <= 4)
    }

    @Test("the same detections in any order give the same, alone or with others")
    func order() {
        let rows = plant(days: 90) + wildfire(x: 1_500, side: 2_250, fromDay: 50)
        var random = SplitMix(state: 1)
        let events = Tracking(rows).events
        #expect(events.count > 1)
        for _ in 0..<3 {
            let shuffled = rows.shuffled(using: &random)
            #expect(Tracking(shuffled).events == events)
            #expect(FireSeason(shuffled).states.map(\.event) == events)
        }
    }
}
