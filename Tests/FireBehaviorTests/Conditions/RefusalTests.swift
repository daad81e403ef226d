import Testing

@testable import FireBehavior

@Suite("What cannot be computed is refused with a reason")
struct RefusalTests {
    @Test("grass without curing is an error, not a fire that does not spread", arguments: [FuelType.o1a, .o1b])
    func grass(type: FuelType) {
        #expect(throws: BehaviorRefusal.missing(.curingPercent, fuel: type)) { try Fuel(type) }
        let reason = BehaviorRefusal.missing(.curingPercent, fuel: type).description
        #expect(reason.contains(type.name) && reason.contains("curing"))
    }

    @Test("mixedwoods need their shares")
    func shares() {
        #expect(throws: BehaviorRefusal.missing(.coniferPercent, fuel: .m1)) { try Fuel(.m1, deadFirPercent: 30) }
        #expect(throws: BehaviorRefusal.missing(.deadFirPercent, fuel: .m4)) { try Fuel(.m4, coniferPercent: 30) }
    }

    @Test("fuels with crowns need foliar moisture")
    func foliarMoisture() throws {
        let fuel = try Fuel(.c2)
        #expect(throws: BehaviorRefusal.missing(.foliarMoisture, fuel: .c2)) {
            try BurningConditions(
                fuel: fuel, fineFuelMoistureCode: 90, buildupIndex: 60, windSpeedKilometersPerHour: 10,
                windFromDegrees: 0)
        }
    }

    @Test(
        "the date of least foliar moisture is not made up outside Canada",
        arguments: [(62.0, 129.7), (-33, 151), (39, -121)])
    func elsewhere(latitude: Double, longitude: Double) {
        #expect(throws: BehaviorRefusal.foliarMoistureUnknown(latitude: latitude, longitude: longitude)) {
            try FoliarMoisture(latitude: latitude, longitude: longitude, dayOfYear: 200)
        }
    }

    @Test("values beyond the domain are refused", arguments: [-0.1, 101.5, .nan, .infinity])
    func domain(code: Double) throws {
        let fuel = try Fuel(.d1)
        #expect(throws: BehaviorRefusal.self) {
            try BurningConditions(
                fuel: fuel, fineFuelMoistureCode: code, buildupIndex: 60, windSpeedKilometersPerHour: 10,
                windFromDegrees: 0)
        }
    }

    @Test("names of fuel types are read as people write them")
    func names() {
        for type in FuelType.allCases { #expect(FuelType(named: type.name) == type) }
        #expect(FuelType(named: "c2") == .c2)
        #expect(FuelType(named: "O-1A") == .o1a)
        #expect(FuelType(named: "o1b") == .o1b)
        #expect(FuelType(named: "C-8") == nil)
    }
}
