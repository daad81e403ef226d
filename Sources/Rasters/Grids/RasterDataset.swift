package import CGDAL
package import Tables

/// A raster file that GDAL has open for reading; to be used by one thread at a time.
package final class RasterDataset {
    package let handle: GDALDatasetH
    /// As the caller named it.
    package let source: String
    package let geometry: GridGeometry
    /// `GRIB`, `netCDF`, `GTiff` …
    package let driver: String
    package let metadata: [String: String]

    /// - Throws: ``FormatError`` of kind `access` for a file that GDAL cannot open as a raster.
    package init(opening path: String, source: String) throws(FormatError) {
        handle = try GDALMessages.collect { messages throws(FormatError) in
            let flags = UInt32(GDAL_OF_RASTER | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR)
            let opened = LibraryChatter.silenced {
                NetCDFLibrary.exclusively { GDALOpenEx(path, flags, nil, nil, nil) }
            }
            guard let handle = opened else {
                let found = messages.failure ?? "something else"
                throw FormatError(
                    kind: .access, source: source, expected: "a raster that GDAL reads",
                    found: Self.isUnreadableGRIB(found) ? found + Self.repacking(path) : found)
            }
            return handle
        }
        self.source = source
        Self.keepFiles(of: handle)
        // GDAL asks libnetcdf only when it is asked itself.
        (geometry, driver, metadata) = NetCDFLibrary.exclusively { [handle] in
            var transform = [0.0, 1, 0, 0, 0, 1]
            GDALGetGeoTransform(handle, &transform)
            let geometry = GridGeometry(
                columns: Int(GDALGetRasterXSize(handle)), rows: Int(GDALGetRasterYSize(handle)), transform: transform,
                wellKnownText: CoordinateSystem.wellKnownText(of: GDALGetSpatialRef(handle)))
            let driver = GDALGetDatasetDriver(handle).flatMap { GDALGetDriverShortName($0) }.map { String(cString: $0) }
            return (geometry, driver ?? "", Self.pairs(GDALGetMetadata(handle, nil)))
        }
    }

    /// GRIB in a packing that this GDAL lacks, as CCSDS, which ECMWF packs its open data with.
    private static func isUnreadableGRIB(_ message: String) -> Bool { message.contains("is a grib file") }

    private static func repacking(_ path: String) -> String {
        " Its packing is one that this GDAL lacks (ECMWF's open data: CCSDS); ecCodes repacks it:"
            + " grib_set -r -s packingType=grid_simple \(path) NEW.grib2"
    }

    /// Also those that a virtual raster is put together from.
    private static func keepFiles(of handle: GDALDatasetH) {
        let list = NetCDFLibrary.exclusively { GDALGetFileList(handle) }
        defer { CSLDestroy(list) }
        for index in 0..<CSLCount(list) {
            if let name = CSLGetField(list, index) { OutputGuard.keep(String(cString: name), as: .input) }
        }
    }

    deinit { NetCDFLibrary.exclusively { GDALClose(handle) } }

    package var bandCount: Int { Int(GDALGetRasterCount(handle)) }

    package func band(_ number: Int) throws(FormatError) -> RasterBand {
        guard let band = GDALGetRasterBand(handle, Int32(number)) else {
            throw FormatError(source: source, expected: "band \(number)", found: "\(bandCount) bands")
        }
        return RasterBand(band, number: number, of: self)
    }

    /// The bands of a file, of each of its datasets where it holds several.
    package static func bands(of path: String) throws(FormatError) -> [RasterBand] {
        let whole = try RasterDataset(opening: path, source: path)
        var datasets = whole.subdatasets.isEmpty ? [whole] : []
        for name in whole.subdatasets { datasets.append(try RasterDataset(opening: name, source: path)) }
        var bands: [RasterBand] = []
        for dataset in datasets where dataset.bandCount > 0 {
            for number in 1...dataset.bandCount { bands.append(try dataset.band(number)) }
        }
        return bands
    }

    /// Names of the datasets inside, where a file holds several.
    var subdatasets: [String] {
        let pairs = NetCDFLibrary.exclusively { Self.pairs(GDALGetMetadata(handle, "SUBDATASETS")) }
        return (1...max(1, pairs.count)).compactMap { pairs["SUBDATASET_\($0)_NAME"] }
    }

    /// A list of `NAME=VALUE` as GDAL gives it; of names that stand twice, the first.
    package static func pairs(_ list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> [String: String] {
        var pairs: [String: String] = [:]
        var index = 0
        while let list, let item = list[index] {
            let parts = String(cString: item).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2, pairs[String(parts[0])] == nil { pairs[String(parts[0])] = String(parts[1]) }
            index += 1
        }
        return pairs
    }
}
