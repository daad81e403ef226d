#if canImport(Glibc)
    import Glibc
#endif

/// Reads winds of four particles at a time; pointers into a ``WindField`` that outlives it.
struct WindReader {
    let finder: CellFinder
    let wind: UnsafePointer<SIMD4<Float>>
    let air: UnsafePointer<SIMD4<Float>>
    let surface: UnsafePointer<SIMD4<Float>>
    let heights: UnsafePointer<Float>
    let levelOfBin: UnsafePointer<UInt8>
    let levelCount: Int
    let lastLevelBin: Int
    let binsPerMeter: Float
    let columns: Int
    /// `nil` where wind is known at all heights.
    let reach: UnsafePointer<SIMD4<Float>>?
    let commonTop: Float

    /// Wind of four particles.
    struct Winds {
        var x: Lanes
        var y: Lanes
        var z: Lanes
        var up: Lanes
    }

    /// As ``WindLevels/bracket(_:)``.
    @inline(__always)
    func bracket(_ height: Float) -> (level: Int, upperWeight: Float) {
        let above = height - heights[0]
        guard above > 0 else { return (0, 0) }
        var level = Int(levelOfBin[min(Int(min(above * binsPerMeter, 1e6)), lastLevelBin)])
        if level + 2 < levelCount, height >= heights[level + 1] { level += 1 }
        let low = heights[level]
        return (level, min(1, (height - low) / (heights[level + 1] - low)))
    }

    @inline(__always)
    func winds(_ cells: WindCells, heights: Lanes, timeWeight: Float) -> Winds {
        let a = winds(cells, 0, heights[0], timeWeight)
        let b = winds(cells, 1, heights[1], timeWeight)
        let c = winds(cells, 2, heights[2], timeWeight)
        let d = winds(cells, 3, heights[3], timeWeight)
        var stretch = cells.stretch
        if any(heights .> commonTop) { cut(&stretch, cells, heights, timeWeight) }
        return Winds(
            x: Lanes(a.x, b.x, c.x, d.x) * stretch, y: Lanes(a.y, b.y, c.y, d.y) * stretch,
            z: Lanes(a.z, b.z, c.z, d.z) * stretch, up: Lanes(a.w, b.w, c.w, d.w))
    }

    @inline(__always)
    private func winds(_ cells: WindCells, _ lane: Int, _ height: Float, _ late: Float) -> SIMD4<Float> {
        let (level, upper) = bracket(height)
        let weights = TimeAndLevel(late: late, upper: upper)
        let south = wind + (Int(cells.node[lane]) * levelCount + level) * 2
        let north = south + columns * levelCount * 2
        let east = levelCount * 2
        return weights.blend(south) * cells.southWest[lane] + weights.blend(south + east) * cells.southEast[lane]
            + weights.blend(north) * cells.northWest[lane] + weights.blend(north + east) * cells.northEast[lane]
    }

    /// Standard deviation of the sixteen winds around a particle: of one horizontal direction, and upward.
    @inline(__always)
    func spread(_ cells: WindCells, heights: Lanes) -> (across: Lanes, up: Lanes) {
        let a = variance(cells, 0, heights[0])
        let b = variance(cells, 1, heights[1])
        let c = variance(cells, 2, heights[2])
        let d = variance(cells, 3, heights[3])
        let across = Lanes(a.x + a.y + a.z, b.x + b.y + b.z, c.x + c.y + c.z, d.x + d.y + d.z) * 0.5
        let up = Lanes(a.w, b.w, c.w, d.w)
        return (root(across), root(up))
    }

    @inline(__always)
    private func root(_ x: Lanes) -> Lanes { x.replacing(with: 0, where: x .< 0).squareRoot() }

    @inline(__always)
    private func variance(_ cells: WindCells, _ lane: Int, _ height: Float) -> SIMD4<Float> {
        let south = wind + (Int(cells.node[lane]) * levelCount + bracket(height).level) * 2
        let north = south + columns * levelCount * 2
        let east = levelCount * 2
        let first = south[0]
        var sum = SIMD4<Float>.zero
        var squares = SIMD4<Float>.zero
        addDeviations(of: south, from: first, &sum, &squares)
        addDeviations(of: south + east, from: first, &sum, &squares)
        addDeviations(of: north, from: first, &sum, &squares)
        addDeviations(of: north + east, from: first, &sum, &squares)
        let mean = sum * 0.0625
        return squares * 0.0625 - mean * mean
    }

    @inline(__always)
    private func addDeviations(
        of corner: UnsafePointer<SIMD4<Float>>, from first: SIMD4<Float>, _ sum: inout SIMD4<Float>,
        _ squares: inout SIMD4<Float>
    ) {
        let (a, b, c, d) = (corner[0] - first, corner[1] - first, corner[2] - first, corner[3] - first)
        sum += (a + b) + (c + d)
        squares += (a * a + b * b) + (c * c + d * d)
    }

    /// Surface weather of four particles, each quantity in lanes.
    @inline(__always)
    func weather(
        _ cells: WindCells, timeWeight: Float
    ) -> (layer: Lanes, friction: Lanes, inverseLength: Lanes, rain: Lanes) {
        let a = weather(cells, 0, timeWeight)
        let b = weather(cells, 1, timeWeight)
        let c = weather(cells, 2, timeWeight)
        let d = weather(cells, 3, timeWeight)
        return (
            Lanes(a.x, b.x, c.x, d.x), Lanes(a.y, b.y, c.y, d.y), Lanes(a.z, b.z, c.z, d.z),
            Lanes(a.w, b.w, c.w, d.w)
        )
    }

    @inline(__always)
    private func weather(_ cells: WindCells, _ lane: Int, _ late: Float) -> SIMD4<Float> {
        let south = surface + Int(cells.node[lane]) * 2
        let north = south + columns * 2
        let early =
            south[0] * cells.southWest[lane] + south[2] * cells.southEast[lane]
            + north[0] * cells.northWest[lane] + north[2] * cells.northEast[lane]
        let later =
            south[1] * cells.southWest[lane] + south[3] * cells.southEast[lane]
            + north[1] * cells.northWest[lane] + north[3] * cells.northEast[lane]
        return early + (later - early) * late
    }

    /// Logarithm of density and temperature in the column of the cell's south-west corner, at the nearer time.
    @inline(__always)
    func column(_ node: Int32, _ height: Float, isNearerEnd: Bool) -> SIMD2<Float> {
        let (level, upper) = bracket(height)
        let low = air[Int(node) * levelCount + level]
        let high = air[Int(node) * levelCount + level + 1]
        let (below, above) = isNearerEnd ? (low.highHalf, high.highHalf) : (low.lowHalf, high.lowHalf)
        return below + (above - below) * upper
    }
}

/// Weights of two times at two levels.
private struct TimeAndLevel {
    let lowEarly: Float
    let lowLate: Float
    let highEarly: Float
    let highLate: Float

    @inline(__always)
    init(late: Float, upper: Float) {
        highLate = upper * late
        highEarly = upper - highLate
        lowLate = late - highLate
        lowEarly = 1 - late - highEarly
    }

    @inline(__always)
    func blend(_ corner: UnsafePointer<SIMD4<Float>>) -> SIMD4<Float> {
        (corner[0] * lowEarly + corner[1] * lowLate) + (corner[2] * highEarly + corner[3] * highLate)
    }
}

extension WindField {
    /// Runs a closure with a reader of this field.
    func withReader<Result>(_ body: (WindReader) -> Result) -> Result {
        wind.withUnsafeBufferPointer { wind in
            air.withUnsafeBufferPointer { air in
                withSurface { surface, reach in
                    levels.metersAboveGround.withUnsafeBufferPointer { heights in
                        levels.levelOfBin.withUnsafeBufferPointer { levelOfBin in
                            withFinder { finder in
                                guard let wind = wind.baseAddress, let air = air.baseAddress,
                                    let surface = surface.baseAddress, let heights = heights.baseAddress,
                                    let levelOfBin = levelOfBin.baseAddress
                                else { preconditionFailure("a field has nodes") }
                                return body(
                                    WindReader(
                                        finder: finder, wind: wind, air: air, surface: surface, heights: heights,
                                        levelOfBin: levelOfBin, levelCount: levels.count,
                                        lastLevelBin: levels.levelOfBin.count - 1, binsPerMeter: 1 / levels.binMeters,
                                        columns: grid.columns,
                                        reach: reach.isEmpty ? nil : reach.baseAddress, commonTop: commonTop))
                            }
                        }
                    }
                }
            }
        }
    }

    private func withSurface<Result>(
        _ body: (UnsafeBufferPointer<SIMD4<Float>>, UnsafeBufferPointer<SIMD4<Float>>) -> Result
    ) -> Result {
        surface.withUnsafeBufferPointer { surface in reach.withUnsafeBufferPointer { body(surface, $0) } }
    }

    private func withFinder<Result>(_ body: (CellFinder) -> Result) -> Result {
        rowEdges.withUnsafeBufferPointer { rowEdges in
            columnMiddles.withUnsafeBufferPointer { columnMiddles in
                rowOfBin.withUnsafeBufferPointer { rowOfBin in
                    guard let rowEdges = rowEdges.baseAddress, let columnMiddles = columnMiddles.baseAddress,
                        let rows = rowOfBin.baseAddress
                    else { preconditionFailure("a grid has cells") }
                    return body(
                        CellFinder(
                            rowEdges: rowEdges, columnMiddles: columnMiddles, rowOfBin: rows,
                            lastBin: Int32(rowOfBin.count - 1), lastRow: Int32(grid.rows - 2),
                            lastColumn: Int32(grid.columns - 2), columns: Int32(grid.columns),
                            isRoundTheWorld: grid.isRoundTheWorld,
                            coversSphere: grid.isRoundTheWorld && grid.latitudes[0] == -90
                                && grid.latitudes[grid.rows - 1] == 90,
                            correctsRows: !grid.hasEvenRows || grid.chordShare > 0.02,
                            tolerance: Float(0.01 + min(0.5, grid.chordShare)),
                            firstLatitudeRadians: Float(grid.latitudes[0] * .pi / 180),
                            firstLongitudeRadians: firstLongitudeRadians, binsPerRadian: binsPerRadian,
                            columnsPerRadian: columnsPerRadian,
                            tangentOfHalfStep: Float(tan(grid.longitudeStep * .pi / 360)),
                            cosineOfHalfStep: Float(cos(grid.longitudeStep * .pi / 360))))
                }
            }
        }
    }
}
