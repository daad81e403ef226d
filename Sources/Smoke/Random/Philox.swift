/// Philox4x32-10: random numbers that are a function of a counter and a key, without any state.
///
/// Whoever asks for number *n* gets the same bits, on any core and in any order.
///
/// - Source: Salmon2011; known answers from the authors' Random123 library.
public struct Philox: Sendable {
    private let key: (UInt32, UInt32)

    public init(seed: UInt64) {
        key = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    }

    /// Four words of 32 random bits.
    @inline(__always)
    public func words(_ counter: SIMD4<UInt32>) -> SIMD4<UInt32> {
        var (c0, c1, c2, c3) = (counter[0], counter[1], counter[2], counter[3])
        var (k0, k1) = key
        for _ in 0..<10 {
            let first = UInt64(c0) &* 0xD251_1F53
            let second = UInt64(c2) &* 0xCD9E_8D57
            let next0 = UInt32(truncatingIfNeeded: second >> 32) ^ c1 ^ k0
            let next2 = UInt32(truncatingIfNeeded: first >> 32) ^ c3 ^ k1
            c1 = UInt32(truncatingIfNeeded: second)
            c3 = UInt32(truncatingIfNeeded: first)
            c0 = next0
            c2 = next2
            k0 &+= 0x9E37_79B9
            k1 &+= 0xBB67_AE85
        }
        return SIMD4(c0, c1, c2, c3)
    }
}
