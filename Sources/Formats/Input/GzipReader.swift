import CZlib
import Glibc

/// Reads through zlib, which passes plain files on unchanged.
struct GzipReader {
    private let handle: gzFile
    private let name: String
    /// Bytes of the file as it lies on disk; 0 for a pipe.
    private let length: Int

    /// The whole content.
    static func readAll(_ path: String, name: String) throws(FormatError) -> [UInt8] {
        var bytes: [UInt8] = []
        try forEachPiece(of: path, name: name) { piece, expectedLength in
            if bytes.isEmpty { bytes.reserveCapacity(expectedLength) }
            bytes.append(contentsOf: piece)
        }
        return bytes
    }

    /// Visits the content piece by piece, each of which is gone when the next one comes.
    ///
    /// - Parameter visit: Receives a piece and the length that the whole is guessed to have, in bytes.
    static func forEachPiece(
        of path: String, name: String,
        _ visit: (UnsafeBufferPointer<UInt8>, Int) throws(FormatError) -> Void
    ) throws(FormatError) {
        let reader = try GzipReader(path, name: name)
        let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: pieceLength)
        defer { room.deallocate() }
        do throws(FormatError) {
            while true {
                let received = gzread(reader.handle, room.baseAddress, UInt32(pieceLength))
                guard received >= 0 else { throw reader.failure() }
                if received == 0 { break }
                try visit(UnsafeBufferPointer(rebasing: room[..<Int(received)]), reader.expectedLength)
            }
        } catch {
            gzclose_r(reader.handle)
            throw error
        }
        try reader.close()
    }

    /// Small enough to stay in the cache while it is parsed.
    private static let pieceLength = 1 << 18

    /// The length of a plain file, and a guess for what comes out of gzip, which is not known beforehand.
    private var expectedLength: Int { gzdirect(handle) == 1 ? length : 4 * length }

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
