/// A short fingerprint of a text, for telling documents apart; not a signature.
enum Digest {
    /// FNV-1a, 64 bits, as sixteen hexadecimal digits.
    ///
    /// - Source: FowlerNollVo2019, section 5 (offset basis and prime for 64 bits).
    static func hexadecimal(of bytes: some Sequence<UInt8>) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
