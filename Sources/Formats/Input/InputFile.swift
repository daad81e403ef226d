import CZlib
import Glibc

/// The bytes of a file, decompressed where it is a gzip file by its first bytes, whatever its name.
public struct InputFile: Sendable {
    /// As the caller named it; `standard input` for `-`.
    public let name: String
    public let bytes: [UInt8]
    /// See ``ContentDigest``.
    public let digest: String

    /// - Parameter path: A plain or gzip file, also one of several gzip members; `-` is standard input.
    /// - Throws: ``FormatError``: of kind `access` when the file cannot be read, of kind `content` when it is a gzip file
    ///   that is cut short or damaged.
    public init(_ path: String) throws(FormatError) {
        name = path == "-" ? "standard input" : path
        bytes = try GzipReader.readAll(path, name: name)
        digest = ContentDigest.hexadecimal(of: bytes)
    }

    /// Whether a file begins with the two bytes of gzip.
    static func isCompressed(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var magic: (UInt8, UInt8) = (0, 0)
        return withUnsafeMutableBytes(of: &magic) { read(descriptor, $0.baseAddress, 2) } == 2 && magic == (0x1f, 0x8b)
    }
}

/// Reads through zlib, which passes plain files on unchanged.
private struct GzipReader {
    let handle: gzFile
    let name: String
    /// Bytes of the file as it lies on disk; 0 for a pipe.
    let length: Int

    static func readAll(_ path: String, name: String) throws(FormatError) -> [UInt8] {
        let reader = try GzipReader(path, name: name)
        let bytes: [UInt8]
        do throws(FormatError) {
            bytes = try reader.readAll()
        } catch {
            gzclose_r(reader.handle)
            throw error
        }
        try reader.close()
        return bytes
    }

    private init(_ path: String, name: String) throws(FormatError) {
        let descriptor = path == "-" ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0) : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(name) }
        guard let handle = gzdopen(descriptor, "rb") else {
            Glibc.close(descriptor)
            throw .unreadable(name)
        }
        var status = stat()
        length = fstat(descriptor, &status) == 0 ? max(0, min(1 << 28, Int(status.st_size))) : 0
        gzbuffer(handle, 1 << 17)
        self.handle = handle
        self.name = name
    }

    /// Room for the whole of a plain file, and for more each time that it fills up: the length of what comes out of
    /// gzip is not known beforehand.
    private func readAll() throws(FormatError) -> [UInt8] {
        var bytes: [UInt8] = []
        var room = min(1 << 28, max(1 << 20, gzdirect(handle) == 1 ? length + 1 : 4 * length))
        while true {
            var received: Int32 = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                received = gzread(handle, buffer.baseAddress, UInt32(room))
                count = max(0, Int(received))
            }
            guard received >= 0 else { throw failure() }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            guard received == room else { return bytes }
            room = min(1 << 28, bytes.count)
        }
    }

    private func failure() -> FormatError {
        var status: Int32 = 0
        let message = gzerror(handle, &status).map { String(cString: $0) } ?? ""
        return switch status {
        case Z_BUF_ERROR: .truncated(name)
        case Z_ERRNO: .unreadable(name)
        default: FormatError(source: name, expected: "an undamaged gzip file", found: message)
        }
    }

    /// That a file is cut short shows only when it is closed.
    private func close() throws(FormatError) {
        let status = gzclose_r(handle)
        guard status != Z_OK else { return }
        throw status == Z_BUF_ERROR ? .truncated(name) : .unreadable(name)
    }
}

extension FormatError {
    /// What the system says about the operation that has just failed.
    fileprivate static func unreadable(_ name: String) -> FormatError {
        FormatError(kind: .access, source: name, expected: "a readable file", found: String(cString: strerror(errno)))
    }

    fileprivate static func truncated(_ name: String) -> FormatError {
        FormatError(source: name, expected: "a complete gzip file", found: "one that ends too early")
    }
}
