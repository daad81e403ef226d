public import Geo

#if canImport(Glibc)
    import Glibc
#endif

/// Wind and air between two instants, laid out for particles: what one particle needs stands together.
public struct WindField: Sendable {
    public let grid: WindGrid
    public let levels: WindLevels
    public let start: Instant
    public let end: Instant
    /// Node by node, level by level, both times: m/s as x, y, z and upward.
    let wind: [SIMD4<Float>]
    /// Node by node, level by level, at the nearer time first: logarithm of density, temperature.
    let air: [SIMD4<Float>]
    /// Node by node, both times.
    let surface: [SIMD4<Float>]
    /// Node by node: lowest and highest height with wind at the first time, then at the second; empty without ends.
    let reach: [SIMD4<Float>]
    /// Up to here wind is known everywhere; above, who has a place must ask.
    let commonTop: Float
    /// Sine and cosine of the latitudes below and above each row.
    let rowEdges: [SIMD4<Float>]
    /// Cosine and sine of the middle longitude of each column of cells.
    let columnMiddles: [SIMD2<Float>]
    let rowOfBin: [UInt16]
    let binsPerRadian: Float
    let columnsPerRadian: Float
    let firstLongitudeRadians: Float

    /// - Parameters:
    ///   - first: At `start`.
    ///   - second: At `end`, on the same grid and levels; the same frame for wind that does not change.
    public init(from first: WindFrame, at start: Instant, to second: WindFrame, at end: Instant) {
        precondition(first.grid == second.grid && first.levels == second.levels, "one grid")
        precondition(start < end, "time goes forward")
        grid = first.grid
        levels = first.levels
        self.start = start
        self.end = end
        wind = interleaved(first.wind, second.wind)
        air = zip(first.air, second.air).map { SIMD4(lowHalf: $0, highHalf: $1) }
        surface = interleaved(first.surface.map(\.lanes), second.surface.map(\.lanes))
        reach = zip(first.reach, second.reach).map { SIMD4(lowHalf: $0, highHalf: $1) }
        commonTop = reach.lazy.map { min($0.y, $0.w) }.min() ?? .infinity
        let edges = grid.latitudes.map {
            SIMD2(Float(sin($0 * .pi / 180)), Float($0.magnitude == 90 ? 0 : cos($0 * .pi / 180)))
        }
        rowEdges = zip(edges, edges.dropFirst()).map { SIMD4(lowHalf: $0, highHalf: $1) }
        let (first, step) = (grid.firstLongitude, grid.longitudeStep)
        columnMiddles = (0..<grid.columns - 1).map {
            let middle = (first + (Double($0) + 0.5) * step) * .pi / 180
            return SIMD2(Float(cos(middle)), Float(sin(middle)))
        }
        columnsPerRadian = Float(180 / .pi / step)
        firstLongitudeRadians = Float(first.remainder(dividingBy: 360) * .pi / 180)
        let thinnest =
            grid.hasEvenRows
            ? (grid.latitudes[grid.rows - 1] - grid.latitudes[0]) / Double(grid.rows - 1)
            : zip(grid.latitudes.dropFirst(), grid.latitudes).map { $0 - $1 }.min() ?? 1
        binsPerRadian = Float(180 / .pi / thinnest)
        let latitudes = grid.latitudes
        var row = 0
        rowOfBin = (0...Int((latitudes[latitudes.count - 1] - latitudes[0]) / thinnest) + 1).map { bin in
            while row + 2 < latitudes.count, latitudes[0] + (Double(bin) + 1e-6) * thinnest >= latitudes[row + 1] {
                row += 1
            }
            return UInt16(row)
        }
    }
}

private func interleaved(_ first: [SIMD4<Float>], _ second: [SIMD4<Float>]) -> [SIMD4<Float>] {
    [SIMD4<Float>](unsafeUninitializedCapacity: 2 * first.count) { buffer, filled in
        for index in first.indices {
            buffer.initializeElement(at: 2 * index, to: first[index])
            buffer.initializeElement(at: 2 * index + 1, to: second[index])
        }
        filled = 2 * first.count
    }
}
