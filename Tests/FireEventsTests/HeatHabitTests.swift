import Geo
import TestSupport
import Testing

@testable import FireEvents

@Suite("Places of the catalogue that have a habit of their own")
struct HeatHabitTests {
    static let center = Coordinate(wrappingLatitude: 40, longitude: 22)
    static let plane = LocalPlane(center: UnitVector(center))
    static let flare = StaticSource(coordinate: center, radiusMeters: 1_000, kind: "flare", name: "A-1")

    /// Passes over the flare, one a day, of so many detections each.
    private func passes(_ days: ClosedRange<Int>, of count: Int, power: Float, meters: Double) -> [Detection] {
        var random = SplitMix(state: UInt64(days.lowerBound + 1))
        return days.flatMap { day in
            (0..<count).map { _ in
                let point = PlanarPoint(
                    x: .random(in: -meters...meters, using: &random), y: .random(in: -meters...meters, using: &random))
                return Scenes.detection(
                    Self.plane.unproject(point).coordinate, hours: 24 * Double(day),
                    power: power * .random(in: 0.7...1.4, using: &random))
            }
        }
    }

    private func last(_ rows: [Detection]) throws -> FireEvent {
        try #require(Tracking(rows, staticSources: StaticSourceCatalogue([Self.flare])).events.last)
    }

    private var habit: [Detection] { passes(0...19, of: 1, power: 2, meters: 200) }

    @Test("a fire over a flare that is silent for a while is not told as the flare with certainty")
    func silent() throws {
        let event = try last(habit + passes(60...63, of: 6, power: 10, meters: 600))
        #expect(event.kind == .possibleStaticHeat && event.detectionCount == 24)
        let reason = "in the catalogue as flare A-1, but stronger or fuller than on other days"
        #expect(event.staticHeatReason == reason && event.staticHeatPlace?.name == "A-1")
    }

    @Test("so it is where the flare burns again only afterwards")
    func afterwards() throws {
        let rows = passes(0...3, of: 6, power: 10, meters: 600) + passes(60...79, of: 1, power: 2, meters: 200)
        let events = Tracking(rows, staticSources: StaticSourceCatalogue([Self.flare])).events
        #expect(events.map(\.kind) == [.possibleStaticHeat, .staticHeat])
    }

    /// A fire over the flare while it burns on: passes at other hours than its own.
    private func burning(
        _ days: ClosedRange<Int>, hours: [Double], power: Float, meters: Double
    ) -> [Detection] {
        hours.flatMap { hour in
            passes(days, of: 4, power: power, meters: meters).map { row in
                var row = row
                row.observedAt = row.observedAt.adding(hours: hour)
                return row
            }
        }
    }

    @Test("a fire over a flare that burns on is not told as the flare with certainty")
    func during() throws {
        let flare = passes(0...24, of: 1, power: 2, meters: 200)
        let rows = flare + burning(12...14, hours: [5, 12], power: 12, meters: 600)
        let events = Tracking(rows, staticSources: StaticSourceCatalogue([Self.flare])).events
        #expect(events.map(\.kind) == [.staticHeat, .possibleStaticHeat])
        #expect(events.last.map { $0.detectionCount >= 24 } == true)
    }

    @Test(
        "a flare that flares up in one pass, or grows to three times its power, is told as one",
        arguments: [(Float(12), [5.0]), (Float(1.5), [5.0, 12.0])])
    func flaresUp(power: Float, hours: [Double]) throws {
        let flare = passes(0...24, of: 1, power: 2, meters: 200)
        let rows = flare + burning(12...12, hours: hours, power: power, meters: 200)
        #expect(Tracking(rows, staticSources: StaticSourceCatalogue([Self.flare])).events.map(\.kind) == [.staticHeat])
    }

    @Test("so it is where the flare was seen so seldom that each of its events is of a few days")
    func seldom() throws {
        let spells = [0, 40, 80, 120].flatMap { passes($0...($0 + 2), of: 1, power: 2, meters: 200) }
        let event = try last(spells + passes(170...173, of: 6, power: 10, meters: 600))
        #expect(event.kind == .possibleStaticHeat && event.detectionCount == 24)
    }

    @Test("so it is where the fire was seen by as many passes as the flare and is linked with it")
    func asManyPasses() throws {
        let flare = stride(from: 0, to: 40, by: 3).flatMap { passes($0...$0, of: 1, power: 2, meters: 200) }
        let fire = (48...51).flatMap { burning($0...$0, hours: [1, 9, 13, 21], power: 14, meters: 600) }
        #expect(LinkGraph(SightingTable((flare + fire).inCanonicalOrder())).groups.members.count == 1)
        let events = Tracking(flare + fire, staticSources: StaticSourceCatalogue([Self.flare])).events
        #expect(events.map(\.kind) == [.staticHeat, .possibleStaticHeat])
        #expect(events.last?.detectionCount == 64)
    }

    @Test("many passes of three times the power are no longer certain, a few are", arguments: [(10, false), (9, true)])
    func manyPasses(count: Int, isCertain: Bool) throws {
        let again = (0..<count).flatMap { number in
            passes(60...60, of: 1, power: 7, meters: 300).map { row in
                var row = row
                row.observedAt = row.observedAt.adding(hours: 9 * Double(number))
                return row
            }
        }
        #expect(try last(habit + again).kind == (isCertain ? .staticHeat : .possibleStaticHeat))
    }

    @Test("a pass that is much fuller is not certain either, though as weak as the flare")
    func fuller() throws {
        #expect(try last(habit + passes(60...60, of: 7, power: 0.3, meters: 500)).kind == .possibleStaticHeat)
    }

    @Test("the flare that burns again as before is told from the first day", arguments: [Float(0.1), 1, 2, 5])
    func again(power: Float) throws {
        #expect(try last(habit + passes(60...65, of: 1, power: power, meters: 300)).kind == .staticHeat)
    }

    @Test("a stray pixel or four tell nothing, however strong")
    func stray() throws {
        #expect(try last(habit + passes(60...60, of: 4, power: 60, meters: 300)).kind == .staticHeat)
    }

    @Test("where nothing else is known of a flare, it is told from the first day")
    func first() throws {
        #expect(try last(passes(60...63, of: 6, power: 10, meters: 600)).kind == .staticHeat)
    }

    @Test("the same detections in any order give the same")
    func order() {
        let fire = passes(60...63, of: 6, power: 10, meters: 600)
        let rows = habit + fire + passes(120...121, of: 1, power: 2, meters: 200)
        let known = StaticSourceCatalogue([Self.flare])
        let events = Tracking(rows, staticSources: known).events
        #expect(events.map(\.kind) == [.staticHeat, .possibleStaticHeat, .staticHeat])
        var random = SplitMix(state: 1)
        for _ in 0..<5 {
            #expect(FireSeason(rows.shuffled(using: &random), staticSources: known).states.map(\.event) == events)
        }
    }
}
