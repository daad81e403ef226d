import Testing

@testable import Geo

@Suite("Shapes on the sphere")
struct ShapeTests {
    private func disc(at center: Coordinate, radius: Double) -> (LocalPlane, PlanarShape) {
        let plane = LocalPlane(center: UnitVector(center))
        let shape = AlphaShape([PlanarPoint(x: 0, y: 0)], alphaMeters: [1], linkMeters: 0).grown(
            by: radius, segmentsPerQuadrant: 16)
        return (plane, shape)
    }

    @Test(
        "a disc keeps its area wherever it lies, in one part or cut at ±180°",
        arguments: [(0.0, 10.0, 1), (65, 179.98, 2), (65, -179.98, 2), (-70, 180, 2), (75, 60, 1)])
    func antimeridian(latitude: Double, longitude: Double, parts: Int) throws {
        let center = try Coordinate(latitude: latitude, longitude: longitude)
        let (plane, shape) = disc(at: center, radius: 5_000)
        let polygons = plane.multiPolygon(shape)
        #expect(polygons.polygons.count == parts)
        #expect(abs(polygons.areaSquareMeters / shape.areaSquareMeters - 1) < 1e-4)
        for polygon in polygons.polygons {
            #expect(polygon.exterior.first == polygon.exterior.last)
            #expect(PlanarShape.signedArea(polygon.exterior.map { PlanarPoint(x: $0.longitude, y: $0.latitude) }) > 0)
        }
    }

    @Test("a disc on a border is cut in two halves, and lies wholly in the country around both")
    func cutting() throws {
        func box(_ code: String, _ west: Double, _ east: Double) throws -> Area {
            let ring = try [(west, 40.0), (east, 40), (east, 60), (west, 60), (west, 40)].map {
                try Coordinate(latitude: $0.1, longitude: $0.0)
            }
            return Area(
                code: code, name: code, level: .region, parentCode: nil, shape: MultiPolygon([Polygon(exterior: ring)]),
                source: "made")
        }
        var cutter = AreaCutter([
            try box("W", 80, 100), try box("E", 100, 120), try box("ALL", 70, 130), try box("FAR", 0, 9),
        ])
        let (plane, shape) = disc(at: try Coordinate(latitude: 50, longitude: 100), radius: 4_000)
        let shares = cutter.shares(of: plane.multiPolygon(shape))
        #expect(shares.map(\.area) == [0, 1, 2])
        #expect(abs(shares[0].fraction - 0.5) < 1e-4)
        #expect(abs(shares[1].fraction - 0.5) < 1e-4)
        #expect(shares[2].fraction == 1)
    }

    @Test("distance to a disc is the distance to its middle less its radius, and 0 inside")
    func distance() throws {
        let center = try Coordinate(latitude: 60, longitude: 100)
        let (plane, shape) = disc(at: center, radius: 3_000)
        let measured = ShapeDistance(plane.multiPolygon(shape), center: center)
        let town = try Coordinate(latitude: 60.09, longitude: 100)
        let toMiddle = UnitVector(town).meters(to: UnitVector(center))
        #expect(abs(measured.meters(to: town) - (toMiddle - 3_000)) < 15)
        #expect(measured.meters(to: center) == 0)
    }
}
