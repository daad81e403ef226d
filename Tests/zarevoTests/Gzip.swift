/// Bytes as a gzip file that stores them as they are.
///
/// RFC 1952 for the file, RFC 1951 section 3.2.4 for blocks that are not compressed.
enum Gzip {
    static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var file: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]
        var rest = bytes[...]
        repeat {
            let block = rest.prefix(0xffff)
            rest = rest.dropFirst(block.count)
            file.append(rest.isEmpty ? 1 : 0)
            let length = UInt32(block.count)
            file += littleEndian(length | ~length << 16) + block
        } while !rest.isEmpty
        return file + littleEndian(checksum(bytes)) + littleEndian(UInt32(bytes.count))
    }

    private static func littleEndian(_ value: UInt32) -> [UInt8] {
        [0, 8, 16, 24].map { (shift: UInt32) in UInt8(truncatingIfNeeded: value >> shift) }
    }

    /// CRC-32 as RFC 1952 section 8 has it, bit by bit.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum = ~UInt32(0)
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xedb8_8320 : sum >> 1 }
        }
        return ~sum
    }
}
