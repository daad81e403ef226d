import Glibc

/// What a file is, by its first bytes.
enum InputKind {
    /// Whether it holds a grid (GRIB, NetCDF, HDF, GeoTIFF …) rather than text; a folder counts as one too.
    static func isGrid(_ path: String) -> Bool {
        var status = stat()
        guard path != "-", stat(path, &status) == 0 else { return false }
        if status.st_mode & S_IFMT == S_IFDIR { return true }
        let bytes = firstBytes(path)
        let isCompressed = bytes.starts(with: [0x1f, 0x8b])
        return !isCompressed && (bytes.contains(0) || starts.contains { bytes.starts(with: $0.utf8) })
    }

    private static let starts = ["GRIB", "CDF", "<VRTDataset"]

    private static func firstBytes(_ path: String) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0x20, count: 4_096)
        let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        return Array(bytes.prefix(max(0, count)))
    }
}
