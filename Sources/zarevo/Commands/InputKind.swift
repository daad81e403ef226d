import Glibc
import Tables

/// Kind of a file, by its first bytes.
enum InputKind {
    /// Whether it holds a grid (GRIB, NetCDF, HDF, GeoTIFF …) rather than text; a folder counts as one too.
    static func isGrid(_ path: String) -> Bool {
        var status = stat()
        guard path != "-", stat(path, &status) == 0 else { return false }
        if status.st_mode & S_IFMT == S_IFDIR { return true }
        let bytes = firstBytes(path)
        if rasters.contains(where: { bytes.starts(with: $0) }) { return true }
        let isPacked = packed.contains { bytes.starts(with: $0) }
        let form = ForeignForm(bytes) ?? .noText
        return !isPacked && bytes.contains(0) && form == .noText && !TextEncoding(of: bytes).isWide
    }

    private static let rasters: [[UInt8]] =
        ["GRIB", "CDF", "<VRTDataset"].map { Array($0.utf8) } + [
            [0x89, 0x48, 0x44, 0x46], [0x0E, 0x03, 0x13, 0x01], [0x49, 0x49, 0x2A], [0x4D, 0x4D, 0],
        ]
    /// gzip, xz, bzip2, ZIP.
    private static let packed: [[UInt8]] = [
        [0x1F, 0x8B], [0xFD, 0x37, 0x7A], [0x42, 0x5A, 0x68], [0x50, 0x4B, 3, 4],
    ]

    private static func firstBytes(_ path: String) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0x20, count: 4_096)
        let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        return Array(bytes.prefix(max(0, count)))
    }
}
