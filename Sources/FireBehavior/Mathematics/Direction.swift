/// Parts of a direction given in degrees clockwise from north: exact at the four winds.
///
/// The angle is reduced to ±45° in degrees, then taken by Taylor series. Absolute error below 10⁻¹⁵ × the number of
/// quarter turns plus 4 × 10⁻¹⁶ (tested to 10⁻¹⁴ within ±720°).
@inline(__always)
func eastAndNorth(ofDegrees degrees: Double) -> (east: Double, north: Double) {
    let shifted = degrees * (1.0 / 90) + 6_755_399_441_055_744
    let quarters = shifted - 6_755_399_441_055_744
    let r = (degrees - quarters * 90) * (Double.pi / 180)
    let (sine, cosine) = sineAndCosine(r)
    let odd = shifted.bitPattern & 1 != 0
    let east = odd ? cosine : sine
    let north = odd ? sine : cosine
    let eastFlips = shifted.bitPattern & 2 != 0
    let northFlips = (shifted.bitPattern &+ 1) & 2 != 0
    return (eastFlips ? -east : east, northFlips ? -north : north)
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
    guard across > 0 || along > 0 else { return east.isNaN || north.isNaN ? .nan : 0 }
    let steep = across > along
    let tilt = arcTangent(steep ? along / across : across / along) * (180 / Double.pi)
    let fromNorth = steep ? 90 - tilt : tilt
    let half = north < 0 ? 180 - fromNorth : fromNorth
    let turn = east < 0 ? 360 - half : half
    return turn >= 360 ? 0 : turn
}

/// The angle whose tangent is t, 0…1, in radians.
@inline(__always)
private func arcTangent(_ t: Double) -> Double {
    let upper = t > 0.414_213_562_373_095_05
    let u = upper ? (t - 1) / (t + 1) : t
    let base = upper ? Double.pi / 4 : 0
    let inner = u > 0.198_912_367_379_658 || u < -0.198_912_367_379_658
    let pivot = inner ? (u < 0 ? -0.414_213_562_373_095_05 : 0.414_213_562_373_095_05) : 0
    let pivotAngle = inner ? (u < 0 ? -Double.pi / 8 : Double.pi / 8) : 0
    let v = (u - pivot) / (1 + u * pivot)
    return base + pivotAngle + arcTangentSeries(v)
}

/// The series of the arc tangent for |v| ≤ tan(π/16).
@inline(__always)
private func arcTangentSeries(_ v: Double) -> Double {
    let x = v * v
    let high = -1.0 / 11 + x * (1.0 / 13 + x * (-1.0 / 15 + x * (1.0 / 17 - x * (1.0 / 19))))
    return v + v * x * (-1.0 / 3 + x * (1.0 / 5 + x * (-1.0 / 7 + x * (1.0 / 9 + x * high))))
}
