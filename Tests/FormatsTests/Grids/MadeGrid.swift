import CGDAL
import FireWeather
import Geo

@testable import Rasters

/// Small weather grids for tests, written through GDAL in the forms that archives use.
struct MadeGrid {
    /// A band: what it says of itself, and the value of every cell.
    struct Band {
        var name = ""
        var unit: String?
        var metadata: [(String, String)] = []
        var missing: Double?
        var packing: (scale: Double, offset: Double)?
        var value: (_ column: Int, _ row: Int) -> Double
    }

    var columns = 5
    var rows = 3
    /// Of the first corner, and the step: degrees, unless the grid is projected.
    var corner = (x: 100.0, y: 60.0)
    var step = 1.0
    var system = "WGS84"
    var metadata: [(String, String)] = []

    struct CannotWrite: Error {}

    /// A GeoTIFF of doubles.
    func writeTIFF(_ bands: [Band], to path: String) throws {
        _ = GDALLibrary.isReady
        guard let driver = GDALGetDriverByName("GTiff"),
            let dataset = GDALCreate(driver, path, Int32(columns), Int32(rows), Int32(bands.count), GDT_Float64, nil)
        else { throw CannotWrite() }
        defer { GDALClose(dataset) }
        try describe(dataset)
        for (index, band) in bands.enumerated() { try write(band, GDALGetRasterBand(dataset, Int32(index + 1))) }
    }

    private func describe(_ dataset: GDALDatasetH) throws {
        var transform = [corner.x, step, 0, corner.y, 0, -step]
        GDALSetGeoTransform(dataset, &transform)
        guard let system = CoordinateSystem(wellKnownText: system) else { throw CannotWrite() }
        GDALSetSpatialRef(dataset, system.handle)
        for (name, value) in metadata { GDALSetMetadataItem(dataset, name, value, nil) }
    }

    private func write(_ band: Band, _ target: GDALRasterBandH?) throws {
        GDALSetDescription(target, band.name)
        if let unit = band.unit { GDALSetRasterUnitType(target, unit) }
        if let missing = band.missing { GDALSetRasterNoDataValue(target, missing) }
        if let packing = band.packing {
            GDALSetRasterScale(target, packing.scale)
            GDALSetRasterOffset(target, packing.offset)
        }
        for (name, value) in band.metadata { GDALSetMetadataItem(target, name, value, nil) }
        var values = (0..<columns * rows).map { band.value($0 % columns, $0 / columns) }
        let status = GDALRasterIO(
            target, GF_Write, 0, 0, Int32(columns), Int32(rows), &values, Int32(columns), Int32(rows), GDT_Float64, 0, 0
        )
        guard status == CE_None else { throw CannotWrite() }
    }

    /// Copies a raster into another format: GRIB, netCDF.
    static func copy(_ path: String, to target: String, driver: String, options: [(String, String)] = []) throws {
        let pairs = GDALOptions(options)
        guard let source = GDALOpen(path, GA_ReadOnly), let driver = GDALGetDriverByName(driver) else {
            throw CannotWrite()
        }
        defer { GDALClose(source) }
        guard let copy = GDALCreateCopy(driver, target, source, 0, pairs.list, nil, nil) else { throw CannotWrite() }
        GDALClose(copy)
    }

    /// The value of a cell of a band of a file, through GDAL's own reader.
    static func value(_ path: String, band: String, column: Int, row: Int) throws -> Double {
        guard let dataset = GDALOpen(path, GA_ReadOnly) else { throw CannotWrite() }
        defer { GDALClose(dataset) }
        for number in 1...GDALGetRasterCount(dataset) {
            let target = GDALGetRasterBand(dataset, number)
            guard GDALGetDescription(target).map({ String(cString: $0) }) == band else { continue }
            var value = 0.0
            let status = GDALRasterIO(target, GF_Read, Int32(column), Int32(row), 1, 1, &value, 1, 1, GDT_Float64, 0, 0)
            guard status == CE_None else { throw CannotWrite() }
            return value
        }
        throw CannotWrite()
    }
}
