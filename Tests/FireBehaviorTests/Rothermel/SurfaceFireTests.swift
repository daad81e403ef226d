import Glibc
import Testing

@testable import FireBehavior

@Suite("Rothermel's surface fire")
struct SurfaceFireTests {
    private func fire(
        _ model: SurfaceFuelModel, _ moisture: FuelMoisture? = nil, wind: Double = 0, from: Double = 0,
        slope: Double = 0,
        aspect: Double = 0, limit: WindLimit = .none
    ) throws -> SurfaceFire {
        try SurfaceFire(
            model, moisture ?? FuelMoisture(dead: .low, live: .twoThirdsCured), midflameWindKilometersPerHour: wind,
            windFromDegrees: from, slopePercent: slope, aspectDegrees: aspect, limit: limit)
    }

    @Test("agrees with FlamMap's cells to 0.01 %", arguments: FlamMapCells.rows)
    func flamMap(row: (model: Int, slopeDegrees: Double, chainsPerHour: Double)) throws {
        let model = try #require(SurfaceFuelModel(number: row.model))
        let moisture = try FuelMoisture(
            oneHourPercent: 6, tenHourPercent: 8, hundredHourPercent: 10, liveHerbPercent: 75, liveWoodPercent: 60)
        let slope = 100 * tan(row.slopeDegrees * .pi / 180)
        let rate = try fire(model, moisture, slope: slope).rateOfSpreadMetersPerMinute * 60 / 20.1168
        #expect((rate / row.chainsPerHour - 1).magnitude < 1e-4)
    }

    @Test("there are 13 and 40 models, each with its own number and code")
    func models() {
        #expect(SurfaceFuelModel.anderson13.count == 13)
        #expect(SurfaceFuelModel.scottBurgan40.count == 40)
        #expect(Set(SurfaceFuelModel.all.map(\.number)).count == 53)
        #expect(Set(SurfaceFuelModel.all.map(\.code)).count == 53)
        #expect(SurfaceFuelModel(number: 99) == nil)
        #expect(SurfaceFuelModel(code: "gr2")?.number == 102)
    }

    @Test("wind and slope speed every model up", arguments: SurfaceFuelModel.all)
    func grows(model: SurfaceFuelModel) throws {
        let rates = try [0.0, 5, 10, 20, 40].map { try fire(model, wind: $0).rateOfSpreadMetersPerMinute }
        for (slower, faster) in zip(rates, rates.dropFirst()) { #expect(faster > slower && slower > 0) }
        #expect(try fire(model, slope: 40).rateOfSpreadMetersPerMinute > rates[0])
    }

    @Test("fuel as wet as its moisture of extinction does not burn", arguments: SurfaceFuelModel.all)
    func extinction(model: SurfaceFuelModel) throws {
        let wet = model.extinctionMoisturePercent
        let moisture = try FuelMoisture(
            oneHourPercent: wet, tenHourPercent: wet, hundredHourPercent: wet, liveHerbPercent: 300,
            liveWoodPercent: 300)
        let rate = try fire(model, moisture, wind: 20).rateOfSpreadMetersPerMinute
        #expect(rate < 1e-9 && rate >= -1e-9)
    }

    @Test("wind and slope that point the same way add, and the head follows them")
    func directions() throws {
        let model = try #require(SurfaceFuelModel(code: "GR2"))
        let along = try fire(model, wind: 10, from: 200, slope: 30, aspect: 200)
        let against = try fire(model, wind: 10, from: 200, slope: 30, aspect: 20)
        #expect(along.rateOfSpreadMetersPerMinute > against.rateOfSpreadMetersPerMinute)
        #expect((along.spreadTowardDegrees - 20).magnitude < 1e-9)
        let wind = try fire(model, wind: 10).effectiveWindKilometersPerHour
        #expect((wind - 10).magnitude < 1e-9)
    }

    @Test("limits hold wind back only beyond them", arguments: [WindLimit.rothermel, .andrews])
    func limits(limit: WindLimit) throws {
        let model = try #require(SurfaceFuelModel(code: "TL1"))
        let free = try fire(model, wind: 60)
        let held = try fire(model, wind: 60, limit: limit)
        #expect(held.windWasLimited && held.rateOfSpreadMetersPerMinute < free.rateOfSpreadMetersPerMinute)
        #expect(try !fire(model, wind: 0.1, limit: limit).windWasLimited)
    }

    @Test("herbs of dynamic models cure between 120 % and 30 % moisture")
    func curing() throws {
        let model = try #require(SurfaceFuelModel(code: "GR4"))
        func dead(_ herbs: Double) throws -> Double {
            let moisture = try FuelMoisture(
                oneHourPercent: 6, tenHourPercent: 7, hundredHourPercent: 8, liveHerbPercent: herbs, liveWoodPercent: 90
            )
            return FuelBed(model, moisture).dead.load
        }
        let loads = model.loadsPoundsPerSquareFoot
        #expect(try dead(150) == loads.oneHour)
        #expect(try (dead(75) - loads.oneHour - loads.herbs / 2).magnitude < 1e-12)
        #expect(try (dead(30) - loads.oneHour - loads.herbs).magnitude < 1e-12)
    }
}
