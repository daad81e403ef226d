/// e to the power of x, in plain arithmetic, so that it is the same to the last bit on every machine and cheap in loops.
///
/// x = k ln 2 + r with |r| ≤ ½ ln 2; eʳ by the Taylor series to r¹¹, then k put into the exponent.
/// Relative error below 2 × 10⁻¹⁴ for −708…709 (tested); 0 below, e⁷⁰⁹ above; NaN for NaN.
@inline(__always)
func exponential(_ x: Double) -> Double {
    let bounded = x < -708 ? -708 : (x > 709 ? 709 : x)
    let shifted = bounded * 1.442_695_040_888_963_4 + 6_755_399_441_055_744  // + 1.5 × 2⁵²: rounds, k in the low bits
    let k = shifted - 6_755_399_441_055_744
    let r = (bounded - k * 0.693_147_180_369_123_8) - k * 1.908_214_929_270_587_7e-10
    let scale = Double(bitPattern: shifted.bitPattern &<< 52 &+ 0x3FF0_0000_0000_0000)
    let value = exponentialSeries(r) * scale
    return x < -708 ? 0 : value
}

@inline(__always)
private func exponentialSeries(_ r: Double) -> Double {
    let square = r * r
    let quartic = square * square
    let low = (1 + r) + square * (1.0 / 2 + r * (1.0 / 6))
    let middle = (1.0 / 24 + r * (1.0 / 120)) + square * (1.0 / 720 + r * (1.0 / 5_040))
    let high = (1.0 / 40_320 + r * (1.0 / 362_880)) + square * (1.0 / 3_628_800 + r * (1.0 / 39_916_800))
    return low + quartic * (middle + quartic * high)
}
