import Geo
import Testing

@testable import MapTiles

@Suite("Projections of the tile matrix sets")
struct ProjectionTests {
    @Test("UPS North agrees with the worked example of the guidance note, both ways, to the printed digit")
    func guidanceNoteUPS() throws {
        // IOGP Publication 373-7-2, method 9810, WGS 84 / UPS North: 73° N, 44° E.
        let set = TileMatrixSet.upsArcticWGS84Quad
        let image = try #require(set.project(try Coordinate(latitude: 73, longitude: 44)))
        #expect(abs(image.x - 3_320_416.75) < 0.005)
        #expect(abs(image.y - 632_668.43) < 0.005)
        let place = try #require(set.unproject(PlanarPoint(x: 3_320_416.75, y: 632_668.43)))
        // A hundredth of a metre is 1e-7 degrees.
        #expect(abs(place.latitude - 73) < 1e-7)
        #expect(abs(place.longitude - 44) < 3e-7)
    }

    @Test("Pseudo-Mercator agrees with the worked example of the guidance note, both ways, to the printed digit")
    func guidanceNoteMercator() throws {
        // IOGP Publication 373-7-2, method 1024: 24°22'54.433" N, 100°20'00.000" W, and a point 10 km north on the grid.
        let set = TileMatrixSet.webMercatorQuad
        let place = try Coordinate(latitude: 24 + 22.0 / 60 + 54.433 / 3_600, longitude: -(100 + 20.0 / 60))
        let image = try #require(set.project(place))
        #expect(abs(image.x + 11_169_055.58) < 0.005)
        #expect(abs(image.y - 2_800_000) < 0.02)  // 0.0005" are 0.017 m
        let back = try #require(set.unproject(PlanarPoint(x: -11_169_055.58, y: 2_810_000)))
        #expect(abs(back.latitude - (24 + 27.0 / 60 + 48.889 / 3_600)) < 0.0006 / 3_600)
        #expect(abs(back.longitude + 100 + 20.0 / 60) < 1e-7)
    }

    /// pyproj 3.7.2 (PROJ 9), `Transformer.from_crs(4326, …, always_xy=True)`.
    private static let proj: [(set: TileMatrixSet, longitude: Double, latitude: Double, x: Double, y: Double)] = [
        (.upsArcticWGS84Quad, 0, 90, 2_000_000, 2_000_000),
        (.upsArcticWGS84Quad, 0, 60, 2_000_000, -1_405_880.71737131),
        (.upsArcticWGS84Quad, 90, 65, 4_818_707.117537993, 2_000_000),
        (.upsArcticWGS84Quad, -120.5, 39.25, -3_186_445.982174947, 5_055_050.158734543),
        (.upsArcticWGS84Quad, 179.99, 66.5, 2_000_461.6017800996, 4_644_783.354686073),
        (.upsArcticWGS84Quad, -180, 70, 2_000_000, 4_242_389.769015137),
        (.upsArcticWGS84Quad, -150, 0, -4_318_659.2491287, 12_944_238.855205923),
        (.upsArcticWGS84Quad, 10, -60, 10_142_366.721140534, -44_177_656.35426457),
        (.upsArcticWGS84Quad, 129.7, 62.03, 4_435_934.102148486, 4_022_351.4555403753),
        (.webMercatorQuad, 0, 60, 0, 8_399_737.889818357),
        (.webMercatorQuad, -120.5, 39.25, -13_413_998.640589466, 4_757_545.456296021),
        (.webMercatorQuad, 179.99, 66.5, 20_036_395.14788131, 10_015_051.244170336),
        (.webMercatorQuad, -180, 70, -20_037_508.342789244, 11_068_715.659379493),
        (.webMercatorQuad, 129.7, 62.03, 14_438_137.955887582, 8_866_259.803049333),
    ]

    @Test("agree with PROJ within a tenth of a millimetre", arguments: proj)
    func againstPROJ(set: TileMatrixSet, longitude: Double, latitude: Double, x: Double, y: Double) throws {
        let image = try #require(set.project(try Coordinate(latitude: latitude, longitude: longitude)))
        #expect(abs(image.x - x) < 1e-4)
        #expect(abs(image.y - y) < 1e-4)
    }

    @Test("lead back to the place they started from", arguments: TileMatrixSet.all)
    func roundTrip(set: TileMatrixSet) throws {
        for latitude in stride(from: -84.5, through: 89.5, by: 6) {
            for longitude in stride(from: -180.0, to: 180, by: 12.5) {
                let place = try Coordinate(latitude: latitude, longitude: longitude)
                let back = try #require(set.project(place).flatMap(set.unproject))
                // The guidance note's series of the latitude ends at e⁸.
                #expect(abs(back.latitude - latitude) < 1e-8)
                #expect(abs((back.longitude - longitude).remainder(dividingBy: 360)) < 1e-9)
            }
        }
    }

    @Test("have no image of a pole that lies infinitely far away, and one of the pole in the middle")
    func poles() throws {
        let north = try Coordinate(latitude: 90, longitude: 77)
        let south = try Coordinate(latitude: -90, longitude: 0)
        #expect(TileMatrixSet.webMercatorQuad.project(north) == nil)
        #expect(TileMatrixSet.webMercatorQuad.project(south) == nil)
        #expect(TileMatrixSet.upsArcticWGS84Quad.project(south) == nil)
        #expect(TileMatrixSet.upsArcticWGS84Quad.project(north) == PlanarPoint(x: 2_000_000, y: 2_000_000))
        #expect(TileMatrixSet.upsArcticWGS84Quad.unproject(PlanarPoint(x: 2_000_000, y: 2_000_000))?.latitude == 90)
    }

    @Test("have no place for what is no number", arguments: TileMatrixSet.all)
    func noNumber(set: TileMatrixSet) {
        for wrong in [Double.nan, .infinity, -.infinity] {
            #expect(set.unproject(PlanarPoint(x: wrong, y: 0)) == nil)
        }
        #expect(set.unproject(PlanarPoint(x: 0, y: .nan)) == nil)
    }

    @Test("put a place at 180° east where the same place at 180° west is, in the polar map to the last bit")
    func antimeridian() throws {
        let east = TileMatrixSet.upsArcticWGS84Quad.project(try Coordinate(latitude: 66, longitude: 180))
        let west = TileMatrixSet.upsArcticWGS84Quad.project(try Coordinate(latitude: 66, longitude: -180))
        #expect(east == west)
    }
}
