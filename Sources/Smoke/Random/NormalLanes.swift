/// Single precision, four particles side by side.
typealias Lanes = SIMD4<Float>

/// Two standard normal numbers for each of four particles from two words each.
///
/// Words become numbers within 0…1, both ends excluded, so that no normal is infinite; the largest is 6.7.
///
/// - Source: BoxMuller1958.
@inline(__always)
func normals(_ first: SIMD4<UInt32>, _ second: SIMD4<UInt32>) -> (Lanes, Lanes) {
    let radius = (-2 * logarithm(unitInterval(first))).squareRoot()
    let (sine, cosine) = sineAndCosine(ofTurn: second)
    return (radius * cosine, radius * sine)
}

/// (word + ½) / 2³², at most 1.
@inline(__always)
func unitInterval(_ words: SIMD4<UInt32>) -> Lanes {
    Lanes(Float(words[0]), Float(words[1]), Float(words[2]), Float(words[3])) * 0x1p-32 + 0x1p-33
}

/// The natural logarithm of normal numbers; absolute error below 3 × 10⁻⁷ of the value or of 1 (tested).
@inline(__always)
func logarithm(_ x: Lanes) -> Lanes {
    let offset = x.bits &- 0x3F35_04F3
    let biased = (offset &+ 0x4000_0000) &>> 23  // exponent + 128, never negative
    let m = Lanes(bits: x.bits &- (biased &- 128) &<< 23)
    let k = Lanes(bits: biased | 0x4B00_0000) - (8_388_608 + 128)
    let s = (m - 1) / (m + 1)
    let q = s * s
    let series = Lanes(repeating: 2) + q * (Lanes(repeating: 2.0 / 3) + q * (Lanes(repeating: 0.4) + q * (2.0 / 7)))
    return k * 0.693_147_2 + s * series
}

/// Sine and cosine of a fraction of a turn, word / 2³²; absolute error below 3 × 10⁻⁷ (tested).
@inline(__always)
private func sineAndCosine(ofTurn words: SIMD4<UInt32>) -> (Lanes, Lanes) {
    // The two highest bits are the quarter; the rest an angle within ±π/4 about its middle.
    let part = (words &<< 2) &>> 9 | 0x3F80_0000  // 1 + fraction of the quarter
    let r = (Lanes(bits: part) - 1.5) * (Float.pi / 2)
    let x = r * r
    let sine = r + r * x * (Lanes(repeating: -1.0 / 6) + x * (Lanes(repeating: 1.0 / 120) - x * (1.0 / 5_040)))
    let cosineTail = Lanes(repeating: 1.0 / 24) - x * (Lanes(repeating: 1.0 / 720) - x * (1.0 / 40_320))
    let cosine = Lanes(repeating: 1) + x * (Lanes(repeating: -0.5) + x * cosineTail)
    let quarter = words &>> 30
    let exchanged = (sine.bits ^ cosine.bits) & (0 &- (quarter & 1))
    let sineSign = (quarter & 2) &<< 30
    let cosineSign = ((quarter &+ 1) & 2) &<< 30
    return (Lanes(bits: sine.bits ^ exchanged ^ sineSign), Lanes(bits: cosine.bits ^ exchanged ^ cosineSign))
}

extension Lanes {
    @inline(__always)
    var bits: SIMD4<UInt32> { unsafeBitCast(self, to: SIMD4<UInt32>.self) }

    @inline(__always)
    init(bits: SIMD4<UInt32>) { self = unsafeBitCast(bits, to: Lanes.self) }
}
