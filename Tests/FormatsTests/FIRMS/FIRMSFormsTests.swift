import CGDAL
import FireEvents
import Foundation
import Testing

@testable import Formats
@testable import Rasters
@testable import Tables

@Suite("Other forms of detections")
struct FIRMSFormsTests {
    private static let header =
        "latitude,longitude,bright_ti4,scan,track,acq_date,acq_time,satellite,instrument,confidence,version,bright_ti5,frp,daynight"
    private static let rows = [
        "57.41203,102.18844,338.41,0.42,0.45,2026-07-14,1942,N20,VIIRS,n,2.0NRT,291.18,6.21,N",
        "57.40884,102.19233,367.0,0.42,0.45,2026-07-14,0005,N20,VIIRS,h,2.0NRT,296.4,21.34,N",
    ]
    private static var plain: String { ([header] + rows).joined(separator: "\n") + "\n" }

    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func expectSame(_ path: String) throws {
        let expected = try FIRMSTable.parse(Array(Self.plain.utf8), source: "plain").detections
        let found = try FIRMSFile(path).table
        #expect(found.rejectedCount == 0, "\(found.rejected)")
        #expect(found.detections.map(\.observedAt) == expected.map(\.observedAt))
        #expect(found.detections.map(\.coordinate) == expected.map(\.coordinate))
        #expect(found.detections.map(\.fireRadiativePowerMegawatts) == expected.map(\.fireRadiativePowerMegawatts))
        #expect(found.detections.map(\.scanKilometers) == expected.map(\.scanKilometers))
        #expect(found.detections.map(\.version) == expected.map(\.version))
    }

    private static func german(day: String) -> String {
        let lines = ([header] + rows).map { line -> String in
            let fields = line.split(separator: ",").map { field -> String in
                if field == "2026-07-14" { return day }
                return Double(field) == nil ? String(field) : String(field).replacing(".", with: ",")
            }
            return fields.joined(separator: ";")
        }
        return lines.joined(separator: "\r\n")
    }

    @Test(
        "what a spreadsheet of another country makes of the CSV is read the same",
        arguments: [
            german(day: "2026-07-14"), german(day: "14.07.2026"), "sep=;\r\n" + german(day: "14.07.2026"),
            plain.replacing(",", with: "\t"), plain.replacing("\n", with: "\r"), "# saved in 2026\n" + plain,
        ])
    func spreadsheets(text: String) throws {
        try expectSame(folder.write(text, as: "saved.csv"))
        let wide = try #require(text.data(using: .utf16LittleEndian))
        try expectSame(folder.write([0xFF, 0xFE] + Array(wide), as: "wide.csv"))
    }

    @Test("every way of writing tables gives the same detections", arguments: WrittenTable.ways)
    func ways(_ way: WrittenTable.Way) throws {
        let fields = ([Self.header] + Self.rows).map { $0.split(separator: ",").map(String.init) }
        let table = WrittenTable(header: fields[0], rows: Array(fields.dropFirst()))
        try expectSame(folder.write(table.bytes(way), as: "written.csv"))
    }

    @Test(
        "days with a clock of midnight, without hyphens or the day first are read; two readings are refused",
        arguments: ["2026-07-14T00:00:00", "2026-07-14 00:00:00", "20260714", "2026/07/14", "14.07.2026"])
    func days(day: String) throws {
        try expectSame(folder.write(Self.plain.replacing("2026-07-14", with: day), as: "days.csv"))
        for other in ["7/8/2026", "2026-07-14T05:00:00", "2026-13-14"] {
            let path = folder.write(Self.plain.replacing("2026-07-14", with: other), as: "other.csv")
            #expect(try FIRMSFile(path).table.rejectedCount == 2, "\(other)")
        }
    }

    @Test("a list of objects in JSON is read")
    func json() throws {
        let names = Self.header.split(separator: ",")
        let objects = Self.rows.map { row in
            "{"
                + zip(names, row.split(separator: ",")).map { name, value in
                    let isNumber = Double(value) != nil && name != "acq_time"
                    return "\"\(name)\": " + (isNumber ? String(value) : "\"\(value)\"")
                }.joined(separator: ", ") + "}"
        }
        try expectSame(folder.write("[" + objects.joined(separator: ",\n") + "]", as: "archive.json"))
    }

    @Test("GeoJSON, shapefile and GeoPackage are read", arguments: ["GeoJSON", "ESRI Shapefile", "GPKG"])
    func layers(driver: String) throws {
        let name = ["GeoJSON": "fire.geojson", "ESRI Shapefile": "fire.shp", "GPKG": "fire.gpkg"][driver] ?? ""
        let path = folder.path + "/" + name
        try write(to: path, driver: driver)
        try expectSame(path)
        if driver == "ESRI Shapefile" {
            try expectSame(folder.path + "/fire.dbf")
            unlink(folder.path + "/fire.dbf")
            let error = try #require(throws: FormatError.self) { try FIRMSFile(path) }
            #expect(error.expected.contains(".dbf"))
        }
    }

    @Test("a file of GOES fire pixels is named as such, although its rows have more fields than its header")
    func foreignProduct() throws {
        let path = folder.write(PublishedRows.goes, as: "goes.csv")
        let error = try #require(throws: FormatError.self) { try FIRMSFile(path) }
        #expect(error.found.contains("GOES fire pixels, which are not read"))
    }

    /// Points with the columns of the CSV but place, through GDAL, as an archive order has them.
    private func write(to path: String, driver: String) throws {
        _ = GDALLibrary.isReady
        let names = Self.header.split(separator: ",").map(String.init)
        let dataset = GDALCreate(GDALGetDriverByName(driver), path, 0, 0, 0, GDT_Unknown, nil)
        let layer = GDALDatasetCreateLayer(dataset, "fire", nil, wkbPoint, nil)
        for name in names.dropFirst(2) {
            let isNumber = ["scan", "track", "frp"].contains(name) || name.hasPrefix("bright")
            let type = isNumber ? OFTReal : name == "acq_date" && driver == "ESRI Shapefile" ? OFTDate : OFTString
            let field = OGR_Fld_Create(name.uppercased(), type)
            #expect(OGR_L_CreateField(layer, field, 1) == OGRERR_NONE)
            OGR_Fld_Destroy(field)
        }
        for row in Self.rows {
            let values = row.split(separator: ",").map(String.init)
            let feature = OGR_F_Create(OGR_L_GetLayerDefn(layer))
            for (index, value) in values.dropFirst(2).enumerated() {
                OGR_F_SetFieldString(feature, Int32(index), value)
            }
            let point = OGR_G_CreateGeometry(wkbPoint)
            OGR_G_SetPoint_2D(point, 0, try #require(Double(values[1])), try #require(Double(values[0])))
            #expect(OGR_F_SetGeometryDirectly(feature, point) == OGRERR_NONE)
            #expect(OGR_L_CreateFeature(layer, feature) == OGRERR_NONE)
            OGR_F_Destroy(feature)
        }
        GDALClose(dataset)
    }

    @Test(
        "what is no detections is called what it is",
        arguments: [
            ("%PDF-1.4\n", "PDF"), ("Invalid MAP_KEY.", "FIRMS"), ("<!doctype html><html>", "HTML"),
            ("Rar!\u{1A}\u{7}", "RAR"), ("PAR1\u{0}\u{0}", "Parquet"),
            ("\u{1}\u{2}\u{3}\u{0}\u{5}binary", "no text"),
        ])
    func foreign(text: String, name: String) throws {
        let path = folder.write(text, as: "fetched.csv")
        let error = try #require(throws: FormatError.self) { try FIRMSFile(path) }
        #expect(error.found.contains(name), "\(error)")
    }
}
