import Geo
import Glibc
import TestSupport
import Testing

@Suite("Areas and distances on WGS 84")
struct AuthalicLatitudeTests {
    private func place(_ longitude: Double, _ latitude: Double) -> Coordinate {
        Coordinate(wrappingLatitude: latitude, longitude: longitude)
    }

    private func hectares(_ rings: [[(Double, Double)]]) throws -> Double {
        let polygons = try rings.map { ring in
            Polygon(exterior: try (ring + ring.prefix(1)).map { try Coordinate(latitude: $0.1, longitude: $0.0) })
        }
        return MultiPolygon(polygons).areaSquareMeters / 10_000
    }

    @Test("the sine of the sphere's latitude is the share of the ellipsoid's surface below it, and comes back")
    func closedForm() throws {
        let (squared, n) = (0.006_694_379_990_141_316, 0.081_819_190_842_621_49)
        func q(_ sine: Double) -> Double {
            (1 - squared) * (sine / (1 - squared * sine * sine) + atanh(n * sine) / n)
        }
        for step in -900...900 {
            let latitude = Double(step) / 10
            let vector = UnitVector(place(33, latitude))
            #expect(abs(vector.z - q(sin(latitude * .pi / 180)) / q(1)) < 5e-16)
            #expect(abs(vector.dot(vector) - 1) < 1e-15)
            #expect(abs(vector.coordinate.latitude - latitude) < 1e-13)
        }
    }

    @Test("places come back to a nanometre, close to the poles too")
    func roundTrip() {
        var random = SplitMix(state: 3)
        for number in 0..<20_000 {
            let near = number.isMultiple(of: 4) ? pow(10, Double.random(in: -9...0, using: &random)) : 180
            let latitude = max(-90, 90 - Double.random(in: 0...near, using: &random)) * (number % 8 < 4 ? 1 : -1)
            let longitude = Double.random(in: -180...180, using: &random)
            let back = UnitVector(place(longitude, latitude)).coordinate
            #expect(abs(back.latitude - latitude) < 5e-14)
            let aside = (back.longitude - longitude).remainder(dividingBy: 360) * cos(latitude * .pi / 180)
            #expect(abs(aside) < 1e-13)
        }
        for pole in [-90.0, 90] { #expect(UnitVector(place(0, pole)).coordinate.latitude == pole) }
    }

    @Test("10,000 ha are 10,000 ha at any latitude", arguments: References.squares)
    func squares(corners: [(Double, Double)]) throws {
        #expect(abs(try hectares([corners]) - 10_000) < 0.1)
    }

    @Test("a square across 180° at 62° N, cut there, has its 10,000 ha")
    func antimeridian() throws {
        let east: [(Double, Double)] = [
            (179.90471712, 61.95510197), (180, 61.95510197), (180, 62.044831762), (179.90443648, 62.044831762),
        ]
        let west: [(Double, Double)] = [
            (-180, 61.95510197), (-179.90471712, 61.95510197), (-179.90443648, 62.044831762), (-180, 62.044831762),
        ]
        #expect(abs(try hectares([east, west]) - 10_000) < 0.1)
    }

    @Test("land of any form and size has the area of WGS 84", arguments: References.shapes)
    func shapes(shape: References.Shape) throws {
        #expect(abs(try hectares([shape.corners]) * 10_000 / shape.squareMeters - 1) < 2e-8)
    }

    @Test("the whole Earth has the surface of WGS 84, 510,065,621.724 km²")
    func whole() throws {
        let all = try hectares([[(-180, -90), (180, -90), (180, 90), (-180, 90)]]) / 100
        #expect(abs(all - 510_065_621.724) < 0.02)
    }

    @Test("what the plane draws about a place has, as degrees, the plane's area: at poles and across 180° too")
    func plane() {
        var random = SplitMix(state: 8)
        for _ in 0..<200 {
            let center = place(
                Double.random(in: -180...180, using: &random), asin(Double.random(in: -1...1, using: &random)) * 57.29)
            let plane = LocalPlane(center: UnitVector(center))
            // Many short edges, because straight ones of the plane are bent in degrees.
            let ring = (0...720).map { step in
                let (angle, radius) = (Double(step % 720) / 360 * .pi, 8_000 + 3_000 * cos(Double(step) * .pi / 120))
                return PlanarPoint(x: radius * cos(angle), y: radius * sin(angle))
            }
            let shape = PlanarShape([[ring]])
            guard abs(center.latitude) < 89.8 else { continue }
            #expect(abs(plane.multiPolygon(shape).areaSquareMeters / shape.areaSquareMeters - 1) < 1e-5)
        }
    }

    @Test("distances are within 0.12 % of geodesics", arguments: References.geodesics)
    func distances(line: References.Geodesic) {
        let found = UnitVector(place(line.from.0, line.from.1)).meters(to: UnitVector(place(line.to.0, line.to.1)))
        #expect(abs(found / line.meters - 1) < 0.0012)
    }

    @Test("a degree spans the metres of the ellipsoid", arguments: References.geodesics.prefix(4))
    func degrees(line: References.Geodesic) {
        let span = Earth.metersPerDegree(atLatitude: (line.from.1 + line.to.1) / 2)
        let (east, north) = (line.to.0 - line.from.0, line.to.1 - line.from.1)
        #expect(abs(hypot(east * span.east, north * span.north) / line.meters - 1) < 1e-8)
    }

    @Test("no two places within a distance differ by more degrees of latitude than said")
    func latitudeReach() {
        for latitude in stride(from: -90.0, through: 89.9, by: 0.1) {
            let (low, high) = (UnitVector(place(0, latitude)), UnitVector(place(0, latitude + 0.1)))
            #expect(Earth.latitudeDegrees(spanning: low.meters(to: high)) >= 0.1)
        }
        #expect(Earth.latitudeDegrees(spanning: 111_000) < 1.0045)
    }
}

/// What `pyproj.Geod(ellps="WGS84")` says, pyproj 3.7.2 with PROJ 9.5.1.
enum References {
    struct Shape {
        let corners: [(Double, Double)]
        let squareMeters: Double
    }

    struct Geodesic {
        let from: (Double, Double)
        let to: (Double, Double)
        let meters: Double
    }

    /// Corners by `fwd`, 5,000 √2 m from the middle toward the four winds between the main ones.
    static let squares: [[(Double, Double)]] = [
        [
            (19.955084227, -0.045218469), (20.044915773, -0.045218469), (20.044915773, 0.045218469),
            (19.955084227, 0.045218469),
        ],
        [
            (150.448155709, -30.045094643), (150.551844291, -30.045094643), (150.551797422, -29.954884651),
            (150.448202578, -29.954884651),
        ],
        [
            (-120.063364496, 44.954990603), (-119.936635504, 44.954990603), (-119.936536246, 45.04497383),
            (-120.063463754, 45.04497383),
        ],
        [
            (129.60471712, 61.95510197), (129.79528288, 61.95510197), (129.79556352, 62.044831762),
            (129.60443648, 62.044831762),
        ],
        [
            (59.827505161, 74.955139294), (60.172494839, 74.955139294), (60.173503941, 75.044729881),
            (59.826496059, 75.044729881),
        ],
    ]

    /// `polygon_area_perimeter` of edges that are straight in longitude and latitude, each in 16,000 parts.
    static let shapes = [
        Shape(corners: [(-10, -20), (35, -5), (40, 30), (5, 38)], squareMeters: 21_497_826_717_012.47),
        Shape(corners: [(100, 55), (140, 52), (150, 72), (95, 76)], squareMeters: 5_273_635_622_431.526),
        Shape(corners: [(10, 0), (11, 60), (10.5, 60)], squareMeters: 137_730_436_144.485_96),
        Shape(corners: [(-70, -55), (-20, -60), (-40, -85)], squareMeters: 3_306_213_676_830.683),
        Shape(corners: [(170, 60), (180, 60), (180, 70), (172, 68)], squareMeters: 430_718_648_377.487_55),
        Shape(corners: [(-180, 66), (180, 66), (180, 90), (-180, 90)], squareMeters: 22_221_902_803_332.28),
    ]

    /// `inv`.
    static let geodesics = [
        Geodesic(from: (0, 0), to: (0.01, 0), meters: 1_113.194_907_932_735_8),
        Geodesic(from: (0, 0), to: (0, 0.01), meters: 1_105.742_758_328_686_5),
        Geodesic(from: (-45, 30), to: (-44.99, 30), meters: 964.862_802_202_612_7),
        Geodesic(from: (-45, 30), to: (-45, 30.01), meters: 1_108.525_267_674_256_4),
        Geodesic(from: (129.7, 62), to: (129.9, 62.05), meters: 11_861.427_658_285_238),
        Geodesic(from: (179.9, 65), to: (-179.95, 65.02), meters: 7_416.820_804_681_764_5),
        Geodesic(from: (10, 89.5), to: (-170, 89.6), meters: 100_524.559_934_267_69),
        Geodesic(from: (0, -80), to: (30, -75), meters: 897_637.095_037_899),
        Geodesic(from: (37.6, 55.75), to: (131.9, 43.1), meters: 6_437_303.873_625_855),
        Geodesic(from: (-122.4, 37.8), to: (151.2, -33.9), meters: 11_939_980.799_781_59),
        Geodesic(from: (0, -90), to: (0, 90), meters: 20_003_931.458_625_447),
    ]
}
