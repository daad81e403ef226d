import CGDAL
import Rasters
import Synchronization
public import Tables

/// Features of GeoJSON as a file of another format, by GDAL.
public enum GeoJSONCopy {
    public enum Format: String, Sendable, CaseIterable {
        case geoPackage = "GPKG"
        case flatGeobuf = "FlatGeobuf"
        case kml = "KML"

        /// GDAL goes by it: another one makes a folder.
        fileprivate var ending: String {
            switch self {
            case .geoPackage: "gpkg"
            case .flatGeobuf: "fgb"
            case .kml: "kml"
            }
        }
    }

    private static let number = Mutex(0)

    /// - Parameters:
    ///   - geoJSON: A collection of features in WGS 84, UTF-8.
    ///   - layer: The name of the layer.
    /// - Throws: ``FormatError`` with what GDAL says.
    public static func bytes(
        _ geoJSON: [UInt8], as format: Format, layer: String
    ) throws(FormatError) -> [UInt8] {
        let own = number.withLock { number in
            number += 1
            return number
        }
        let (source, target) = ("/vsimem/zarevo-\(own).geojson", "/vsimem/zarevo-\(own).\(format.ending)")
        defer { for path in [source, target] { VSIUnlink(path) } }
        return try GDALMessages.collect { messages throws(FormatError) in
            let failed = {
                FormatError(
                    kind: .access, source: layer, expected: "a file of \(format.rawValue)",
                    found: messages.failure ?? "none")
            }
            guard write(geoJSON, to: source), copy(source, to: target, format, layer) else { throw failed() }
            var size: vsi_l_offset = 0
            guard messages.failure == nil, let data = VSIGetMemFileBuffer(target, &size, 0) else { throw failed() }
            return Array(UnsafeBufferPointer(start: data, count: Int(size)))
        }
    }

    private static func write(_ bytes: [UInt8], to path: String) -> Bool {
        guard let file = VSIFOpenL(path, "wb") else { return false }
        let count = bytes.withUnsafeBytes { VSIFWriteL($0.baseAddress, 1, $0.count, file) }
        return VSIFCloseL(file) == 0 && count == bytes.count
    }

    private static func copy(_ source: String, to target: String, _ format: Format, _ layer: String) -> Bool {
        guard let input = GDALOpenEx(source, UInt32(GDAL_OF_VECTOR), nil, nil, nil) else { return false }
        defer { GDALClose(input) }
        guard let driver = GDALGetDriverByName(format.rawValue),
            let output = GDALCreate(driver, target, 0, 0, 0, GDT_Unknown, nil)
        else { return false }
        let copied = GDALDatasetCopyLayer(output, GDALDatasetGetLayer(input, 0), layer, nil)
        GDALClose(output)
        return copied != nil
    }
}
