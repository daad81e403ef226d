import CZlib

/// A name for the content of a file: the same bytes have the same digest, whether they came compressed or plain.
///
/// The CRC-32 of ISO 3309 as 8 hexadecimal digits, followed by the length in bytes as 10. It tells files apart and finds
/// damage; it is no proof against somebody who wants two files to look the same.
public struct ContentDigest {
    private var checksum: UInt = 0
    private var length = 0

    public init() {}

    public static func hexadecimal(of bytes: [UInt8]) -> String {
        var digest = ContentDigest()
        bytes.withUnsafeBufferPointer { digest.add($0) }
        return digest.hexadecimal
    }

    /// Takes the next piece of the content.
    package mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        checksum = crc32_z(checksum, bytes.baseAddress, bytes.count)
        length += bytes.count
    }

    public var hexadecimal: String {
        Self.pad(String(checksum, radix: 16), 8) + Self.pad(String(length, radix: 16), 10)
    }

    private static func pad(_ digits: String, _ width: Int) -> String {
        String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
