import Glibc

/// Parts of a direction given in degrees clockwise from north: exact at the four winds.
///
/// The angle is reduced to ±45° in degrees, then taken by Taylor series; quadrants by bits, because directions are as good as
/// random to the processor. Absolute error below 3 × 10⁻¹⁴ within ±720° (tested).
@inline(__always)
func eastAndNorth(ofDegrees degrees: Double) -> (east: Double, north: Double) {
    let shifted = degrees * (1.0 / 90) + 6_755_399_441_055_744  // + 1.5 × 2⁵²: rounds, quarter turns in the low bits
    let r = (degrees - (shifted - 6_755_399_441_055_744) * 90) * (Double.pi / 180)
    let (sine, cosine) = sineAndCosine(r)
    let quarters = shifted.bitPattern
    let exchanged = (sine.bitPattern ^ cosine.bitPattern) & (0 &- (quarters & 1))
    let eastSign = (quarters & 2) << 62
    let northSign = ((quarters &+ 1) & 2) << 62
    return (
        Double(bitPattern: sine.bitPattern ^ exchanged ^ eastSign),
        Double(bitPattern: cosine.bitPattern ^ exchanged ^ northSign)
    )
}

/// Sine and cosine of an angle within ±π/4.
@inline(__always)
private func sineAndCosine(_ r: Double) -> (Double, Double) {
    let x = r * r
    let sineTail = -1.0 / 6 + x * (1.0 / 120 + x * (-1.0 / 5_040 + x * (1.0 / 362_880 + x * (-1.0 / 39_916_800))))
    let sineEnd = x * x * x * x * x * x * (1.0 / 6_227_020_800)
    let cosineTail = -1.0 / 2 + x * (1.0 / 24 + x * (-1.0 / 720 + x * (1.0 / 40_320 + x * (-1.0 / 3_628_800))))
    let cosineEnd = x * x * x * x * x * x * (1.0 / 479_001_600 - x * (1.0 / 87_178_291_200))
    return (r + r * (x * sineTail + sineEnd), 1 + x * cosineTail + cosineEnd)
}

/// The direction, in degrees clockwise from north within 0…360 (360 excluded), of a vector; north for no vector.
///
/// atan of the smaller part over the larger, about the nearest sixteenth. Error below 10⁻¹² degrees (tested).
func degrees(ofEast east: Double, north: Double) -> Double {
    let across = east.magnitude
    let along = north.magnitude
    let longer = across > along ? across : along
    let shorter = across > along ? along : across
    guard longer > 0 else { return longer.isNaN || shorter.isNaN ? .nan : 0 }
    let tilt = arcTangent(shorter, over: longer)
    let octant = (across > along ? 1 : 0) | Int(north.bitPattern >> 63) << 1 | Int(east.bitPattern >> 63) << 2
    let turn = Octants.start[octant] + Octants.sense[octant] * tilt
    return turn >= 360 ? 0 : turn
}

/// The angle in degrees whose tangent is shorter / longer, 0…45.
@inline(__always)
private func arcTangent(_ shorter: Double, over longer: Double) -> Double {
    let quotient = shorter / longer
    guard quotient.isFinite else { return .nan }
    let sixteenth = Int(quotient * 16 + 0.5)
    let pivot = Double(sixteenth) * 0.0625
    let v = (quotient - pivot) / (1 + quotient * pivot)
    let x = v * v
    let series = v + v * x * (-1.0 / 3 + x * (1.0 / 5 + x * (-1.0 / 7 + x * (1.0 / 9 - x * (1.0 / 11)))))
    return Octants.sixteenths[sixteenth] + series * (180 / Double.pi)
}

private enum Octants {
    /// By the bits: nearer east or west, southern, western.
    static let start: [Double] = [0, 90, 180, 90, 360, 270, 180, 270]
    static let sense: [Double] = [1, -1, -1, 1, -1, 1, 1, -1]
    /// The angles in degrees whose tangents are 0, 1/16 … 1.
    static let sixteenths = (0...16).map { atan(Double($0) / 16) * (180 / Double.pi) }
}
