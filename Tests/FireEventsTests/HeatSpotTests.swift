import Geo
import TestSupport
import Testing

@testable import FireEvents

@Suite("Places that stay hot through pauses")
struct HeatSpotTests {
    static let center = Coordinate(wrappingLatitude: 40, longitude: 22)
    static let plane = LocalPlane(center: UnitVector(center))

    private func pixel(_ x: Double = 0, day: Double, power: Float = 4, random: inout SplitMix) -> Detection {
        let point = PlanarPoint(
            x: x + .random(in: -200...200, using: &random), y: .random(in: -200...200, using: &random))
        return Scenes.detection(
            Self.plane.unproject(point).coordinate, hours: 24 * day,
            power: power * .random(in: 0.7...1.4, using: &random))
    }

    private func seen(on days: [Double], x: Double = 0, power: Float = 4) -> [Detection] {
        var random = SplitMix(state: 3)
        return days.map { pixel(x, day: $0, power: power, random: &random) }
    }

    private func kinds(_ rows: [Detection]) -> [FireEvent.Kind] { Tracking(rows).events.map(\.kind) }

    @Test("a place that was known in January is known in June, from the first night on")
    func known() throws {
        let events = Tracking(seen(on: (0..<12).map { Double($0) } + [150])).events
        #expect(events.map(\.kind) == [.staticHeat, .staticHeat])
        #expect(events[1].staticHeatReason == "on the place of static heat \(events[0].id)")
    }

    @Test("far from there, or a hundred times as strong, it is a fire", arguments: [(2_500.0, Float(4)), (0, 400)])
    func other(x: Double, power: Float) {
        let rows = seen(on: (0..<12).map { Double($0) }) + seen(on: [150], x: x, power: power)
        #expect(kinds(rows) == [.staticHeat, .fire])
    }

    @Test("what shows far more in one pass than the place ever did is not taken for it, though as strong and as near")
    func fuller() {
        var random = SplitMix(state: 5)
        let pass = (0..<8).map { pixel(375 * Double($0 % 3) - 375, day: 40, power: 1, random: &random) }
        let again = (0..<4).map { _ in pixel(day: 41, power: 1, random: &random) }
        let (plant, known) = (seen(on: (0..<12).map { Double($0) }), FireEvent.Kind.staticHeat)
        #expect(kinds(plant + pass + again) == [known, .fire])
        #expect(kinds(plant + again) == [known, known])
    }

    @Test(
        "what three times as strong passes show, ten and more, is not taken for the place, fewer are",
        arguments: [10, 9])
    func manyPasses(count: Int) {
        let stronger = seen(on: (0..<count).map { 40 + 0.4 * Double($0) }, power: 14)
        let kind: FireEvent.Kind = count >= 10 ? .fire : .staticHeat
        #expect(kinds(seen(on: (0..<12).map { Double($0) }, power: 4) + stronger) == [.staticHeat, kind])
    }

    @Test("three spells more than 60 days apart, five days in all, are static heat, the first of them too")
    func spells() {
        #expect(kinds(seen(on: [0, 1, 70, 71, 140])) == [.staticHeat, .staticHeat, .staticHeat])
    }

    @Test("two spells with a few days each are fires: a field may burn twice a year")
    func twice() {
        #expect(kinds(seen(on: [0, 1, 70, 71])) == [.fire, .fire])
    }

    @Test("three spells by day alone are fires: fields burn by day, year after year")
    func fields() {
        let rows = seen(on: [0, 1, 70, 71, 140]).map { row in
            var row = row
            row.isDaytime = true
            return row
        }
        #expect(kinds(rows).allSatisfy { $0 == .fire })
    }

    /// Of MODIS, by day where asked, with pixels of so many kilometres.
    private func modis(on days: [Double], scan: Float, isDaytime: Bool = false, hours: Double = 0) -> [Detection] {
        seen(on: days).map { row in
            var row = row
            row.satellite = .aqua
            (row.scanKilometers, row.trackKilometers) = (scan, scan)
            row.isDaytime = isDaytime
            row.observedAt = row.observedAt.adding(hours: hours)
            return row
        }
    }

    @Test("spells that MODIS saw, with wide pixels, are of one place too", arguments: [Float(1), 1.6, 2.2])
    func wide(scan: Float) {
        #expect(kinds(modis(on: [0, 1, 70, 71, 140], scan: scan)).allSatisfy { $0 == .staticHeat })
    }

    @Test("a pass of four pixels of MODIS is more than a place shows that had one a pass, three may be it")
    func wideFuller() {
        let plant = modis(on: (0..<12).map { Double($0) }, scan: 1)
        for (count, kind) in [(4, FireEvent.Kind.fire), (3, .staticHeat)] {
            let pass = modis(on: [Double](repeating: 40, count: count), scan: 1)
            #expect(kinds(plant + pass) == [.staticHeat, kind])
        }
    }

    @Test("beyond the polar circle, where midsummer has no night, what burns late by the clock is no field")
    func whiteNights() {
        let days: [Double] = [0, 1, 70, 71, 140]
        #expect(kinds(modis(on: days, scan: 1, isDaytime: true, hours: 11)).allSatisfy { $0 == .staticHeat })
        #expect(kinds(modis(on: days, scan: 1, isDaytime: true)).allSatisfy { $0 == .fire })
    }

    @Test("where nothing else burns around a place, a quarter of its days at night is enough, elsewhere half")
    func nights() {
        let days: [Double] = [0, 1, 70, 71, 140, 141]
        let rows = modis(on: [0, 71], scan: 1, hours: 11) + modis(on: days, scan: 1, isDaytime: true)
        #expect(kinds(rows).allSatisfy { $0 == .staticHeat })
        let field = seen(on: [3], x: 4_000, power: 900)
        #expect(kinds(rows + field).allSatisfy { $0 == .fire })
    }

    @Test("a fire over a place that came back in two spells is a fire, though a spell itself", arguments: [60, 4])
    func fireOverSpells(power: Float) {
        var random = SplitMix(state: 6)
        let spells = seen(on: (0..<5).map { 3 * Double($0) } + (0..<5).map { 100 + 3 * Double($0) }, power: 4)
        let fire = (0..<8).flatMap { pass in
            (0..<9).map { number in
                pixel(350 * Double(number % 3) - 350, day: 160 + 0.5 * Double(pass), power: power, random: &random)
            }
        }
        #expect(kinds(spells).allSatisfy { $0 == .staticHeat })
        #expect(kinds(spells + fire) == [.staticHeat, .staticHeat, .fire])
    }

    @Test("three spells of changing power are fires")
    func unsteady() {
        let rows = seen(on: [0, 70, 140], power: 1) + seen(on: [1, 71], power: 100)
        #expect(kinds(rows).allSatisfy { $0 == .fire })
    }

    @Test("a works of three stacks 1.5 km apart, seen on 29 days of every month for a year, is one static source")
    func works() {
        let days = (0..<365).map { Double($0) }.filter { $0.truncatingRemainder(dividingBy: 30) != 29 }
        var random = SplitMix(state: 9)
        let rows = days.flatMap { day in (0..<3).map { pixel(1_500 * Double($0), day: day, random: &random) } }
        #expect(kinds(rows) == [.staticHeat])
    }

    @Test("a works of which one stack after another rests for months, with bursts, is one static source")
    func restingStacks() {
        var random = SplitMix(state: 4)
        var rows: [Detection] = []
        for day in 0..<360 {
            let power: Float = day % 9 == 0 ? 90 : 3
            for stack in 0..<3 where day / 90 != stack {
                rows.append(pixel(1_300 * Double(stack), day: Double(day), power: power, random: &random))
            }
        }
        #expect(kinds(rows) == [.staticHeat])
    }

    @Test("a front that moves 150 m a day for a month is no works")
    func moving() {
        var random = SplitMix(state: 9)
        var rows: [Detection] = []
        for day in 0..<30 {
            for pixelNumber in 0..<6 {
                let east = 150 * Double(day) + 400 * Double(pixelNumber)
                rows.append(pixel(east, day: Double(day), power: 20, random: &random))
            }
        }
        #expect(kinds(rows) == [.fire])
    }

    @Test("the same detections in any order give the same")
    func order() {
        let rows = seen(on: [0, 1, 70, 71, 140]) + seen(on: (0..<12).map { Double($0) } + [150], x: 9_000)
        var random = SplitMix(state: 1)
        let events = Tracking(rows).events
        for _ in 0..<5 {
            let shuffled = rows.shuffled(using: &random)
            #expect(Tracking(shuffled).events == events)
            #expect(FireSeason(shuffled).states.map(\.event) == events)
        }
    }
}
