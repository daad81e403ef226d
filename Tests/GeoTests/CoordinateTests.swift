import Geo
import Testing

@Suite("Coordinate and sphere")
struct CoordinateTests {
    @Test("refuses what is not on the Earth")
    func refusals() {
        #expect(throws: CoordinateError.latitudeOutOfRange(90.1)) { try Coordinate(latitude: 90.1, longitude: 0) }
        #expect(throws: CoordinateError.longitudeOutOfRange(-181)) { try Coordinate(latitude: 0, longitude: -181) }
        #expect(throws: CoordinateError.self) { try Coordinate(latitude: .nan, longitude: 0) }
    }

    @Test("a quarter of a great circle is a quarter of the circumference")
    func quarter() throws {
        let equator = UnitVector(try Coordinate(latitude: 0, longitude: 20))
        let pole = UnitVector(try Coordinate(latitude: 90, longitude: 0))
        #expect(abs(equator.meters(to: pole) - .pi / 2 * Earth.radiusMeters) < 1e-3)
    }

    @Test("vectors come back as the same place", arguments: [(-89.9, 13.0), (0, 180), (55.7, -179.99), (62, 129)])
    func vectorRoundTrip(latitude: Double, longitude: Double) throws {
        let place = try Coordinate(latitude: latitude, longitude: longitude)
        let back = UnitVector(place).coordinate
        #expect(abs(back.latitude - latitude) < 1e-12)
        #expect(abs((back.longitude - longitude).remainder(dividingBy: 360)) < 1e-10)
    }

    @Test("the plane gives places back, up to a third of the way round")
    func planeRoundTrip() throws {
        let plane = LocalPlane(center: UnitVector(try Coordinate(latitude: 61, longitude: 178)))
        for latitude in stride(from: -20.0, through: 88, by: 9) {
            for longitude in stride(from: -180.0, through: 180, by: 17) {
                let place = UnitVector(try Coordinate(latitude: latitude, longitude: longitude))
                guard place.dot(plane.center) > -0.5 else { continue }
                #expect(plane.unproject(plane.project(place)).meters(to: place) < 1e-3)
            }
        }
    }

    @Test("a cap keeps its area in the plane: 2πR²(1 − cos c)", arguments: [0.001, 0.1, 1.0])
    func equalArea(radians: Double) throws {
        // The image of a cap about the centre is a disc whose radius is that of any point of its edge.
        let plane = LocalPlane(center: UnitVector(try Coordinate(latitude: 90, longitude: 0)))
        let across = (1 - cosine(radians) * cosine(radians)).squareRoot()
        let edge = plane.project(UnitVector(x: 0, y: across, z: cosine(radians)))
        let disc = Double.pi * (edge.x * edge.x + edge.y * edge.y)
        let cap = 2 * Double.pi * Earth.radiusMeters * Earth.radiusMeters * (1 - cosine(radians))
        #expect(abs(disc / cap - 1) < 1e-9)
    }

    /// The series to the term that doubles no longer feel.
    private func cosine(_ x: Double) -> Double {
        var (sum, term) = (1.0, 1.0)
        for n in 1...12 {
            term *= -x * x / Double((2 * n - 1) * 2 * n)
            sum += term
        }
        return sum
    }
}
