import Testing

@testable import Geo

struct DirectionTests {
    @Test(
        "on the equator and on a meridian directions are those of the compass",
        arguments: [(0.0, 10.0, 90.0), (0, -10, 270), (10, 0, 0), (-10, 0, 180)])
    func compass(latitude: Double, longitude: Double, degrees: Double) throws {
        let here = try Coordinate(latitude: 0, longitude: 0)
        let there = try Coordinate(latitude: latitude, longitude: longitude)
        #expect(abs(here.degreesToward(there) - degrees) < 1e-9)
    }

    @Test("across 180° the way is the short one") func dateLine() throws {
        let here = try Coordinate(latitude: 0, longitude: 179.5)
        #expect(abs(here.degreesToward(try Coordinate(latitude: 0, longitude: -179.5)) - 90) < 1e-9)
    }
}
