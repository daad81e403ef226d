import Geo
import Glibc
import Testing

@testable import FireEvents

@Suite("Sidereal time and the ellipsoid")
struct EarthFrameTests {
    /// The definition for J2000 (Aoki1982), and Meeus1998, examples 12.a and 12.b.
    @Test(
        "agrees with published sidereal times",
        arguments: [
            (946_728_000.0, 18.0, 41.0, 50.54841), (545_011_200, 13, 10, 46.3668), (545_080_860, 8, 34, 57.0896),
        ])
    func published(seconds: Double, hours: Double, minutes: Double, rest: Double) {
        let expected = (hours * 3_600 + minutes * 60 + rest) * .pi / 43_200
        #expect(abs(SiderealTime.greenwichRadians(secondsSince1970: seconds) - expected) < 1e-8)
    }

    @Test(
        "the point below a place on the ellipsoid is the place",
        arguments: Array(stride(from: -90.0, through: 90, by: 7.5)))
    func roundTrip(latitude: Double) throws {
        for (longitude, height) in [(0.0, 0.0), (123.4, 829), (-179.9, 705), (-77, 35_786)] {
            let place = try Coordinate(latitude: latitude, longitude: longitude)
            let ground = Ellipsoid.position(place)
            let found = Ellipsoid.point(below: ground + Ellipsoid.vertical(place) * height)
            #expect(abs(found.place.latitude - latitude) < 1e-9)
            #expect(abs(found.heightKilometers - height) < 1e-6)
            if abs(latitude) < 89 { #expect(abs(found.place.longitude - longitude) < 1e-9) }
        }
    }

    /// The half-axes of WGS 84.
    @Test("poles and equator lie where WGS 84 has them")
    func axes() throws {
        #expect(abs(Ellipsoid.position(try Coordinate(latitude: 90, longitude: 0)).length - 6_356.752_314_2) < 1e-6)
        #expect(abs(Ellipsoid.position(try Coordinate(latitude: 0, longitude: 90)).length - 6_378.137) < 1e-9)
    }
}
