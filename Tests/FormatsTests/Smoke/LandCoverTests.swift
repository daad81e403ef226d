import Geo
import Smoke
import Testing

@testable import ModelRuns
@testable import Rasters
@testable import Tables

@Suite("What burns, by a raster of land cover")
struct LandCoverTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Codes 1 and 2 in the north, 3 and none in the south.
    private func cover(_ table: String) throws -> LandCover {
        let path = folder.path + "/land.tif"
        let geometry = GridGeometry(
            columns: 2, rows: 2, transform: [100, 1, 0, 62, 0, -1], wellKnownText: "EPSG:4326")
        let file = try RasterWriter(creating: path, source: path, geometry, bands: [("land", [])])
        try file.write([1, 2, 3, .nan], GridWindow(column: 0, row: 0, columns: 2, rows: 2), band: 1)
        try file.close()
        return try LandCover(path, classes: folder.write(table, as: "codes.csv"))
    }

    private func place(_ longitude: Double, _ latitude: Double) throws -> Coordinate {
        try Coordinate(latitude: latitude, longitude: longitude)
    }

    @Test("each place has the land of its cell; other codes, no value and outside are unknown")
    func lands() throws {
        let cover = try cover("code,land\n1,peat\n2,savanna\n")
        #expect(try cover.land(at: place(100.5, 61.5)) == .peat)
        #expect(try cover.land(at: place(101.5, 61.5)) == .savanna)
        #expect(try cover.land(at: place(100.5, 60.5)) == nil)
        #expect(try cover.land(at: place(101.5, 60.5)) == nil)
        #expect(try cover.land(at: place(10, 10)) == nil)
    }

    @Test("only sources whose land is not known are filled, and a land that does not exist is refused by line")
    func filling() throws {
        let power = try #require(
            FirePower([PowerObservation(at: Instant(seconds: 0), megawatts: 9)], longitude: 100))
        let source = { (land: BurningLand?) throws in
            SmokeSource(id: "a", coordinate: try place(100.5, 61.5), strength: .power(power, land: land))
        }
        let filled = try cover("code,land\n1,peat\n").filled([try source(nil), try source(.agriculture)])
        let lands = filled.map { if case .power(_, let land) = $0.strength { land } else { BurningLand?.none } }
        #expect(lands == [.peat, .agriculture])
        let error = try #require(throws: FormatError.self) { try cover("code,land\n1,peat\n2,jungle\n") }
        #expect(error.line == 3)
    }
}
