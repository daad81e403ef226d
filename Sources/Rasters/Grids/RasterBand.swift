package import CGDAL
package import Tables

/// One band of a raster, with what it says of itself.
package final class RasterBand {
    package let dataset: RasterDataset
    /// Counted from 1.
    package let number: Int
    package let metadata: [String: String]
    package let description: String
    /// As the file writes it, from the band itself or its metadata; empty where nothing is said.
    package let unit: String
    /// In which pieces the file holds the band.
    package let block: (columns: Int, rows: Int)
    private let handle: GDALRasterBandH
    private let missing: Double?
    private let scale: Double
    private let offset: Double

    package init(_ handle: GDALRasterBandH, number: Int, of dataset: RasterDataset) {
        (self.handle, self.number, self.dataset) = (handle, number, dataset)
        metadata = NetCDFLibrary.exclusively { RasterDataset.pairs(GDALGetMetadata(handle, nil)) }
        description = GDALGetDescription(handle).map { String(cString: $0) } ?? ""
        let ownUnit = NetCDFLibrary.exclusively { GDALGetRasterUnitType(handle) }.map { String(cString: $0) } ?? ""
        unit = ownUnit.isEmpty ? metadata["GRIB_UNIT"] ?? metadata["units"] ?? metadata["UNITS"] ?? "" : ownUnit
        var (width, height) = (Int32(1), Int32(1))
        GDALGetBlockSize(handle, &width, &height)
        block = (Int(width), Int(height))
        var isSet = Int32(0)
        let value = NetCDFLibrary.exclusively { GDALGetRasterNoDataValue(handle, &isSet) }
        missing = isSet == 1 && !value.isNaN ? value : nil
        scale = NetCDFLibrary.exclusively { GDALGetRasterScale(handle, &isSet) }
        offset = NetCDFLibrary.exclusively { GDALGetRasterOffset(handle, &isSet) }
    }

    /// Reads a window, row after row: unpacked, NaN where the file says that nothing is known.
    ///
    /// - Parameter buffer: As many numbers as the window has cells, or more.
    package func read(_ window: GridWindow, into buffer: inout [Double]) throws(FormatError) {
        precondition(buffer.count >= window.count, "room for every cell")
        try GDALMessages.collect { messages throws(FormatError) in
            let read = { [handle] (buffer: inout [Double]) in
                GDALRasterIO(
                    handle, GF_Read, Int32(window.column), Int32(window.row), Int32(window.columns), Int32(window.rows),
                    &buffer, Int32(window.columns), Int32(window.rows), GDT_Float64, 0, 0)
            }
            let isNetCDF = dataset.driver == "netCDF"
            let status = isNetCDF ? NetCDFLibrary.exclusively { read(&buffer) } : read(&buffer)
            guard status == CE_None else {
                let found = messages.failure ?? "something else"
                throw FormatError(
                    kind: .access, source: dataset.source, expected: "band \(number) to be readable", found: found)
            }
        }
        unpack(&buffer, count: window.count)
    }

    private func unpack(_ buffer: inout [Double], count: Int) {
        // Values of 32-bit floats come back widened, the mark for missing ones too.
        let narrow = missing.map { Double(Float($0)) }
        guard missing != nil || scale != 1 || offset != 0 else { return }
        for index in 0..<count {
            let value = buffer[index]
            buffer[index] = value == missing || value == narrow ? .nan : value * scale + offset
        }
    }
}
