import Assessment
import Chronology
import FireEvents
import FireWeather
import Geo
import Testing

@Suite("What lit a fire")
struct FireOriginTests {
    private let dry = FlashWeather(duffMoistureCode: 40, droughtCode: 300, rainMillimeters: 0)

    private func origin(
        _ flashes: [Flash], weather: FlashWeather = .unknown,
        from: Instant? = LightningScenes.detected.adding(hours: -500),
        until: Instant? = LightningScenes.detected.adding(hours: 1), model: LightningModel = LightningModel()
    ) -> FireOrigin {
        let fire = LightningScenes.fire()
        let index = FlashIndex(flashes, from: from, until: until)
        let weathers = Dictionary(uniqueKeysWithValues: index.flashes.indices.map { ($0, weather) })
        return FireOrigin(
            fire, index.inReach(of: fire.event.ignition), in: index, weather: weathers, model: model)
    }

    @Test(
        "a flash close by: dry below the threshold, wet at it, unknown where rain is",
        arguments: [
            (0.0, FireOrigin.Cause.dryLightning), (2.4, .dryLightning), (2.5, .wetLightning), (nil, .lightning),
        ] as [(Double?, FireOrigin.Cause)])
    func dryness(rain: Double?, cause: FireOrigin.Cause) {
        let weather = FlashWeather(duffMoistureCode: 80, droughtCode: 400, rainMillimeters: rain)
        let origin = origin([LightningScenes.flash(0.3, hoursBefore: 4)], weather: weather)
        #expect(origin.cause == cause)
        #expect(origin.probability == origin.lightningProbability && origin.lightningProbability >= 0.5)
        #expect(origin.flash?.basis == (rain == nil ? .fuel : .fuelAndRain))
    }

    @Test("the likeliest flash is named, and all of them with other causes make one")
    func likeliest() {
        let near = LightningScenes.flash(0.3, hoursBefore: 4)
        let origin = origin([LightningScenes.flash(6, hoursBefore: 100), near], weather: dry)
        #expect(origin.flash?.flash == near && origin.candidates.count == 2)
        let sum = origin.candidates.reduce(0) { $0 + $1.probability }
        #expect(abs(sum - origin.lightningProbability) < 1e-12 && sum < 1)
    }

    @Test("no flash in reach is no lightning when the flashes cover the time, and unknown when they do not")
    func none() {
        let far = LightningScenes.flash(50, hoursBefore: 2)
        #expect(origin([far]).cause == .notLightning && origin([far]).probability == 1)
        for origin in [origin([far], from: nil), origin([far], until: nil), origin([], from: nil, until: nil)] {
            #expect(origin.cause == .unknown && origin.probability == nil && origin.flash == nil)
        }
    }

    @Test("a flash after the first detection lit nothing, however near")
    func later() {
        #expect(origin([LightningScenes.flash(0, hoursBefore: -0.01)]).candidates.isEmpty)
    }

    @Test("a flash seen from space counts by the share that reaches the ground")
    func share() {
        let model = LightningModel(groundShare: 0.2)
        let flashes = [Flash.Kind.ground, .unknown, .cloud].map { LightningScenes.flash(1, hoursBefore: 1, kind: $0) }
        let chances = flashes.map { model.probability($0, dry).value }
        #expect(abs(chances[1] - 0.2 * chances[0]) < 1e-15 && chances[2] == 0)
        #expect(model.probability(flashes[0], .unknown).basis == .assumed)
    }

    @Test("drier fuel makes lightning likelier, without weather it is a stated value")
    func fuel() {
        let flash = [LightningScenes.flash(1.2, hoursBefore: 30)]
        let damp = FlashWeather(duffMoistureCode: 5, droughtCode: 60, rainMillimeters: 0)
        #expect(origin(flash, weather: dry).lightningProbability > origin(flash, weather: damp).lightningProbability)
        #expect(origin(flash).candidates.first?.ignitionProbability == LightningIgnition.uncalibratedWithoutFuel)
    }
}

@Suite("Ignition by cell")
struct IgnitionCellTests {
    private func cell(_ ground: Int, _ unknown: Int, _ weather: FlashWeather) throws -> IgnitionCell {
        IgnitionCell(
            day: try #require(CalendarDay(year: 2020, month: 8, day: 16)), coordinate: LightningScenes.place,
            groundFlashes: ground, unknownFlashes: unknown, weather: weather)
    }

    @Test("flashes are independent, whether they reach the ground or may")
    func independent() throws {
        let weather = FlashWeather(duffMoistureCode: 60, droughtCode: 300, rainMillimeters: 1)
        let model = LightningModel(groundShare: 0.25)
        let one = try #require(cell(1, 0, weather).probability(model))
        let mixed = try #require(cell(2, 3, weather).probability(model))
        var none = (1 - one) * (1 - one)
        for _ in 0..<3 { none *= 1 - 0.25 * one }
        #expect(abs(mixed - (1 - none)) < 1e-14)
        #expect(try cell(0, 0, weather).probability(model) == 0)
    }

    @Test("is unknown without moisture")
    func unknown() throws {
        #expect(try cell(5, 0, FlashWeather(rainMillimeters: 0)).probability(LightningModel()) == nil)
    }
}
