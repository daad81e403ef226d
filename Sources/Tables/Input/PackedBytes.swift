import CCompression
import Glibc

/// Text that came packed in another form than gzip, told by its first bytes: xz, bzip2, or a ZIP archive of one table.
enum PackedBytes {
    /// Bytes that were packed; the bytes as they are where nothing was.
    ///
    /// - Throws: ``FormatError`` for damaged files and for what unpacks to more than `GzipReader.byteLimit`.
    static func unpacked(_ bytes: [UInt8], name: String) throws(FormatError) -> [UInt8] {
        if bytes.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) { return try xz(bytes, name) }
        if bytes.starts(with: Array("BZh".utf8)), bytes.count > 3, (49...57).contains(bytes[3]) {
            return try bzip2(bytes, name)
        }
        guard ZipArchive.isZip(bytes) else { return bytes }
        let archive = try ZipArchive(bytes, name: name)
        guard archive.tables.count == 1 else { return bytes }
        return try archive.content(of: archive.tables[0])
    }

    private static func xz(_ bytes: [UInt8], _ name: String) throws(FormatError) -> [UInt8] {
        var stream = lzma_stream()
        guard lzma_stream_decoder(&stream, 1 << 28, isConcatenated) == LZMA_OK else {
            throw FormatError(source: name, expected: "memory for unpacking", found: "none")
        }
        defer { lzma_end(&stream) }
        var result = LZMA_OK
        let unpacked = try filled(name, bytes) { input, room throws(FormatError) in
            if stream.next_in == nil { (stream.next_in, stream.avail_in) = (input.baseAddress, input.count) }
            (stream.next_out, stream.avail_out) = (room.baseAddress, room.count)
            result = lzma_code(&stream, LZMA_FINISH)
            guard result == LZMA_OK || result == LZMA_STREAM_END else { throw damaged("xz", name) }
            return (room.count - stream.avail_out, result == LZMA_STREAM_END)
        }
        return unpacked
    }

    /// `LZMA_CONCATENATED`, a macro that Swift does not see.
    private static let isConcatenated: UInt32 = 0x08

    private static func bzip2(_ bytes: [UInt8], _ name: String) throws(FormatError) -> [UInt8] {
        var stream = bz_stream()
        guard BZ2_bzDecompressInit(&stream, 0, 0) == BZ_OK else {
            throw FormatError(source: name, expected: "memory for unpacking", found: "none")
        }
        defer { BZ2_bzDecompressEnd(&stream) }
        return try filled(name, bytes) { input, room throws(FormatError) in
            if stream.next_in == nil {
                let start = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.next_in = start.map { UnsafeMutableRawPointer($0).assumingMemoryBound(to: CChar.self) }
                stream.avail_in = UInt32(input.count)
            }
            stream.next_out = room.baseAddress.map {
                UnsafeMutableRawPointer($0).assumingMemoryBound(to: CChar.self)
            }
            stream.avail_out = UInt32(room.count)
            let status = BZ2_bzDecompress(&stream)
            guard status == BZ_OK || status == BZ_STREAM_END else { throw damaged("bzip2", name) }
            let written = room.count - Int(stream.avail_out)
            if status == BZ_OK, written == 0, stream.avail_in == 0 { throw damaged("bzip2", name) }
            guard status == BZ_STREAM_END, stream.avail_in > 0 else { return (written, status == BZ_STREAM_END) }
            // Another stream follows, as pbzip2 writes them.
            let (next, rest) = (stream.next_in, stream.avail_in)
            BZ2_bzDecompressEnd(&stream)
            stream = bz_stream()
            guard BZ2_bzDecompressInit(&stream, 0, 0) == BZ_OK else { throw damaged("bzip2", name) }
            (stream.next_in, stream.avail_in) = (next, rest)
            return (written, false)
        }
    }

    /// - Parameter step: Fills a room; returns how many bytes it wrote, and whether they were the last.
    private static func filled(
        _ name: String, _ bytes: [UInt8],
        _ step: (UnsafeBufferPointer<UInt8>, UnsafeMutableBufferPointer<UInt8>) throws(FormatError) -> (Int, Bool)
    ) throws(FormatError) -> [UInt8] {
        var unpacked: [UInt8] = []
        let input = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
        let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 18)
        defer {
            input.deallocate()
            room.deallocate()
        }
        _ = input.initialize(from: bytes)
        while true {
            let (count, isLast) = try step(UnsafeBufferPointer(input), room)
            unpacked.append(contentsOf: room[..<count])
            guard unpacked.count <= GzipReader.byteLimit else {
                throw FormatError(
                    source: name, expected: "at most \(GzipReader.byteLimit >> 20) MiB when uncompressed",
                    found: "more; split the file")
            }
            if isLast { return unpacked }
        }
    }

    private static func damaged(_ form: String, _ name: String) -> FormatError {
        FormatError(
            source: name, expected: "an undamaged \(form) file", found: "a damaged one, or one that ends too early")
    }
}
