import Geo
import Glibc
import Rasters
import Tables

/// Slope and aspect from elevation.
///
/// - Source: Horn1981, p. 18.
struct HornTerrain {
    private let band: RasterBand
    private let metersPerUnit: Double
    private let isGeographic: Bool

    init(_ band: RasterBand) throws(FormatError) {
        let geometry = band.dataset.geometry
        guard let system = CoordinateSystem(wellKnownText: geometry.wellKnownText), geometry.isUpright else {
            throw FormatError(
                source: band.dataset.source, expected: "elevation on an upright grid in a known coordinate system",
                found: geometry.summary)
        }
        (self.band, metersPerUnit, isGeographic) = (band, system.metersPerUnit, system.isGeographic)
    }

    /// Slope in per cent and aspect in degrees of a window's cells; NaN at the edge of the grid and beside unknown heights.
    func read(_ window: GridWindow, slope: inout [Double], aspect: inout [Double]) throws(FormatError) {
        let grid = band.dataset.geometry
        let (left, top) = (max(0, window.column - 1), max(0, window.row - 1))
        let right = min(grid.columns, window.column + window.columns + 1)
        let bottom = min(grid.rows, window.row + window.rows + 1)
        let halo = GridWindow(column: left, row: top, columns: right - left, rows: bottom - top)
        var heights = [Double](repeating: 0, count: halo.count)
        try band.read(halo, into: &heights)
        for index in 0..<window.count {
            let (row, column) = (window.row + index / window.columns, window.column + index % window.columns)
            guard row > 0, column > 0, row < grid.rows - 1, column < grid.columns - 1 else {
                (slope[index], aspect[index]) = (.nan, .nan)
                continue
            }
            let here = (row - top) * halo.columns + column - left
            (slope[index], aspect[index]) = terrain(heights, here, halo.columns, row, grid)
        }
    }

    private func terrain(
        _ z: [Double], _ here: Int, _ width: Int, _ row: Int, _ grid: GridGeometry
    ) -> (slope: Double, aspect: Double) {
        let (up, down) = (here - width, here + width)
        let eastward = (z[up + 1] + 2 * z[here + 1] + z[down + 1]) - (z[up - 1] + 2 * z[here - 1] + z[down - 1])
        let downward = (z[down - 1] + 2 * z[down] + z[down + 1]) - (z[up - 1] + 2 * z[up] + z[up + 1])
        let step = cell(row, grid)
        let (dzdx, dzdy) = (eastward / (8 * step.x), downward / (8 * step.y))
        let slope = (dzdx * dzdx + dzdy * dzdy).squareRoot()
        guard slope > 0 else { return (slope * 100, slope.isNaN ? .nan : 0) }
        // Downhill is where heights fall, so against the gradient.
        let degrees = atan2(-dzdx, -dzdy) * 180 / .pi
        return (slope * 100, degrees < 0 ? degrees + 360 : degrees)
    }

    /// Steps from column to column eastward and from row to row northward, metres; negative y where rows go south.
    private func cell(_ row: Int, _ grid: GridGeometry) -> (x: Double, y: Double) {
        let (x, y) = (grid.transform[1] * metersPerUnit, grid.transform[5] * metersPerUnit)
        guard isGeographic else { return (x, y) }
        let degree = Earth.metersPerDegree(atLatitude: grid.y(ofRow: row))
        return (x * degree.east, y * degree.north)
    }
}
