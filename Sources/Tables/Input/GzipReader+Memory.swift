import CZlib

extension GzipReader {
    /// Content of one gzip member in memory.
    ///
    /// - Throws: ``FormatError`` when it is damaged or cut short.
    package static func unpacked(_ packed: UnsafeBufferPointer<UInt8>, name: String) throws(FormatError) -> [UInt8] {
        // The last four bytes of a member are the length of what it holds.
        let length = packed.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
        var stream = z_stream()
        // 31: the largest window, with the head of gzip.
        guard inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw FormatError(source: name, expected: "memory for unpacking", found: "none")
        }
        defer { inflateEnd(&stream) }
        var status = Z_OK
        let bytes = [UInt8](unsafeUninitializedCapacity: length) { room, count in
            stream.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
            stream.avail_in = UInt32(packed.count)
            stream.next_out = room.baseAddress
            stream.avail_out = UInt32(room.count)
            status = inflate(&stream, Z_FINISH)
            count = room.count - Int(stream.avail_out)
        }
        guard status == Z_STREAM_END, bytes.count == length else {
            throw FormatError(source: name, expected: "an undamaged gzip file", found: "zlib's status \(status)")
        }
        return bytes
    }
}
