import CZlib

/// A name for the content of a file: the same bytes have the same digest, whether they came compressed or plain.
///
/// The CRC-32 of ISO 3309 as 8 hexadecimal digits, followed by the length in bytes as 10. It tells files apart and finds
/// damage; it is no proof against somebody who wants two files to look the same.
public enum ContentDigest {
    public static func hexadecimal(of bytes: [UInt8]) -> String {
        let checksum = bytes.withUnsafeBufferPointer { crc32_z(0, $0.baseAddress, $0.count) }
        return pad(String(checksum, radix: 16), 8) + pad(String(bytes.count, radix: 16), 10)
    }

    private static func pad(_ digits: String, _ width: Int) -> String {
        String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
