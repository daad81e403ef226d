/// Four cells at once.
typealias Lanes = SIMD4<Double>

extension SIMD4<Double> {
    /// e^x with a relative error below 1e-12 for x from −700 to 700; held at the ends outside, arbitrary for NaN.
    ///
    /// x = n ln 2 + r with |r| ≤ ln 2 / 2; e^r by its series to r¹⁰ / 10!, whose remainder is below 2.3e-13; 2ⁿ by its bits.
    /// Only additions, multiplications and shifts of IEEE 754 doubles: the same bits on every machine and in every lane.
    @inline(__always)
    static func exponential(_ argument: Lanes) -> Lanes {
        let x = argument.atLeast(-700).atMost(700)
        let shifter = 0x1.8p52
        let shifted = x * 0x1.71547652b82fep0 + shifter
        let n = shifted - shifter
        let r = (x - n * 0x1.62e42fee00000p-1) - n * 0x1.a39ef35793c76p-33
        let r2 = r * r
        let r4 = r2 * r2
        let low = line(1, 1, r) + r2 * line(0.5, 1 / 6, r)
        let middle = line(1 / 24, 1 / 120, r) + r2 * line(1 / 720, 1 / 5_040, r)
        let high = line(1 / 40_320, 1 / 362_880, r) + r2 * (1 / 3_628_800)
        let series = low + r4 * (middle + r4 * high)
        let power = (shifted.bits &<< 52) &+ SIMD4<UInt64>(repeating: 1_023 << 52)
        return series * Lanes(bits: power)
    }

    /// ln x with an error below 1e-13 of the greater of |ln x| and 1e-3, for x from 1e-300 to 1e300; below, as for 1e-300.
    ///
    /// x = 2ⁿ m with m from √½ to √2; ln m = 2 artanh((m − 1) / (m + 1)) by its series to the fifteenth power.
    @inline(__always)
    static func logarithm(_ argument: Lanes) -> Lanes {
        let x = argument.atLeast(1e-300)
        let rootHalf: UInt64 = 0x3fe6_a09e_667f_3bcd
        let offset = x.bits &+ SIMD4<UInt64>(repeating: (1_023 << 52) &- rootHalf)
        let biased = Lanes(bits: (offset &>> 52) | SIMD4<UInt64>(repeating: 0x4330_0000_0000_0000))
        let n = biased - (0x1p52 + 1_023)
        let m = Lanes(bits: (offset & SIMD4<UInt64>(repeating: (1 << 52) - 1)) &+ SIMD4<UInt64>(repeating: rootHalf))
        let f = m - 1
        let s = f / (f + 2)
        let z = s * s
        let z2 = z * z
        let z4 = z2 * z2
        let low = line(1 / 3, 1 / 5, z) + z2 * line(1 / 7, 1 / 9, z)
        let high = line(1 / 11, 1 / 13, z) + z2 * (1 / 15)
        let twice = s + s
        let series = twice + twice * z * (low + z4 * high)
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
