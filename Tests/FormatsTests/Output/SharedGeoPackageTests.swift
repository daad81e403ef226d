import CGDAL
import Testing

@testable import Formats
@testable import Tables

@Suite("A GeoPackage with layers of others")
struct SharedGeoPackageTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path + "/project.gpkg"
        try make("roads", fields: ["surface"])
    }

    /// Adds a layer with one feature, as another program does.
    private func make(_ layer: String, fields: [String]) throws {
        GDALAllRegister()
        let exists = FileStatus(path) != nil
        let dataset = try #require(
            exists
                ? GDALOpenEx(path, UInt32(GDAL_OF_VECTOR | GDAL_OF_UPDATE), nil, nil, nil)
                : GDALCreate(GDALGetDriverByName("GPKG"), path, 0, 0, 0, GDT_Unknown, nil))
        defer { GDALClose(dataset) }
        let target = GDALDatasetCreateLayer(dataset, layer, nil, wkbMultiPolygon, nil)
        for name in fields {
            let field = OGR_Fld_Create(name, OFTString)
            _ = OGR_L_CreateField(target, field, 1)
            OGR_Fld_Destroy(field)
        }
        let feature = OGR_F_Create(OGR_L_GetLayerDefn(target))
        #expect(OGR_L_CreateFeature(target, feature) == OGRERR_NONE)
        OGR_F_Destroy(feature)
    }

    private func counts() throws -> [String: Int] {
        GDALAllRegister()
        let dataset = try #require(GDALOpenEx(path, UInt32(GDAL_OF_VECTOR), nil, nil, nil))
        defer { GDALClose(dataset) }
        var counts: [String: Int] = [:]
        for index in 0..<GDALDatasetGetLayerCount(dataset) {
            let layer = GDALDatasetGetLayer(dataset, index)
            counts[String(cString: OGR_L_GetName(layer))] = Int(OGR_L_GetFeatureCount(layer, 1))
        }
        return counts
    }

    @Test("gains the events, whose features a second export replaces; other layers stay")
    func added() throws {
        try EventWriter.write(try SampleEvents.both(), format: .gpkg, to: path)
        #expect(try counts() == ["roads": 1, "events": 2])
        try EventWriter.write([try SampleEvents.full()], format: .gpkg, to: path)
        #expect(try counts() == ["roads": 1, "events": 1])
        #expect(folder.names == ["project.gpkg"])
    }

    @Test("with a layer events by somebody else is left as it is to the byte, and the layer named")
    func refused() throws {
        try make("events", fields: ["what"])
        let before = try InputFile(path).bytes
        let error = try #require(throws: FormatError.self) {
            try EventWriter.write(try SampleEvents.both(), format: .gpkg, to: path)
        }
        #expect(error.source == path && error.expected.contains("events") && error.found.contains("somebody else"))
        #expect(try InputFile(path).bytes == before)
        #expect(folder.names == ["project.gpkg"])
    }

    @Test("that another program is writing to is left alone")
    func open() throws {
        _ = folder.write("x", as: "project.gpkg-wal")
        let error = try #require(throws: FormatError.self) {
            try EventWriter.write(try SampleEvents.both(), format: .gpkg, to: path)
        }
        #expect(error.found.contains("another program"))
    }
}
