/// Four cells at once.
typealias Lanes = SIMD4<Double>

extension SIMD4<Double> {
    /// e^x with a relative error below 2e-12 for x from −700 to 700; arbitrary outside and for NaN.
    ///
    /// x = n ln 2 + r with |r| ≤ ln 2 / 2; e^r by the polynomial of degree 8 through its values at the nine Chebyshev points
    /// of that interval, 1.1e-12 from it at most; 2ⁿ by its bits. Only additions, multiplications and shifts of IEEE 754
    /// doubles: the same bits on every machine and in every lane.
    @inline(__always)
    static func exponential(_ x: Lanes) -> Lanes {
        let shifter = 0x1.8p52
        let shifted = x * 0x1.71547652b82fep0 + shifter
        let n = shifted - shifter
        let r = (x - n * 0x1.62e42fee00000p-1) - n * 0x1.a39ef35793c76p-33
        let r2 = r * r
        let r4 = r2 * r2
        let low =
            line(1, 0.999_999_999_979_768_98, r) + r2 * line(0.499_999_999_997_977_73, 0.166_666_668_911_805_44, r)
        let high =
            line(0.041_666_666_891_091_696, 0.008_333_266_071_022_454_3, r)
            + r2 * line(0.001_388_882_165_071_769_1, 1.991_588_187_139_603_6e-4, r)
        let series = low + r4 * (high + r4 * 2.487_617_895_905_851_1e-5)
        let power = (shifted.bits &<< 52) &+ SIMD4<UInt64>(repeating: 1_023 << 52)
        return series * Lanes(bits: power)
    }

    /// The smallest argument that `logarithm` tells from smaller ones: any of its powers up to 6 is still an exponent within ±700.
    @inline(__always)
    static var leastArgument: Double { 1e-50 }

    /// ln x with a relative error below 1e-12 for x from 1e-50 to 1e300; below, and for negative x, as for 1e-50.
    ///
    /// x = 2ⁿ m with m from √½ to √2; ln m = 2 artanh s, s = (m − 1) / (m + 1), as 2 s (1 + s² q(s²)) with q of degree 4
    /// through five Chebyshev points, 1.1e-13 from it at most.
    @inline(__always)
    static func logarithm(_ argument: Lanes) -> Lanes {
        let x = argument.atLeast(leastArgument)
        let rootHalf: UInt64 = 0x3fe6_a09e_667f_3bcd
        let offset = x.bits &+ SIMD4<UInt64>(repeating: (1_023 << 52) &- rootHalf)
        let biased = Lanes(bits: (offset &>> 52) | SIMD4<UInt64>(repeating: 0x4330_0000_0000_0000))
        let n = biased - (0x1p52 + 1_023)
        let m = Lanes(bits: (offset & SIMD4<UInt64>(repeating: (1 << 52) - 1)) &+ SIMD4<UInt64>(repeating: rootHalf))
        let f = m - 1
        let s = f / (f + 2)
        let z = s * s
        let z2 = z * z
        let low = line(0.333_333_333_336_877_25, 0.199_999_993_984_243_37, z)
        let high = line(0.142_858_773_178_663_8, 0.110_956_972_465_875_29, z) + z2 * 0.096_813_884_183_737_67
        let twice = s + s
        let series = twice + twice * z * (low + z2 * high)
        return n * 0x1.62e42fee00000p-1 + (series + n * 0x1.a39ef35793c76p-33)
    }

    /// constant + slope x.
    @inline(__always)
    private static func line(_ constant: Double, _ slope: Double, _ x: Lanes) -> Lanes { constant + slope * x }

    /// The smaller of each lane and a bound; NaN stays.
    @inline(__always)
    func atMost(_ bound: Double) -> Lanes { replacing(with: bound, where: self .> bound) }

    /// The greater of each lane and a bound; NaN stays.
    @inline(__always)
    func atLeast(_ bound: Double) -> Lanes { replacing(with: bound, where: self .< bound) }

    @inline(__always)
    var bits: SIMD4<UInt64> { unsafeBitCast(self, to: SIMD4<UInt64>.self) }

    @inline(__always)
    init(bits: SIMD4<UInt64>) { self = unsafeBitCast(bits, to: Lanes.self) }
}
