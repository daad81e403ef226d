/// A short name for some bytes, the same on every machine and in every process; not a signature.
///
/// FNV-1a, 64 bits.
///
/// - Source: FowlerNollVo2019, section 5 (offset basis and prime for 64 bits).
public struct Fingerprint: Sendable, Equatable {
    public let value: UInt64

    public init(of bytes: [UInt8]) {
        value = bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    /// Sixteen digits.
    public var hexadecimal: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
