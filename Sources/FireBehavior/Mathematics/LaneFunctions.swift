/// Four numbers that go through the same equations side by side.
typealias Lanes = SIMD4<Double>

/// ``exponential(_:)-(Double)`` for four numbers, with the same bits.
@inline(__always)
func exponential(_ x: Lanes) -> Lanes {
    var bounded = x
    bounded.replace(with: -708, where: x .< -708)
    bounded.replace(with: 709, where: x .> 709)
    let shifted = bounded * 1.442_695_040_888_963_4 + 6_755_399_441_055_744
    let k = shifted - 6_755_399_441_055_744
    let r = (bounded - k * 0.693_147_180_369_123_8) - k * 1.908_214_929_270_587_7e-10
    let scale = Lanes(bits: shifted.bits &<< 52 &+ 0x3FF0_0000_0000_0000)
    return (exponentialSeries(r) * scale).replacing(with: 0, where: x .< -708)
}

@inline(__always)
private func exponentialSeries(_ r: Lanes) -> Lanes {
    let square = r * r
    let quartic = square * square
    let low = line(1, r, 1) + square * line(1.0 / 2, r, 1.0 / 6)
    let middle = line(1.0 / 24, r, 1.0 / 120) + square * line(1.0 / 720, r, 1.0 / 5_040)
    let high = line(1.0 / 40_320, r, 1.0 / 362_880) + square * line(1.0 / 3_628_800, r, 1.0 / 39_916_800)
    return low + quartic * (middle + quartic * high)
}

/// ``logarithm(_:)-(Double)`` for four numbers, with the same bits.
@inline(__always)
func logarithm(_ x: Lanes) -> Lanes {
    let offset = x.bits &- 0x3FE6_A09E_667F_3BCD
    let biased = (offset &+ 0x4000_0000_0000_0000) &>> 52  // k + 1024, never negative
    let m = Lanes(bits: x.bits &- (biased &- 1024) &<< 52)
    let k = Lanes(bits: biased | 0x4330_0000_0000_0000) - (4_503_599_627_370_496 + 1024)
    let s = (m - 1) / (m + 1)
    let value = k * 0.693_147_180_559_945_3 + s * artanhSeries(s * s)
    let ends = Lanes(repeating: .nan).replacing(with: -.infinity, where: x .>= 0)
    return ends.replacing(with: value, where: x .>= Double.leastNormalMagnitude)
}

@inline(__always)
private func artanhSeries(_ square: Lanes) -> Lanes {
    let quartic = square * square
    let octic = quartic * quartic
    let low = line(2, square, 2.0 / 3) + quartic * line(2.0 / 5, square, 2.0 / 7)
    let high = line(2.0 / 9, square, 2.0 / 11) + quartic * line(2.0 / 13, square, 2.0 / 15)
    let tail = line(2.0 / 17, square, 2.0 / 19)
    return low + octic * (high + octic * tail)
}

/// ``power(_:_:)-(Double,_)`` for four numbers, with the same bits.
@inline(__always)
func power(_ base: Lanes, _ exponent: Double) -> Lanes { exponential(exponent * logarithm(base)) }

/// ``eastAndNorth(ofDegrees:)-(Double)`` for four directions, with the same bits.
@inline(__always)
func eastAndNorth(ofDegrees degrees: Lanes) -> (east: Lanes, north: Lanes) {
    let shifted = degrees * (1.0 / 90) + 6_755_399_441_055_744
    let r = (degrees - (shifted - 6_755_399_441_055_744) * 90) * (Double.pi / 180)
    let (sine, cosine) = sineAndCosine(r)
    let quarters = shifted.bits
    let exchanged = (sine.bits ^ cosine.bits) & (0 &- (quarters & 1))
    let eastSign = (quarters & 2) &<< 62
    let northSign = ((quarters &+ 1) & 2) &<< 62
    return (Lanes(bits: sine.bits ^ exchanged ^ eastSign), Lanes(bits: cosine.bits ^ exchanged ^ northSign))
}

@inline(__always)
private func sineAndCosine(_ r: Lanes) -> (Lanes, Lanes) {
    let x = r * r
    let sixth = x * x * x * x * x * x
    let sineEnds = line(1.0 / 362_880, x, -1.0 / 39_916_800)
    let sineTail = line(-1.0 / 6, x, line(1.0 / 120, x, line(-1.0 / 5_040, x, sineEnds)))
    let sineEnd = sixth * (1.0 / 6_227_020_800)
    let cosineEnds = line(1.0 / 40_320, x, -1.0 / 3_628_800)
    let cosineTail = line(-1.0 / 2, x, line(1.0 / 24, x, line(-1.0 / 720, x, cosineEnds)))
    let cosineEnd = sixth * line(1.0 / 479_001_600, x, -1.0 / 87_178_291_200)
    let sine = r + r * (x * sineTail + sineEnd)
    let cosine = line(1, x, cosineTail) + cosineEnd
    return (sine, cosine)
}

/// a + x b.
@inline(__always)
private func line(_ a: Double, _ x: Lanes, _ b: Double) -> Lanes { Lanes(repeating: a) + x * b }

@inline(__always)
private func line(_ a: Double, _ x: Lanes, _ b: Lanes) -> Lanes { Lanes(repeating: a) + x * b }

extension Lanes {
    @inline(__always)
    var bits: SIMD4<UInt64> { unsafeBitCast(self, to: SIMD4<UInt64>.self) }

    @inline(__always)
    init(bits: SIMD4<UInt64>) { self = unsafeBitCast(bits, to: Lanes.self) }
}
