import Geo
import TestSupport
import Testing

@testable import FireEvents

@Suite("Heat that stays in place")
struct StaticHeatTests {
    static let center = Coordinate(wrappingLatitude: 61, longitude: 74)

    private func pixel(_ x: Double, _ y: Double, night: Int, power: Float = 4) -> Detection {
        let place = LocalPlane(center: UnitVector(Self.center)).unproject(PlanarPoint(x: x, y: y)).coordinate
        return Scenes.detection(place, hours: 24 * Double(night), power: power)
    }

    /// A flare: each night within 250 m, power within a factor of two.
    private func flare(nights: Range<Int>) -> [Detection] {
        var random = SplitMix(state: 5)
        return nights.map { night in
            pixel(
                .random(in: -250...250, using: &random), .random(in: -250...250, using: &random), night: night,
                power: .random(in: 3...6, using: &random))
        }
    }

    private func kind(_ rows: [Detection]) throws -> FireEvent.Kind {
        let events = Tracking(rows).events
        #expect(events.count == 1)
        return try #require(events.first).kind
    }

    @Test("ten nights in place at steady power are static heat, and the reason says so")
    func flare() throws {
        let event = try #require(Tracking(flare(nights: 0..<10)).events.first)
        #expect(event.kind == .staticHeat)
        #expect(event.staticHeatReason == "seen on 10 days over 10 days in one place at steady power")
    }

    @Test("seven nights are not enough, however many days lie between")
    func tooFewNights() throws {
        #expect(try kind((0..<7).flatMap { flare(nights: 3 * $0..<3 * $0 + 1) }) == .fire)
    }

    @Test("one stray pixel 1,200 m away does not hide a flare")
    func stray() throws {
        #expect(try kind(flare(nights: 0..<12) + [pixel(1_200, 0, night: 5)]) == .staticHeat)
    }

    @Test("the same place with power that rises and falls a hundredfold is a smouldering fire")
    func unsteady() throws {
        let fire = (0..<12).map { pixel(0, 0, night: $0, power: $0 % 2 == 0 ? 0.5 : 50) }
        #expect(try kind(fire) == .fire)
    }

    @Test("a fire that creeps 450 m in twelve nights is not static heat, though it stays within 600 m")
    func creeping() throws {
        let fire = (0..<12).map { pixel($0 < 6 ? 0 : 450, 0, night: $0) }
        #expect(try kind(fire) == .fire)
    }

    @Test("power that was not measured speaks neither for nor against")
    func unmeasured() throws {
        #expect(try kind((0..<12).map { pixel(0, 0, night: $0, power: .nan) }) == .staticHeat)
    }
}
