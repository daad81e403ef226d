import Geo
import Testing

@testable import Smoke

@Suite("The top of winds")
struct WindReachTests {
    private let place = Worlds.places(5)[2]

    /// Air that rises everywhere, known from 100 m to a top.
    private func rising(_ speed: Float, top: Float) -> WindField {
        let grid = WindGrid.global(stepDegrees: 10)
        let levels = WindLevels(metersAboveGround: [10, 10_000])
        let nodes = grid.rows * (grid.columns - 1)
        let frame = WindFrame(
            grid: grid, levels: levels, wind: Array(repeating: SIMD4(0, 0, 0, speed), count: 2 * nodes),
            air: Array(repeating: SIMD2(0, 288), count: 2 * nodes),
            surface: Array(repeating: SurfaceWeather(), count: nodes),
            reach: Array(repeating: SIMD2(100, top), count: nodes))
        return WindField(from: frame, at: Worlds.start, to: frame, at: Worlds.start.adding(hours: 24))
    }

    @Test(
        "air leaves through the top of the winds when it gets there, and its mass is accounted for", arguments: [1, 3])
    func leaving(count: Int) {
        let field = rising(0.5, top: 5_100)
        var transport = Transport(TransportSettings(stepSeconds: 200), at: Worlds.start)
        transport.emit(Worlds.particles(at: Array(repeating: place, count: count), heightMeters: 1_000))
        // 4,100 m at 0.5 m/s are 8,200 s; a step begins below the top or not at all.
        transport.advance(to: Worlds.start.adding(hours: 8_200.0 / 3_600), through: field)
        #expect(transport.particles.allSatisfy { $0.isAirborne && $0.heightMeters == 5_100 })
        #expect(transport.budget.leftGrams == 0)
        transport.advance(to: Worlds.start.adding(hours: 8_400.0 / 3_600), through: field)
        #expect(transport.particles.allSatisfy { !$0.isAirborne })
        #expect(transport.budget.leftGrams == Double(count) && transport.budget.airborneGrams == 0)
    }

    @Test("against time air leaves through the top too")
    func backward() {
        let field = rising(-0.5, top: 5_100)
        var settings = TransportSettings(stepSeconds: 200)
        settings.isBackward = true
        var transport = Transport(settings, at: field.end)
        transport.emit(Worlds.particles(at: [place], heightMeters: 1_000))
        transport.advance(to: field.end.adding(hours: -8_000.0 / 3_600), through: field)
        #expect(transport.airborneGrams == 1)
        transport.advance(to: field.end.adding(hours: -3), through: field)
        #expect(transport.budget.leftGrams == 1)
    }

    @Test("a place says between which heights its wind is known, and none is above")
    func reach() {
        let field = rising(0, top: 5_100)
        #expect(field.reach(over: place, at: Worlds.start) == 100...5_100)
        #expect(field.sample(at: place, heightMeters: 5_100, at: Worlds.start) != nil)
        #expect(field.sample(at: place, heightMeters: 5_101, at: Worlds.start) == nil)
        #expect(field.reach(over: place, at: Worlds.start.adding(hours: 25)) == nil)
        #expect(Worlds.still().reach(over: place, at: Worlds.start)?.upperBound == .infinity)
    }
}
