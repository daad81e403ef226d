import Glibc
import Testing

@testable import FireBehavior

/// A fuel of every type, with middling shares.
func everyFuel() throws -> [Fuel] {
    try FuelType.allCases.map { type throws(BehaviorRefusal) in
        try Fuel(type, coniferPercent: 40, deadFirPercent: 60, curingPercent: 80)
    }
}

@Suite("Laws of fire behaviour")
struct LawTests {
    private func conditions(
        _ fuel: Fuel, ffmc: Double = 90, bui: Double = 70, wind: Double = 20, from: Double = 230, slope: Double = 0,
        aspect: Double = 100
    ) throws -> BurningConditions {
        try BurningConditions(
            fuel: fuel, fineFuelMoistureCode: ffmc, buildupIndex: bui, windSpeedKilometersPerHour: wind,
            windFromDegrees: from, slopePercent: slope, aspectDegrees: aspect, foliarMoisturePercent: 100)
    }

    @Test(
        "the rate of spread grows with wind, but for the step of the equations at 40 km/h", arguments: FuelType.allCases
    )
    func growsWithWind(type: FuelType) throws {
        let fuel = try Fuel(type, coniferPercent: 40, deadFirPercent: 60, curingPercent: 80)
        for ffmc in [60.0, 85, 96] {
            let rates = try stride(from: 0.0, through: 120, by: 2).map {
                PrimaryBehavior(try conditions(fuel, ffmc: ffmc, wind: $0)).rateOfSpreadMetersPerMinute
            }
            for (slower, faster) in zip(rates, rates.dropFirst()) { #expect(faster >= slower * 0.9995) }
            #expect(rates[20] > rates[10] && rates[10] > rates[0])
        }
    }

    @Test("drier fine fuel never slows a fire", arguments: FuelType.allCases)
    func growsWithDryness(type: FuelType) throws {
        let fuel = try Fuel(type, coniferPercent: 40, deadFirPercent: 60, curingPercent: 80)
        let rates = try stride(from: 0.0, through: 101, by: 1).map {
            PrimaryBehavior(try conditions(fuel, ffmc: $0)).rateOfSpreadMetersPerMinute
        }
        for (damper, drier) in zip(rates, rates.dropFirst()) { #expect(drier >= damper) }
    }

    @Test("without wind and slope a fire is a circle", arguments: FuelType.allCases)
    func circle(type: FuelType) throws {
        let fuel = try Fuel(type, coniferPercent: 40, deadFirPercent: 60, curingPercent: 80)
        let still = BehaviorPrediction(try conditions(fuel, wind: 0), try GrowthQuestion())
        #expect(still.ellipse.lengthToBreadth == 1)
        #expect(still.ellipse.headMetersPerMinute == still.ellipse.backMetersPerMinute)
        #expect(still.headDistanceMeters == still.backDistanceMeters)
        #expect((still.flankDistanceMeters / still.headDistanceMeters - 1).magnitude < 1e-12)
    }

    @Test(
        "turning wind and slope together turns the fire and changes nothing else", arguments: [0.0, 37, 90, 211, 359])
    func rotation(turn: Double) throws {
        for fuel in try everyFuel() {
            let start = PrimaryBehavior(try conditions(fuel, from: 0, slope: 35, aspect: 60))
            let turned = PrimaryBehavior(
                try conditions(fuel, from: turn, slope: 35, aspect: (60 + turn).truncatingRemainder(dividingBy: 360)))
            let change = (turned.spreadTowardDegrees - start.spreadTowardDegrees - turn).remainder(dividingBy: 360)
            #expect(change.magnitude < 1e-9)
            let ratio = turned.rateOfSpreadMetersPerMinute / start.rateOfSpreadMetersPerMinute
            #expect((ratio - 1).magnitude < 1e-9)
        }
    }

    @Test("on a slope without wind fire runs straight uphill", arguments: [0.0, 45, 135, 300])
    func uphill(aspect: Double) throws {
        for fuel in try everyFuel() {
            let fire = PrimaryBehavior(try conditions(fuel, wind: 0, slope: 30, aspect: aspect))
            let off = (fire.spreadTowardDegrees - aspect - 180).remainder(dividingBy: 360)
            #expect(off.magnitude < 1e-9)
        }
    }

    @Test("outputs are finite over the whole domain", arguments: FuelType.allCases)
    func finite(type: FuelType) throws {
        for share in [0.0, 100] {
            let fuel = try Fuel(type, coniferPercent: share, deadFirPercent: share, curingPercent: share)
            for ffmc in [0.0, 1, 50, 101] {
                for bui in [0.0, 1e-3, 1, 1000] {
                    for (wind, slope) in [(0.0, 0.0), (0, 200), (40, 10), (300, 0), (300, 200)] {
                        let prediction = BehaviorPrediction(
                            try conditions(fuel, ffmc: ffmc, bui: bui, wind: wind, slope: slope), try GrowthQuestion())
                        for column in PredictionColumn.allCases {
                            let value = prediction.value(of: column) ?? 0
                            #expect(
                                value.isFinite && value >= 0, "\(column) \(value) at \(ffmc) \(bui) \(wind) \(slope)")
                        }
                    }
                }
            }
        }
    }
}
