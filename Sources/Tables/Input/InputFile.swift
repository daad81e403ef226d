import Glibc

/// The bytes of a file, unpacked where it is gzip, xz, bzip2 or a ZIP archive of one table by its first bytes, whatever its
/// name.
public struct InputFile: Sendable {
    /// As the caller named it; `standard input` for `-`.
    public let name: String
    public let bytes: [UInt8]
    /// See ``ContentDigest``.
    public let digest: String

    /// - Parameter path: A plain or packed file, also one of several gzip members; `-` is standard input.
    /// - Throws: ``FormatError``: of kind `access` when the file cannot be read, of kind `content` when it is packed and
    ///   cut short or damaged.
    public init(_ path: String) throws(FormatError) {
        name = path == "-" ? "standard input" : path
        if path.hasPrefix("http://") || path.hasPrefix("https://") {
            throw FormatError(
                kind: .access, source: path, expected: "a file on this computer",
                found: "a URL: fetch it first, such as with curl -o FILE URL")
        }
        bytes = try PackedBytes.unpacked(GzipReader.readAll(path, name: name), name: name)
        digest = ContentDigest.hexadecimal(of: bytes)
    }

    /// Bytes that are in memory already.
    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        digest = ContentDigest.hexadecimal(of: bytes)
    }

    /// How GDAL opens a file, packed or not; of a ZIP archive the one layer in it.
    package static func pathForGDAL(_ path: String) -> String {
        let head = firstBytes(path)
        if head.starts(with: [0x1F, 0x8B]) { return "/vsigzip/" + path }
        guard ZipArchive.isZip(head), let bytes = try? GzipReader.readAll(path, name: path),
            let archive = try? ZipArchive(bytes, name: path), archive.layers.count == 1
        else { return path }
        return "/vsizip/" + path + "/" + archive.layers[0].name
    }

    private static func firstBytes(_ path: String) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 4)
        let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        return Array(bytes.prefix(max(0, count)))
    }
}
