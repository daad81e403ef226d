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

    /// How GDAL opens a file, packed or not.
    package static func pathForGDAL(_ path: String) -> String { isCompressed(path) ? "/vsigzip/" + path : path }

    /// Whether a file begins with the two bytes of gzip.
    private static func isCompressed(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var magic: (UInt8, UInt8) = (0, 0)
        return withUnsafeMutableBytes(of: &magic) { read(descriptor, $0.baseAddress, 2) } == 2 && magic == (0x1f, 0x8b)
    }
}
