import Crypto

/// SHA-256 in hexadecimal, lower case.
public enum SHA256Digest {
    public static func hexadecimal(of bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in SHA256.hash(data: bytes) {
            for digit in [byte >> 4, byte & 15] { text.append(digit < 10 ? digit + 48 : digit + 87) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Whether a text has the form of a digest.
    public static func isOne(_ text: String) -> Bool {
        text.utf8.count == 64
            && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }

    /// What stands for the hash before the first entry.
    public static let zero = String(repeating: "0", count: 64)
}
