import FireWeather
import Testing

@Suite("Sheltered Duff Moisture Code")
struct ShelteredDMCTests {
    @Test("starts at 12 or above, from the open-stand code")
    func start() {
        #expect(ShelteredDMC(startingFrom: DMC(0)).value == 12)
        #expect(abs(ShelteredDMC(startingFrom: DMC(40)).value - 64.6) < 1e-9)
    }

    @Test("a dry day adds 4.91/3.57 of what it adds in the open")
    func drying() throws {
        let weather = try air(25, 30, 10, 0)
        let open = DMC(30).next(weather, month: 7, dayLength: .canadian).value - 30
        let sheltered = ShelteredDMC(30).next(weather, month: 7).value - 30
        #expect(abs(sheltered / open - 4.91 / 3.57) < 1e-9)
    }

    @Test("rain up to 0.44 mm does not reach it; more never dries", arguments: [12.0, 33, 80, 300])
    func rain(code: Double) throws {
        let none = ShelteredDMC(code).next(try air(20, 40, 10, 0), month: 6).value
        #expect(ShelteredDMC(code).next(try air(20, 40, 10, 0.44), month: 6).value == none)
        let codes = try [0.44, 0.5, 2, 7.68, 7.69, 20, 200].map {
            ShelteredDMC(code).next(try air(20, 40, 10, $0), month: 6).value
        }
        #expect(zip(codes, codes.dropFirst()).allSatisfy { $0 >= $1 - 1e-9 }, "\(codes)")
    }
}
