/// Cells and weights of four places.
///
/// The weights w of a cell's corners r are those for which Σ w r = k p, with p the place and k a little below 1: the ray through
/// the place meets the surface that the corners span. A field that is linear in space, as the velocity Ω × r of every solid-body
/// rotation is, is therefore given exactly, at the poles too, by Σ w v / k. Plain bilinear weights are off by h²/8 of the value, with
/// h the spacing in radians.
struct WindCells {
    /// Node at the south-west corner.
    var node: SIMD4<Int32>
    var southWest: Lanes
    var southEast: Lanes
    var northWest: Lanes
    var northEast: Lanes
    /// 1 / k; NaN outside the grid.
    var stretch: Lanes
}

/// Finder of cells: values and pointers to the tables of a ``WindField``.
struct CellFinder {
    let rowEdges: UnsafePointer<SIMD4<Float>>
    let columnMiddles: UnsafePointer<SIMD2<Float>>
    let rowOfBin: UnsafePointer<UInt16>
    let lastBin: Int32
    let lastRow: Int32
    let lastColumn: Int32
    let columns: Int32
    let isRoundTheWorld: Bool
    /// Round the world and from pole to pole: every place lies inside.
    let coversSphere: Bool
    /// Whether the row must be found by the surface that the corners span, not by latitude alone.
    let correctsRows: Bool
    /// Share of a cell that a place may lie beyond its border; the choice of the cell is that exact.
    let tolerance: Float
    let firstLatitudeRadians: Float
    let firstLongitudeRadians: Float
    let binsPerRadian: Float
    let columnsPerRadian: Float
    let tangentOfHalfStep: Float
    let cosineOfHalfStep: Float

    @inline(__always)
    func cells(x: Lanes, y: Lanes, z: Lanes) -> WindCells {
        let across = (x * x + y * y).squareRoot()
        let bins = (arcTangent(z, across) - firstLatitudeRadians) * binsPerRadian
        var turned = arcTangent2(y, x) - firstLongitudeRadians
        turned.replace(with: turned + 2 * Float.pi, where: turned .< 0)
        let columnPlace = turned * columnsPerRadian
        let bin = floor(bins)
        let column = clamp(floor(columnPlace), lastColumn)
        let rowBins = clamp(bin, lastBin)
        var row = SIMD4<Int32>(
            Int32(rowOfBin[Int(rowBins[0])]), Int32(rowOfBin[Int(rowBins[1])]), Int32(rowOfBin[Int(rowBins[2])]),
            Int32(rowOfBin[Int(rowBins[3])]))
        let m = middles(column)
        var ahead = x * m.cosine + y * m.sine
        ahead.replace(with: 1e-20, where: ahead .< 1e-20)
        let tangent = (y * m.cosine - x * m.sine) / ahead
        // Distance from the axis to the chord between two meridians, in this direction.
        let radius = cosineOfHalfStep * (tangent * tangent + 1).squareRoot()
        if correctsRows { row = correct(row, across: across, raised: z * radius) }
        return cells(row: row, column: column, tangent: tangent, radius: radius, z: z, across: across)
    }

    /// The row whose surface the ray meets: the chord between two nodes of a row looks nearer to the pole than the parallel.
    @inline(__always)
    private func correct(_ row: SIMD4<Int32>, across: Lanes, raised: Lanes) -> SIMD4<Int32> {
        let e = edges(row)
        let isNorth = raised * e.northCosine .> across * e.northSine
        let isSouth = raised * e.southCosine .< across * e.southSine
        var result = row
        result.replace(with: row &+ 1, where: isNorth .& (row .< lastRow))
        result.replace(with: row &- 1, where: isSouth .& (row .> 0))
        return result
    }

    @inline(__always)
    private func middles(_ column: SIMD4<Int32>) -> (cosine: Lanes, sine: Lanes) {
        let m0 = columnMiddles[Int(column[0])]
        let m1 = columnMiddles[Int(column[1])]
        let m2 = columnMiddles[Int(column[2])]
        let m3 = columnMiddles[Int(column[3])]
        return (Lanes(m0.x, m1.x, m2.x, m3.x), Lanes(m0.y, m1.y, m2.y, m3.y))
    }

    @inline(__always)
    private func edges(
        _ row: SIMD4<Int32>
    ) -> (southSine: Lanes, southCosine: Lanes, northSine: Lanes, northCosine: Lanes) {
        let e0 = rowEdges[Int(row[0])]
        let e1 = rowEdges[Int(row[1])]
        let e2 = rowEdges[Int(row[2])]
        let e3 = rowEdges[Int(row[3])]
        return (
            Lanes(e0.x, e1.x, e2.x, e3.x), Lanes(e0.y, e1.y, e2.y, e3.y), Lanes(e0.z, e1.z, e2.z, e3.z),
            Lanes(e0.w, e1.w, e2.w, e3.w)
        )
    }

    @inline(__always)
    private func cells(
        row: SIMD4<Int32>, column: SIMD4<Int32>, tangent: Lanes, radius: Lanes, z: Lanes, across: Lanes
    ) -> WindCells {
        let e = edges(row)
        let east = tangent * (0.5 / tangentOfHalfStep) + 0.5
        let southOf = z * radius * e.southCosine - across * e.southSine
        let northOf = across * e.northSine - z * radius * e.northCosine
        let north = southOf / (southOf + northOf)
        let south = 1 - north
        let length =
            radius * (south * e.southCosine + north * e.northCosine) * across
            + (south * e.southSine + north * e.northSine) * z

        let northEast = north * east
        let southEast = south * east
        var stretch = 1 / length
        if !isRoundTheWorld { stretch.replace(with: .nan, where: outside(east)) }
        if !coversSphere { stretch.replace(with: .nan, where: outside(north)) }
        return WindCells(
            node: row &* columns &+ column, southWest: south - southEast, southEast: southEast,
            northWest: north - northEast, northEast: northEast, stretch: stretch)
    }

    @inline(__always)
    private func outside(_ weight: Lanes) -> SIMDMask<SIMD4<Int32>> {
        (weight .< -tolerance) .| (weight .> 1 + tolerance)
    }

    @inline(__always)
    private func clamp(_ value: Lanes, _ last: Int32) -> SIMD4<Int32> {
        var bounded = value
        bounded.replace(with: 0, where: .!(value .> 0))
        bounded.replace(with: Float(last), where: value .> Float(last))
        return unsafeBitCast((bounded + 12_582_912).bits, to: SIMD4<Int32>.self) &- 0x4B40_0000
    }
}

/// The whole number below, for magnitudes under 2²²; a whole number itself may give the one below it.
@inline(__always)
private func floor(_ x: Lanes) -> Lanes { (x - 0.5 + 12_582_912) - 12_582_912 }

/// Angle of a tangent y / x with x ≥ 0, radians; absolute error below 4 × 10⁻⁶ (tested).
/// - Source: AbramowitzStegun1964, 4.4.49.
@inline(__always)
private func arcTangent(_ y: Lanes, _ x: Lanes) -> Lanes {
    let up = Lanes(bits: y.bits & 0x7FFF_FFFF)
    var shorter = up
    var longer = x
    let steep = up .> x
    shorter.replace(with: x, where: steep)
    longer.replace(with: up, where: steep)
    let t = shorter / longer
    let q = t * t
    let high = q * (Lanes(repeating: -0.116_432_87) + q * (Lanes(repeating: 0.052_653_32) + q * -0.011_721_20))
    let series =
        t
        * (Lanes(repeating: 0.999_977_26) + q
            * (Lanes(repeating: -0.332_623_47) + q * (Lanes(repeating: 0.193_543_46) + high)))
    var angle = series
    angle.replace(with: Float.pi / 2 - series, where: steep)
    return Lanes(bits: angle.bits | (y.bits & 0x8000_0000))
}

/// Angle of a point in the plane, −π…π.
@inline(__always)
private func arcTangent2(_ y: Lanes, _ x: Lanes) -> Lanes {
    let front = arcTangent(y, Lanes(bits: x.bits & 0x7FFF_FFFF))
    let back = Lanes(
        bits: (Lanes(repeating: Float.pi) - Lanes(bits: front.bits & 0x7FFF_FFFF)).bits | (y.bits & 0x8000_0000))
    return front.replacing(with: back, where: x .< 0)
}
