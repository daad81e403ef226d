import Geo
import TestSupport
import Testing

@testable import Reports

#if canImport(Glibc)
    import Glibc
#endif

@Suite("Frames of maps")
struct MapFrameTests {
    private static let eccentricity = (1 / 298.257_223_563 * (2 - 1 / 298.257_223_563)).squareRoot()

    /// Snyder1987, p. 16, Eq. 3-12.
    private static func q(_ sine: Double) -> Double {
        let (e, s) = (eccentricity, sine)
        return (1 - e * e) * (s / (1 - e * e * s * s) - 1 / (2 * e) * log((1 - e * s) / (1 + e * s)))
    }

    /// The authalic latitude in radians of a geodetic one in degrees, Snyder1987, p. 16, Eq. 3-11.
    private static func authalic(_ degrees: Double) -> Double {
        asin(max(-1, min(1, q(sin(degrees * .pi / 180)) / q(1))))
    }

    /// The geodetic latitude in degrees of an authalic one in degrees, by halving.
    private static func geodetic(_ degrees: Double) -> Double {
        var (low, high) = (-90.0, 90.0)
        for _ in 0..<100 {
            let middle = (low + high) / 2
            if authalic(middle) < degrees * .pi / 180 { low = middle } else { high = middle }
        }
        return low
    }

    /// Lambert's azimuthal equal-area projection of a sphere, Snyder1987, p. 185, Eqs. 24-2, 22-4 and 22-5, metres.
    private func snyder(_ place: Coordinate, about center: Coordinate) -> (x: Double, y: Double) {
        let (p, c) = (Self.authalic(place.latitude), Self.authalic(center.latitude))
        let l = (place.longitude - center.longitude) * .pi / 180
        let k = (2 / (1 + sin(c) * sin(p) + cos(c) * cos(p) * cos(l))).squareRoot()
        return (
            Earth.radiusMeters * k * cos(p) * sin(l),
            Earth.radiusMeters * k * (cos(c) * sin(p) - sin(c) * cos(p) * cos(l))
        )
    }

    private func frame(_ center: Coordinate, pixelsPerMeter: Double, size: Double = 100) -> MapFrame {
        MapFrame(
            plane: LocalPlane(center: UnitVector(center)), width: size, height: size, pixelsPerMeter: pixelsPerMeter)
    }

    @Test("have the sphere with the surface of the ellipsoid of WGS 84")
    func authalicSphere() {
        // Snyder1987, p. 16, Eqs. 3-12 and 3-13.
        let f = 1 / 298.257_223_563
        let e = (f * (2 - f)).squareRoot()
        let q = 1 - (1 - e * e) / (2 * e) * log((1 - e) / (1 + e))
        #expect(abs(6_378_137 * (q / 2).squareRoot() - Earth.radiusMeters) < 1e-3)
    }

    @Test("put the point of Snyder's example where he has it")
    func example() {
        // Snyder1987, p. 332: R = 3, centre 40° N 100° W, point 20° S 100° E.
        let pixel = frame(Scenes.point(Self.geodetic(40), -100), pixelsPerMeter: 3 / Earth.radiusMeters)
            .pixel(Scenes.point(Self.geodetic(-20), 100))
        #expect(abs(pixel.x - 50 + 4.233_930_3) < 1e-6)
        #expect(abs(50 - pixel.y - 4.025_777_5) < 1e-6)
    }

    @Test(
        "put points where the formula has them, on both sides of the antimeridian and near the poles",
        arguments: [(60.0, 100.0), (0, 0), (-35, 149), (66, 179.9), (-89, 10), (89.5, -120), (37, -119)])
    func formula(latitude: Double, longitude: Double) {
        var random = SplitMix(state: UInt64(abs(longitude) * 10))
        let center = Scenes.point(latitude, longitude)
        let frame = frame(center, pixelsPerMeter: 0.001, size: 1_000)
        for _ in 0..<100 {
            let place = Scenes.point(
                max(-90, min(90, latitude + Double.random(in: -40...40, using: &random))),
                longitude + Double.random(in: -80...80, using: &random))
            let (x, y) = snyder(place, about: center)
            let pixel = frame.pixel(place)
            // A thousandth of a pixel of a kilometre: near the poles the arc sine of the test is good for 0.2 m.
            #expect(abs(pixel.x - 500 - x / 1_000) < 1e-3 && abs(500 - pixel.y - y / 1_000) < 1e-3, "\(place)")
        }
    }

    @Test("give back the coordinate of every pixel, and none off the Earth", arguments: [0.5, 5, 500, 20_000, 50_000])
    func inverse(metersPerPixel: Double) throws {
        let frame = frame(Scenes.point(-33, 151), pixelsPerMeter: 1 / metersPerPixel, size: 900)
        for column in 0...9 {
            for row in 0...9 {
                let pixel = Pixel(x: Double(column) * 100, y: Double(row) * 100)
                let metersOut = pixel.distance(to: Pixel(x: 450, y: 450)) * metersPerPixel
                guard let place = frame.coordinate(at: pixel) else {
                    #expect(metersOut >= 2 * Earth.radiusMeters)
                    continue
                }
                #expect(metersOut < 2 * Earth.radiusMeters)
                // Close to the opposite point one direction is another pixel's; there a pixel is much of the Earth.
                if metersOut < 1.9 * Earth.radiusMeters {
                    #expect(frame.pixel(place).distance(to: pixel) < 1e-3, "\(pixel)")
                }
            }
        }
    }

    @Test("show all of the points that they are made around, with a margin of a twelfth on the tight side")
    func around() {
        var random = SplitMix(state: 3)
        for _ in 0..<60 {
            let center = Scenes.point(
                Double.random(in: -70...70, using: &random), Double.random(in: -180...180, using: &random))
            let spread = Double.random(in: 0.01...15, using: &random)
            let points = (0..<12).map { _ in
                Scenes.point(
                    center.latitude + Double.random(in: -spread...spread, using: &random),
                    center.longitude + Double.random(in: -spread...spread, using: &random))
            }
            let frame = MapFrame(around: points, width: 1_000, heights: 0.5...0.8, smallestMeters: 1_000)
            let pixels = points.map(frame.pixel)
            #expect(pixels.allSatisfy { frame.shows($0) })
            #expect((500...800).contains(frame.height))
            let extent = Extent(pixels)
            #expect(max(extent.width / frame.width, extent.height / frame.height) <= 1 / 1.2 + 0.01)
        }
    }

    @Test("give a single point the room that is asked for, and no point no trap")
    func single() {
        let frame = MapFrame(
            around: [Scenes.point(60, 100)], width: 1_000, heights: 0.5...0.8, smallestMeters: 20_000)
        #expect(frame.pixel(Scenes.point(60, 100)).distance(to: Pixel(x: 500, y: frame.height / 2)) < 1e-6)
        // 24 km high at least, in 800 pixels at most.
        #expect(abs(1 / frame.pixelsPerMeter - 30) < 1e-6)
        let none = MapFrame(around: [], width: 1_000, heights: 0.5...0.8, smallestMeters: 20_000)
        #expect(none.pixelsPerMeter.isFinite && none.pixelsPerMeter > 0)
    }

    @Test("turn north up: a point to the north stands straight above the centre", arguments: [-60.0, 0, 45, 80])
    func north(latitude: Double) {
        let frame = frame(Scenes.point(latitude, 170), pixelsPerMeter: 0.001)
        let pixel = frame.pixel(Scenes.point(latitude + 1, 170))
        #expect(abs(pixel.x - 50) < 1e-9 && pixel.y < 50)
        let east = frame.pixel(Scenes.point(latitude, 171))
        #expect(east.x > 50)
    }

    @Test("say how many degrees of longitude their middle is wide", arguments: [0.0, 30, 60, -60])
    func width(latitude: Double) {
        let frame = frame(Scenes.point(latitude, 20), pixelsPerMeter: 100 / 111_195.05)
        // A degree along the equator of the authalic sphere is 111,195.05 m.
        #expect(abs(frame.widthDegrees - 1 / cos(latitude * .pi / 180)) < 1e-4)
    }
}
