import CZlib
import Glibc

/// Reads through zlib, which passes plain files on unchanged.
package struct GzipReader {
    private let handle: gzFile
    private let name: String
    /// Bytes of the file as it lies on disk; 0 for a pipe.
    private let length: Int

    /// What is held of one file as a whole, uncompressed.
    package static let byteLimit = 1 << 29

    /// The whole content.
    ///
    /// - Throws: ``FormatError`` for a file that cannot be read, or one beyond ``byteLimit``.
    package static func readAll(_ path: String, name: String) throws(FormatError) -> [UInt8] {
        var bytes: [UInt8] = []
        try forEachPiece(of: path, name: name) { piece, received, expectedLength throws(FormatError) in
            if bytes.isEmpty { bytes.reserveInLargePages(min(expectedLength, byteLimit)) }
            guard bytes.count + piece.count <= byteLimit else {
                throw FormatError(
                    source: name, expected: "at most \(byteLimit >> 20) MiB when uncompressed",
                    found: "more; split the file")
            }
            bytes.append(contentsOf: piece)
            return piece.count
        }
        return bytes
    }

    /// The first bytes of the content, at most 64 KiB; none of standard input.
    package static func head(of path: String, name: String) throws(FormatError) -> [UInt8] {
        guard path != "-" else { return [] }
        let reader = try GzipReader(path, name: name)
        defer { gzclose_r(reader.handle) }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = bytes.withUnsafeMutableBytes { gzread(reader.handle, $0.baseAddress, UInt32($0.count)) }
        return Array(bytes.prefix(Int(max(0, count))))
    }

    /// Visits the content piece by piece, each of which is gone when the next one comes.
    ///
    /// - Parameter visit: Receives what it has not used yet followed by new bytes, the count of the new bytes, and the
    ///   length that the whole is guessed to have; returns how many bytes it has used. Is called once more with what is
    ///   left and no new bytes at the end.
    package static func forEachPiece(
        of path: String, name: String,
        _ visit: (UnsafeBufferPointer<UInt8>, Int, Int) throws(FormatError) -> Int
    ) throws(FormatError) {
        OutputGuard.keep(path, as: .input)
        let reader = try GzipReader(path, name: name)
        do throws(FormatError) {
            try reader.forEachPiece(visit)
        } catch {
            gzclose_r(reader.handle)
            throw error
        }
        try reader.close()
    }

    private func forEachPiece(
        _ visit: (UnsafeBufferPointer<UInt8>, Int, Int) throws(FormatError) -> Int
    ) throws(FormatError) {
        var room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 2 * Self.pieceLength)
        defer { room.deallocate() }
        var unused = 0
        while true {
            if room.count - unused < Self.pieceLength { room = Self.larger(room, keeping: unused) }
            let received = Int(gzread(handle, room.baseAddress.map { $0 + unused }, UInt32(Self.pieceLength)))
            guard received >= 0 else { throw failure() }
            let filled = unused + received
            let used = try visit(UnsafeBufferPointer(rebasing: room[..<filled]), received, expectedLength)
            guard received > 0 else { return }
            unused = filled - used
            if used > 0, unused > 0, let base = room.baseAddress { memmove(base, base + used, unused) }
        }
    }

    private static func larger(
        _ room: UnsafeMutableBufferPointer<UInt8>, keeping count: Int
    ) -> UnsafeMutableBufferPointer<UInt8> {
        let new = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 2 * room.count)
        if let from = room.baseAddress, let to = new.baseAddress { memcpy(to, from, count) }
        room.deallocate()
        return new
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
    /// Message of the system about the operation that has just failed.
    fileprivate static func unreadable(_ name: String) -> FormatError {
        FormatError(kind: .access, source: name, expected: "a readable file", found: String(cString: strerror(errno)))
    }

    fileprivate static func truncated(_ name: String) -> FormatError {
        FormatError(source: name, expected: "a complete gzip file", found: "one that ends too early")
    }
}
