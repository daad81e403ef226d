import CGDAL
package import Tables

/// A GeoTIFF of 32-bit floats, NaN where nothing is known, written window by window.
package final class RasterWriter {
    private var handle: GDALDatasetH?
    private let source: String

    /// - Parameters:
    ///   - path: Where it is written.
    ///   - source: How errors call it.
    ///   - bands: Their descriptions and what else they say of themselves.
    ///   - isTiled: In tiles of 256 × 256 cells rather than in rows.
    package init(
        creating path: String, source: String, _ geometry: GridGeometry,
        bands: [(name: String, metadata: [(String, String)])], metadata: [(String, String)] = [], isTiled: Bool = false,
        deflates: Bool = false
    ) throws(FormatError) {
        self.source = source
        var pairs = [("BIGTIFF", "IF_SAFER"), ("INTERLEAVE", "BAND"), ("TILED", isTiled ? "YES" : "NO")]
        if deflates { pairs += [("COMPRESS", "DEFLATE"), ("PREDICTOR", "3"), ("ZLEVEL", "1")] }
        let options = GDALOptions(pairs)
        handle = try GDALMessages.collect { messages throws(FormatError) in
            guard let driver = GDALGetDriverByName("GTiff"),
                let handle = GDALCreate(
                    driver, path, Int32(geometry.columns), Int32(geometry.rows), Int32(bands.count), GDT_Float32,
                    options.list)
            else { throw .unwritten(source, messages.failure) }
            var transform = geometry.transform
            GDALSetGeoTransform(handle, &transform)
            let text = geometry.wellKnownText
            if let system = CoordinateSystem(wellKnownText: text) { GDALSetSpatialRef(handle, system.handle) }
            for (name, value) in metadata { GDALSetMetadataItem(handle, name, value, nil) }
            return handle
        }
        for (index, band) in bands.enumerated() { try describe(index + 1, band) }
    }

    deinit { if let handle { GDALClose(handle) } }

    private func describe(
        _ number: Int, _ band: (name: String, metadata: [(String, String)])
    ) throws(FormatError) {
        guard let handle, let target = GDALGetRasterBand(handle, Int32(number)) else {
            throw .unwritten(source, "no band \(number)")
        }
        GDALSetDescription(target, band.name)
        GDALSetRasterNoDataValue(target, .nan)
        for (name, value) in band.metadata { GDALSetMetadataItem(target, name, value, nil) }
    }

    /// - Parameter band: Counted from 1.
    package func write(_ values: [Float], _ window: GridWindow, band: Int) throws(FormatError) {
        precondition(values.count >= window.count, "a value for every cell")
        guard let handle else { throw .unwritten(source, "a closed file") }
        var values = values
        try GDALMessages.collect { messages throws(FormatError) in
            let target = GDALGetRasterBand(handle, Int32(band))
            let status = GDALRasterIO(
                target, GF_Write, Int32(window.column), Int32(window.row), Int32(window.columns), Int32(window.rows),
                &values, Int32(window.columns), Int32(window.rows), GDT_Float32, 0, 0)
            guard status == CE_None else { throw .unwritten(source, messages.failure) }
        }
    }

    /// Writes what is still to be written; errors of the disk show here at the latest.
    package func close() throws(FormatError) {
        try GDALMessages.collect { messages throws(FormatError) in
            if let handle { GDALClose(handle) }
            handle = nil
            if let failure = messages.failure { throw .unwritten(source, failure) }
        }
    }
}

extension FormatError {
    fileprivate static func unwritten(_ source: String, _ found: String?) -> FormatError {
        FormatError(
            kind: .access, source: source, expected: "a raster that can be written", found: found ?? "something else")
    }
}
